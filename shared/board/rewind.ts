import type { NoteId } from '../ids.ts'
import type { Note } from './note.ts'
import type { BoardOp } from './ops.ts'
import { type Change, type Fields, opsBetween, same, takenBack, type Thing, type What } from './past.ts'
import type { BoardSnapshot } from './snapshot.ts'

/** What taking changes back does to a board, in numbers. A note may count as moved and as worded. */
export type Tally = {
  returns: number
  goes: number
  moved: number
  worded: number
  changed: number
  themes: number
  shapes: number
  remarks: number
}

/** What becomes of one thing; `then` is null where it is taken away. */
export type Step = { what: What; id: string; now: Thing | null; then: Thing | null }

export type Rewinding = {
  ops: BoardOp[]
  steps: Step[]
  tally: Tally
  /** How many stay, wholly or in part, because somebody has since done something else to them. */
  stay: number
  /** How many stay because somebody is writing on them right now. */
  typed: number
}

const none: Tally = {
  returns: 0,
  goes: 0,
  moved: 0,
  worded: 0,
  changed: 0,
  themes: 0,
  shapes: 0,
  remarks: 0,
}

/**
 * How changes are taken back: what each thing becomes, and what makes it so.
 * @param changes latest first
 * @param typing notes that somebody is writing on: nothing is taken from under a hand
 */
export function rewind(
  board: BoardSnapshot,
  changes: readonly Change[],
  typing: ReadonlySet<NoteId>,
  at: number,
): Rewinding {
  const now = thingsOf(board)
  const found: Rewinding & { first: BoardOp[]; last: BoardOp[] } = {
    ...{ ops: [], first: [], last: [], steps: [], tally: { ...none }, stay: 0, typed: 0 },
  }
  for (const [key, own] of Map.groupBy(changes, ({ what, id }) => `${what} ${id}`)) {
    const { what, id } = own[0]!
    const present = now.get(key) ?? null
    const { then: fields, stays } = takenBack(present as Fields | null, own)
    const then = fields as Thing | null
    const ops = opsBetween(what, id, present, then, at)
    if (stays) found.stay += 1
    if (ops.length === 0) continue
    if (what === 'note' && typing.has(id as NoteId)) {
      found.typed += 1
      continue
    }
    // Themes come before the notes that go into them, and go after the notes that leave them; lines follow notes.
    const order = what === 'note' ? found.ops : what === 'theme' && then ? found.first : found.last
    order.push(...ops)
    found.steps.push({ what, id, now: present, then: thenOf(what, present, then, at) })
    count(found.tally, what, present, then)
  }
  const { first, last, ...rewinding } = found
  return { ...rewinding, ops: [...first, ...found.ops, ...last] }
}

function thingsOf({ notes, themes, shapes, remarks }: BoardSnapshot): Map<string, Thing> {
  const found = new Map<string, Thing>()
  for (const note of notes) found.set(`note ${note.id}`, note)
  for (const theme of themes) found.set(`theme ${theme.id}`, theme)
  for (const shape of shapes) found.set(`shape ${shape.id}`, shape)
  for (const remark of remarks) found.set(`remark ${remark.id}`, remark)
  return found
}

/** A note that goes is archived as it is. */
function thenOf(what: What, now: Thing | null, then: Thing | null, at: number): Thing | null {
  if (what !== 'note' || !now) return then
  const goes = then === null || (then as Note).archived !== null
  return goes ? { ...(now as Note), archived: { by: null, at } } : then
}

function count(tally: Tally, what: What, now: Thing | null, then: Thing | null): void {
  if (what !== 'note') {
    tally[`${what}s`] += 1
    return
  }
  const [note, former] = [now as Note, then as Note | null]
  if (!former || former.archived) {
    tally.goes += 1
    return
  }
  const places = ['at', 'stack', 'layer'] as const
  const isMoved = places.some((field) => !same(note[field], former[field]))
  const isWorded = note.text !== former.text || !same(note.image, former.image)
  if (note.archived) tally.returns += 1
  else {
    if (isMoved) tally.moved += 1
    if (isWorded) tally.worded += 1
    if (!isMoved && !isWorded) tally.changed += 1
  }
}
