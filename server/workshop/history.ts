import { placeOf } from '#shared/board/boardId.ts'
import type { Note } from '#shared/board/note.ts'
import { opsBetween, takenBack, type Thing } from '#shared/board/past.ts'
import type { Rewinding } from '#shared/board/rewind.ts'
import type { Shape } from '#shared/board/shape.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { Theme } from '#shared/board/theme.ts'
import type { ActivityId, BoardId } from '#shared/ids.ts'
import type { Actor } from '#shared/people/actor.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import type { Output } from '#shared/workshop/commands.ts'
import type { HistoryEntry, RewindWish } from '#shared/workshop/history.ts'
import { may } from '#shared/workshop/permits.ts'
import { phases } from '#shared/workshop/phase.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import { type Entry, noteOf, wordsFor } from '../board/History.ts'
import { changeOf, type KeyOf, plan, rewindBoard } from '../board/rewinding.ts'
import type { Desk } from './Desk.ts'
import type { House } from './house.ts'

type Asked = { activity: ActivityId; board: BoardId }

/** What people write alone has no time line: it is nobody else's (A6). */
function refused(desk: Desk, actor: Actor, { activity, board }: Asked): ReturnType<typeof refuse> | null {
  const place = placeOf(board)
  if (!place || place.kind === 'personal' || place.activity !== activity) return refuse('not-found')
  const readable = may(actor, { do: 'read-board', board }, desk.state)
  return readable === true ? null : refuse(readable)
}

/** The same for what changes the board. */
function refusedNow(desk: Desk, actor: Actor, asked: Asked): ReturnType<typeof refuse> | null {
  const isSettling = progressOf(desk.state, asked.activity).settling !== null
  return refused(desk, actor, asked) ?? (isSettling ? refuse('busy') : null)
}

/** G7: what a table's lead puts back is bound by what binds a participant's hand. */
function refusedToHand(desk: Desk, actor: Actor, { board }: Asked): ReturnType<typeof refuse> | null {
  const allowed = actor.role === 'participant' ? may(actor, { do: 'arrange-board', board }, desk.state) : true
  return allowed === true ? null : refuse(allowed)
}

/** B21: who did what to a board lately. */
export async function readHistory(
  house: House,
  desk: Desk,
  actor: Actor,
  asked: Asked,
): Promise<Result<Output<'history:read'>>> {
  const no = refused(desk, actor, asked)
  if (no) return no
  return house.rooms.within(asked.board, async ({ past, edition }) => {
    const entries = past.history.entries()
    const { notes } = edition.snapshot()
    const numbers = new Map(notes.map(({ id, number }) => [id, number]))
    const told = entries.filter(isTold).map((entry) => tell(entry, entries, numbers))
    // G7: who did what is told to who facilitates.
    const nameless = actor.role === 'participant' ? told.map((each) => ({ ...each, by: null })) : told
    return ok({ entries: nameless, last: entries[0]?.entry ?? 0 })
  })
}

/** One line for what was put back at once, and none for what came to nothing. */
function isTold(each: Entry): boolean {
  if (each.group !== null) return each.entry === each.group
  const { was, is } = changeOf(each)
  return was === null || is === null || Object.keys(was).length > 0
}

function tell(each: Entry, all: readonly Entry[], numbers: ReadonlyMap<string, number | null>): HistoryEntry {
  const { entry, at, by, did, what, group } = each
  if (group !== null) {
    const things = all.filter((other) => other.group === group).length
    const board = { what: 'board', did: 'rewound', note: null, number: null, words: '' } as const
    return { entry, at, by, ...board, returns: true, things }
  }
  const note = noteOf(each)
  const number = note && (numbers.get(note) ?? null)
  // What has just come is taken away as anything is, by whoever may.
  const returns = each.before !== null
  return { entry, at, by, what, did, note, number, words: wordsFor(each), returns, things: 1 }
}

/** B21: makes one thing what it was before an entry. It is an entry of its own, so it can be put back too. */
export async function returnTo(
  house: House,
  desk: Desk,
  actor: Actor,
  asked: Asked & { entry: number },
): Promise<Result<object>> {
  const no = refusedNow(desk, actor, asked) ?? refusedToHand(desk, actor, asked)
  if (no) return no
  const ops = await house.rooms.within(asked.board, async (room) => {
    const entries = room.past.history.entries()
    const meant = entries.find(({ entry, group }) => entry === asked.entry && group === null)
    if (!meant || !tell(meant, entries, new Map()).returns) return null
    const { what, id } = meant
    const own = entries.filter((each) => each.entry >= meant.entry && each.what === what && each.id === id)
    const now = thingAt(room.snapshot(), meant)
    if (what === 'note' && (!now || (now as Note).archived?.hidden)) return null
    const { then } = takenBack(now, own.map(changeOf))
    return opsBetween(what, id, now, then as Thing | null, house.now())
  })
  if (!ops) return refuse('not-found')
  if (ops.length > 0) await house.rooms.hand(asked.board, ops, 'machine', actor.id)
  return ok({})
}

