import { boardIdOf, placeOf } from '#shared/board/boardId.ts'
import type { Note } from '#shared/board/note.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { saysSomething } from '#shared/board/written.ts'
import type { ActivityId, BoardId, GroupId } from '#shared/ids.ts'
import type { Person } from '#shared/people/person.ts'
import type { WorkshopEvent } from '#shared/workshop/events.ts'
import { isBack, phases } from '#shared/workshop/phase.ts'
import { findActivity, progressOf } from '#shared/workshop/programme.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import { linesAmong } from './linesAmong.ts'
import { placed } from './placed.ts'
import { closeBallots, dropBallots, openBallots } from '../vote/ballots.ts'
import type { Desk } from './Desk.ts'
import type { House } from './house.ts'
import { handBack, takeWords } from './regather.ts'

/** How long words already on their way are still taken after a phase has ended, in milliseconds. */
export const DRAIN = 1_500
/** Milliseconds within which it is not kept when a note of an anonymous workshop was written alone. */
const BLUR = 15 * 60_000

/**
 * Carries out what entering a phase means for boards and ballots: seals what the phase left wrote, moves
 * notes written alone to their tables, gathers the tables' notes for all to see, opens or closes the
 * ballot. Every step can be repeated, so that a server that stopped in the middle takes it up again.
 */
export async function settle(house: House, desk: Desk, activity: ActivityId): Promise<void> {
  const { phase, settling: left } = progressOf(desk.state, activity)
  if (left === null) return
  const facts: WorkshopEvent[] = []
  const seal = async (board: BoardId): Promise<BoardSnapshot> => {
    const { epoch, snapshot } = await house.rooms.seal(board, { drain: DRAIN })
    // How many one wrote would tell whose those are (S44).
    const notes = desk.state.anonymous && placeOf(board)?.kind === 'personal' ? 0 : snapshot.notes.length
    facts.push({ type: 'board/sealed', at: house.now(), board, epoch, notes })
    return snapshot
  }

  const back = isBack(left, phase)
  const review = findActivity(desk.state, activity)?.review ?? false
  if (phases[left].writes === 'self' || (review && phases[left].writes === 'group')) {
    const sheets = await closeSheets(house, desk, activity, seal)
    // H2: under review nothing comes to the tables by itself.
    if (!back && !review) await reveal(house, desk, activity, sheets)
    if (!back && !review && desk.state.anonymous)
      facts.push(...(await forgetSheets(house, desk, activity, sheets)))
  }
  // H6: what has been let through leaves nothing behind, also what went while no sheet was open.
  if (review && desk.state.anonymous)
    facts.push(...(await forgetSheets(house, desk, activity, await sheetsOf(house, desk, activity))))
  if (phases[left].writes === 'group')
    await Promise.all(tables(desk, activity).map(({ board }) => seal(board)))
  if (phases[left].writes === 'facilitators') await seal(synthesis(desk, activity))
  if (back && phases[phase].sees !== 'all') await handBack(house, desk, activity)
  if (phases[phase].sees === 'all') {
    await gather(house, desk, activity)
    // Tables that have written again meanwhile know best what their notes say.
    if (phases[left].sees !== 'all') await takeWords(house, desk, activity)
  }
  if (phases[phase].ballot === 'open') facts.push(...(await openBallots(house, desk, activity)))
  if (phases[left].ballot === 'open')
    facts.push(...(await (back ? dropBallots : closeBallots)(house, desk, activity)))

  await desk.alone(() => desk.record([...facts, { type: 'phase/settled', at: house.now(), activity }]))
}

const tables = (desk: Desk, activity: ActivityId): { group: GroupId; board: BoardId }[] =>
  desk.state.groups.map(({ id: group }) => ({
    group,
    board: boardIdOf({ kind: 'group', workshop: desk.id, activity, group }),
  }))

const synthesis = (desk: Desk, activity: ActivityId): BoardId =>
  boardIdOf({ kind: 'synthesis', workshop: desk.id, activity })

type Sheet = { group: GroupId; snapshot: BoardSnapshot }

/** The table that somebody's notes belong to. */
export const tableOf = ({ groups }: Workshop, { group }: Pick<Person, 'group'>): GroupId =>
  groups.find(({ id }) => id === group)?.id ?? groups[0]!.id

