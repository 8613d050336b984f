import { createHash } from 'node:crypto'
import { boardIdOf } from '#shared/board/boardId.ts'
import { heldReason, heldWords } from '#shared/board/holding.ts'
import type { Note } from '#shared/board/note.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { ActivityId, BoardId, GroupId } from '#shared/ids.ts'
import type { Person } from '#shared/people/person.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import type { Input, Output } from '#shared/workshop/commands.ts'
import { phases } from '#shared/workshop/phase.ts'
import type { Due } from '#shared/workshop/automatic.ts'
import { findActivity, progressOf, stepAfter } from '#shared/workshop/programme.ts'
import { REVIEW, type ReviewEntry } from '#shared/workshop/review.ts'
import { isReviewing, type Unshown } from '#shared/workshop/reviewing.ts'
import type { StoredPicture } from '../storage/ports.ts'
import { unshownNotes, unshownOf } from '../board/unshown.ts'
import { blurred, gather, tableOf } from './settle.ts'
import type { Desk } from './Desk.ts'
import type { House } from './house.ts'
import { linesAmong } from './linesAmong.ts'
import { placed } from './placed.ts'
import { wordsBetween } from './regather.ts'

/** A note on its writer's sheet that nobody has let through. */
type Lying = { note: Note; sheet: BoardSnapshot; writer: Person; group: GroupId }

/** H3: what waits, oldest first, and then what is held back. Call it alone on the desk. */
export async function readReview(
  house: House,
  desk: Desk,
  activity: ActivityId,
): Promise<Result<Output<'review:read'>>> {
  const at = ({ note }: Lying) => (desk.state.anonymous ? blurred(note) : note).born
  const isHeld = ({ note }: Lying) => Number(heldReason(note) !== null)
  const order = (a: Lying, b: Lying) =>
    isHeld(a) - isHeld(b) || at(a) - at(b) || (a.note.number ?? Infinity) - (b.note.number ?? Infinity)
  let left: number = REVIEW.read
  const some = (await lyingOn(house, desk, activity))
    .toSorted(order)
    .filter(({ note }) => (left -= note.text.length + REVIEW.note) >= 0)
  return ok({ notes: some.map((each) => entryOf(desk, each)) })
}

/**
 * H5: puts notes on their tables' boards and takes them off the sheets, if they say what was read. The table has them
 * first, under their own ids: cut off in between, doing it again makes no second note. Call it alone on the desk.
 */
export async function pass(
  house: House,
  desk: Desk,
  { activity, notes: read }: Input<'review:pass'>,
): Promise<Result<Output<'review:pass'>>> {
  const { found, changed } = await pick(house, desk, activity, read)
  const passed: Lying[] = []
  for (const [group, some] of Map.groupBy(found, (each) => each.group)) {
    const board = boardIdOf({ kind: 'group', workshop: desk.id, activity, group })
    const onto = await house.rooms.snapshot(board)
    const own = underOwnIds(some, onto)
    await house.rooms.hand(board, coming(desk, activity, onto, own), 'seed')
    // A board that is full takes no more: only what has come to it leaves its sheet.
    const came = new Set((await house.rooms.snapshot(board)).notes.map(({ id }) => id))
    passed.push(...own.filter(({ note }) => came.has(note.id)))
  }
  const at = house.now()
  await onSheets(house, passed, ({ note: { id, text, image } }) => ({ op: 'note/hide', id, text, image, at }))
  if (passed.length > 0 && phases[progressOf(desk.state, activity).phase].sees === 'all')
    await gather(house, desk, activity)
  return ok({ done: passed.length, changed: changed + found.length - passed.length })
}

/** H4: holds notes back; why stands on the writer's sheet and nowhere else. Call it alone on the desk. */
export async function hold(
  house: House,
  desk: Desk,
  { activity, notes: read, reason }: Input<'review:hold'>,
): Promise<Result<Output<'review:hold'>>> {
  const { found, changed } = await pick(house, desk, activity, read)
  const at = house.now()
  await onSheets(house, found, ({ note }) => ({
    op: 'note/hold',
    id: note.id,
    held: { at, reason, ...heldWords(note) },
  }))
  return ok({ done: found.length, changed })
}

/** How many notes of an activity nobody has let through. */
export async function countUnshown(house: House, desk: Desk, activity: ActivityId): Promise<Unshown> {
  const sheets = await Promise.all(
    desk.state.people.map(({ id }) => house.rooms.snapshot(sheetOf(desk, activity, id))),
  )
  const counts = sheets.map(unshownOf)
  return {
    waiting: counts.reduce((sum, { waiting }) => sum + waiting, 0),
    held: counts.reduce((sum, { held }) => sum + held, 0),
  }
}