const thingAt = (board: BoardSnapshot, { what, id }: Entry): Thing | null =>
  (board[`${what}s`] as readonly Thing[]).find((each) => each.id === id) ?? null

/** B22: what taking things back would do, before anything moves. */
export async function lookBack(
  house: House,
  desk: Desk,
  actor: Actor,
  asked: Asked & { wish: RewindWish },
): Promise<Result<Output<'history:look'>>> {
  const no = refusedNow(desk, actor, asked) ?? namesNobody(desk, asked.wish)
  if (no) return no
  const keyOf = keysOf(house, desk, asked)
  const found = await house.rooms.within(asked.board, async (room) =>
    plan(room, asked.wish, keyOf, house.now()),
  )
  if (!found) return refuse('not-found')
  const { tally, stay, typed, steps } = found
  return ok({ tally, stay, typed, whose: whose(desk, keyOf, steps), then: then(steps) })
}

/** B22: takes back what was looked at. */
export async function rewindTo(
  house: House,
  desk: Desk,
  actor: Actor,
  asked: Asked & { wish: RewindWish },
): Promise<Result<Output<'history:rewind'>>> {
  const no = refusedNow(desk, actor, asked) ?? namesNobody(desk, asked.wish)
  if (no) return no
  const how = { keyOf: keysOf(house, desk, asked), by: actor.id, now: house.now() }
  const done = await house.rooms.within(asked.board, (room) => rewindBoard(room, asked.wish, how))
  if (done && done.things > 0) tellOf(house, desk, actor, asked)
  return done ? ok(done) : refuse('not-found')
}

/** Those who have the board before them are told why it changes; whose doing it was that went is nobody else's matter. */
function tellOf(
  house: House,
  desk: Desk,
  actor: Actor,
  { activity, board, wish: { only } }: Asked & { wish: RewindWish },
): void {
  const { id, state } = desk
  const place = placeOf(board)
  const table = place?.kind === 'group' ? place.group : null
  const isGathered = phases[progressOf(state, activity).phase].sees === 'all'
  if (state.current !== activity || isGathered !== (place?.kind === 'synthesis')) return
  const concerned = state.people.filter(
    (person) =>
      person.role === 'participant' &&
      person.id !== actor.id &&
      (only?.is === 'person' ? person.id === only.person : isGathered || person.group === table),
  )
  const persons = new Set(concerned.map((person) => person.id))
  const what = only === null ? 'board' : only.is === 'person' ? 'own' : 'undone'
  house.tell(id, (person) => persons.has(person), { notice: 'rewound', what })
}

const namesNobody = (desk: Desk, { only }: RewindWish): ReturnType<typeof refuse> | null =>
  desk.state.anonymous && only?.is === 'person' ? refuse('not-found') : null

const keysOf =
  (house: House, desk: Desk, { activity }: Asked): KeyOf =>
  (person) =>
    house.sessions.personKey(desk.id, activity, person)

/** Whose notes are touched, those of most first; of an anonymous workshop it is not known. */
function whose(desk: Desk, keyOf: KeyOf, steps: Rewinding['steps']): Output<'history:look'>['whose'] {
  if (desk.state.anonymous) return []
  const persons = new Map(desk.state.people.map(({ id }) => [keyOf(id) as string, id]))
  const counts = new Map<(typeof desk.state.people)[number]['id'], number>()
  for (const { what, now } of steps) {
    const person = what === 'note' ? persons.get((now as Note).by ?? '') : undefined
    if (person) counts.set(person, (counts.get(person) ?? 0) + 1)
  }
  return [...counts].map(([person, notes]) => ({ person, notes })).sort((a, b) => b.notes - a.notes)
}

function then(steps: Rewinding['steps']): Output<'history:look'>['then'] {
  const of = <T extends Thing>(what: string) =>
    steps.flatMap((step) => (step.what === what && step.then ? [step.then as T] : []))
  return {
    notes: of<Note>('note'),
    themes: of<Theme>('theme'),
    shapes: of<Shape>('shape'),
    gone: steps.filter((step) => step.then === null).map(({ id }) => id),
  }
}