/** Ends what people write alone: what each wrote, and the table it belongs to. */
async function closeSheets(
  house: House,
  desk: Desk,
  activity: ActivityId,
  seal: (board: BoardId) => Promise<BoardSnapshot>,
): Promise<Sheet[]> {
  const closed = await Promise.all(
    desk.state.people.map(async (person) => {
      const board = boardIdOf({ kind: 'personal', workshop: desk.id, activity, person: person.id })
      // Others have no board of their own, unless they wrote before they became what they are now.
      if (person.role !== 'participant' && (await house.rooms.snapshot(board)).notes.length === 0) return null
      return { group: tableOf(desk.state, person), snapshot: await seal(board) }
    }),
  )
  return closed.filter((each) => each !== null)
}

/** Moves each person's notes to their table's board, whole and in their stacks, with the lines between them (B11). */
async function reveal(
  house: House,
  desk: Desk,
  activity: ActivityId,
  closed: readonly Sheet[],
): Promise<void> {
  for (const { group, board } of tables(desk, activity)) {
    const sheets = closed.filter((each) => each.group === group).map(({ snapshot }) => snapshot)
    const own = sheets.flatMap(written).map((note) => (desk.state.anonymous ? blurred(note) : note))
    if (own.length === 0) continue
    const onto = await house.rooms.snapshot(board)
    const ops = [...placed(own, onto, desk.state, activity), ...linesAmong(sheets, own, onto)]
    await house.rooms.hand(board, ops, 'seed')
  }
}

/** The minute in which a note was written may tell who had just come in or said that they were ready (S44). */
export const blurred = (note: Note): Note => ({ ...note, born: Math.floor(note.born / BLUR) * BLUR })

/** The sheets as they are, of those who have ever written on one. */
async function sheetsOf(house: House, desk: Desk, activity: ActivityId): Promise<Sheet[]> {
  const sheets = await Promise.all(
    desk.state.people.map(async (person) => ({
      group: tableOf(desk.state, person),
      snapshot: await house.rooms.snapshot(
        boardIdOf({ kind: 'personal', workshop: desk.id, activity, person: person.id }),
      ),
    })),
  )
  return sheets.filter(({ snapshot }) => snapshot.meta.epoch > 1 || snapshot.notes.length > 0)
}

/** S44: what lay on a person's sheet lies on the table now, and nothing is left of the sheet but what does not. */
async function forgetSheets(
  house: House,
  desk: Desk,
  activity: ActivityId,
  closed: readonly Sheet[],
): Promise<WorkshopEvent[]> {
  const review = findActivity(desk.state, activity)?.review ?? false
  const heirs = new Map(tables(desk, activity).map(({ group, board }) => [group, board]))
  const facts: WorkshopEvent[] = []
  for (const { group, snapshot } of closed) {
    const { board } = snapshot.meta
    const heir = heirs.get(group)!
    const there = new Set((await house.rooms.snapshot(heir)).notes.map(({ id }) => id))
    // A board that is full takes no more; what people wrote is not thrown away for it.
    const isLeft = (note: Note) => note.archived === null && saysSomething(note) && !there.has(note.id)
    const stays = (note: Note) => (review ? note.archived?.hidden !== true : isLeft(note))
    const epoch = await house.rooms.blank(board, heir, stays)
    facts.push({ type: 'board/sealed', at: house.now(), board, epoch, notes: 0 })
  }
  await house.storage.boards.purge()
  return facts
}

/** Copies every table's notes, and the lines between them, to the synthesis board; those that are there already stay as they are. */
export async function gather(house: House, desk: Desk, activity: ActivityId): Promise<void> {
  const board = synthesis(desk, activity)
  const snapshots = await Promise.all(
    tables(desk, activity).map((table) => house.rooms.snapshot(table.board)),
  )
  const notes = snapshots.flatMap((snapshot) =>
    written(snapshot).map((note) => ({
      ...note,
      theme: null,
      source: { board: snapshot.meta.board, note: note.id },
    })),
  )
  const here = await house.rooms.snapshot(board)
  const known = new Set(here.notes.map((note) => note.id))
  const news = notes.filter((note) => !known.has(note.id))
  if (news.length > 0)
    await house.rooms.hand(
      board,
      [...news.map((note): BoardOp => ({ op: 'note/add', note })), ...linesAmong(snapshots, news, here)],
      'seed',
    )
}

/** Notes that say something. */
export const written = (snapshot: BoardSnapshot): Note[] =>
  snapshot.notes.filter((note) => note.archived === null && saysSomething(note))

/** True when the activity has notes that can still be brought in. */
export const takesNotes = (desk: Desk, activity: ActivityId): boolean => {
  const { phase } = progressOf(desk.state, activity)
  return (
    findActivity(desk.state, activity) !== undefined && phases[phase].ballot === 'shut' && phase !== 'done'
  )
}