/** H6: whether the step that follows is the end of letting notes through, and some still wait. */
export async function leavesUnshown(house: House, desk: Desk, { activity: id, from }: Due): Promise<boolean> {
  const activity = findActivity(desk.state, id)
  const next = activity && stepAfter(activity, from)
  if (!activity || !next) return false
  const progress = progressOf(desk.state, id)
  const goesOn = isReviewing(activity, { ...progress, phase: next.phase })
  if (goesOn || !isReviewing(activity, progress)) return false
  return (await countUnshown(house, desk, id)).waiting > 0
}

/** The picture on a note that waits: who reads it before others sees all of it. */
export async function pictureUnderReview(
  house: House,
  desk: Desk,
  activity: ActivityId,
  id: string,
): Promise<Result<StoredPicture>> {
  const lying = (await lyingOn(house, desk, activity)).find(({ note }) => note.id === id)
  const image = lying?.note.image
  const found = image ? await house.storage.images.get(desk.id, image.id, 'small') : null
  return found ? ok(found) : refuse('not-found')
}

const sheetOf = (desk: Desk, activity: ActivityId, person: Person['id']): BoardId =>
  boardIdOf({ kind: 'personal', workshop: desk.id, activity, person })

async function lyingOn(house: House, desk: Desk, activity: ActivityId): Promise<Lying[]> {
  const sheets = await Promise.all(
    desk.state.people.map(async (writer) => ({
      writer,
      group: tableOf(desk.state, writer),
      sheet: await house.rooms.snapshot(sheetOf(desk, activity, writer.id)),
    })),
  )
  return sheets.flatMap((each) => unshownNotes(each.sheet).map((note) => ({ ...each, note })))
}

/** Those of what was read that still say so, each once; others that are there say something else by now. */
async function pick(
  house: House,
  desk: Desk,
  activity: ActivityId,
  read: Input<'review:pass'>['notes'],
): Promise<{ found: Lying[]; changed: number }> {
  const marks = new Map(read.map(({ note, mark }) => [note, mark]))
  const there = (await lyingOn(house, desk, activity)).filter(({ note }) => marks.has(note.id))
  const found = there.filter(({ note }) => marks.get(note.id) === markOf(note))
  return { found, changed: there.length - found.length }
}

/** An id is what a writer's device says: what goes by that of a note that lies there must be of the same writer (A10). */
function underOwnIds(some: readonly Lying[], onto: BoardSnapshot): Lying[] {
  const writers = new Map(onto.notes.map(({ id, by }) => [id, by]))
  return some.filter(({ note: { id, by } }) => {
    if (writers.has(id)) return by !== null && writers.get(id) === by
    writers.set(id, by)
    return true
  })
}

/** What puts notes on their table's board; one that came there before it could leave its sheet takes the sheet's words. */
function coming(desk: Desk, activity: ActivityId, onto: BoardSnapshot, some: readonly Lying[]): BoardOp[] {
  const there = new Map(onto.notes.map((note) => [note.id, note]))
  const known = new Set([...there.keys(), ...some.map(({ note }) => note.id)])
  const news = some
    .filter(({ note }) => !there.has(note.id))
    .map(({ note: { held: _, ...note } }): Note => {
      const stack = note.stack !== null && known.has(note.stack) ? note.stack : null
      return { ...(desk.state.anonymous ? blurred(note) : note), stack }
    })
  // H2: nobody has read the words on lines.
  const sheets = [...new Set(some.map(({ sheet }) => sheet))].map((sheet) => ({
    ...sheet,
    shapes: sheet.shapes.map((shape) => ({ ...shape, label: '' })),
  }))
  return [
    ...placed(news, onto, desk.state, activity),
    ...linesAmong(sheets, news, onto),
    ...some.flatMap(({ note }) => {
      const already = there.get(note.id)
      return already ? wordsBetween(already, note) : []
    }),
  ]
}

async function onSheets(house: House, found: readonly Lying[], op: (each: Lying) => BoardOp): Promise<void> {
  const bySheet = Map.groupBy(found, ({ sheet }) => sheet.meta.board)
  await Promise.all([...bySheet].map(([board, some]) => house.rooms.hand(board, some.map(op), 'stamp')))
}

function entryOf(desk: Desk, { note, writer, group }: Lying): ReviewEntry {
  const { id, text, kind, number, question, image, held } = note
  const reason = heldReason(note)
  return {
    ...{ note: id, mark: markOf(note), text, kind, number, question, image, group },
    // S45: nobody is named, nor told by the minute.
    writer: desk.state.anonymous ? null : writer.name,
    at: desk.state.anonymous ? blurred(note).born : note.born,
    held: reason === null || !held ? null : { at: held.at, reason },
  }
}

/** What a note says, in short; whoever writes it cannot make another that says something else under the same mark. */
const markOf = ({ text, kind, aim, question, image }: Note): string =>
  createHash('sha256')
    .update(JSON.stringify([text, kind, aim, question, image]))
    .digest('base64url')
    .slice(0, 32)
