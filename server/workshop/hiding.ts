import { boardIdOf, placeOf } from '#shared/board/boardId.ts'
import type { Note } from '#shared/board/note.ts'
import type { ActivityId, BoardId, NoteId } from '#shared/ids.ts'
import type { Actor } from '#shared/people/actor.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import { HIDDEN, type HiddenNote } from '#shared/workshop/hidden.ts'
import { may } from '#shared/workshop/permits.ts'
import { phases } from '#shared/workshop/phase.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import { tidy } from '../board/tidy.ts'
import type { Desk } from './Desk.ts'
import type { House } from './house.ts'
import { gather } from './settle.ts'

/** Somebody may be typing on it: how often what it says is kept anew before it is given up. */
const TRIES = 20

type Lying = { board: BoardId; note: Note }

/**
 * B20: takes a note out of sight on every board of the activity where it lies. What it says goes into the log
 * first and out of the documents then, and only if it still says the same: nothing can be lost between.
 * Call it alone on the desk.
 */
export async function hide(
  house: House,
  desk: Desk,
  actor: Actor,
  { activity, board, note: id }: { activity: ActivityId; board: BoardId; note: NoteId },
): Promise<Result<object>> {
  const place = placeOf(board)
  if (!place || place.kind === 'personal' || place.activity !== activity) return refuse('not-found')
  const readable = may(actor, { do: 'read-board', board }, desk.state)
  if (readable !== true) return refuse(readable)
  const { settling, ballots } = progressOf(desk.state, activity)
  if (settling !== null) return refuse('busy')
  if (ballots.some(({ ballot }) => ballot.options.some((option) => option.id === id)))
    return refuse('on-ballot')
  const asked = (await house.rooms.snapshot(board)).notes.find((note) => note.id === id)
  if (!asked || (asked.archived && !asked.archived.hidden)) return refuse('not-found')
  const known = find(desk, activity, id)
  if (!known && desk.state.hidden.length >= HIDDEN.most) return refuse('too-many-hidden', String(HIDDEN.most))

  const synthesis = boardIdOf({ kind: 'synthesis', workshop: desk.id, activity })
  const boards = new Set([board, synthesis, ...(asked.source ? [asked.source.board] : [])])
  const at = house.now()
  const kept: HiddenNote = {
    ...{ id, activity, at, by: actor.id, kind: asked.kind, number: asked.number },
    places: known?.places ?? [],
  }
  for (let tries = 0; tries < TRIES; tries += 1) {
    const lying = await lyingOn(house, boards, id)
    if (lying.length === 0) {
      for (const each of boards) {
        await house.rooms.within(each, tidy)
        // An edition that is opened again after damage must not say it either.
        const archived = { by: null, at: known?.at ?? at, hidden: true } as const
        await house.storage.boards.amendSealed(each, id, { text: '', image: null, archived })
      }
      return ok({})
    }
    const others = kept.places.filter((former) => !lying.some((each) => each.board === former.board))
    kept.places = [...others, ...lying.map(({ board, note: { text, image } }) => ({ board, text, image }))]
    await desk.record([{ type: 'note/hidden', at, note: { ...kept } }])
    for (const { board, note } of lying) {
      const { text, image } = note
      await house.rooms.hand(board, [{ op: 'note/hide', id, text, image, at }], 'stamp')
    }
  }
  return refuse('busy')
}

/** Puts a hidden note back where it was, and gathers it where notes have been gathered. Call it alone on the desk. */
export async function show(
  house: House,
  desk: Desk,
  { activity, note: id }: { activity: ActivityId; note: NoteId },
): Promise<Result<object>> {
  const { settling, phase } = progressOf(desk.state, activity)
  if (settling !== null) return refuse('busy')
  const kept = find(desk, activity, id)
  if (!kept) return refuse('not-found')
  for (const { board, text, image } of kept.places)
    await house.rooms.hand(board, [{ op: 'note/show', id, text, image }], 'stamp')
  // What cannot be put anywhere is kept.
  if ((await lyingOn(house, new Set(kept.places.map(({ board }) => board)), id)).length === 0)
    return refuse('not-found')
  for (const { board, text, image } of kept.places)
    await house.storage.boards.amendSealed(board, id, { text, image, archived: null })
  await desk.record([{ type: 'note/shown', at: house.now(), activity, note: id }])
  if (phases[phase].sees === 'all') await gather(house, desk, activity)
  return ok({})
}

const find = (desk: Desk, activity: ActivityId, id: NoteId): HiddenNote | undefined =>
  desk.state.hidden.find((each) => each.id === id && each.activity === activity)

/** Where the note still says what it says. */
async function lyingOn(house: House, boards: ReadonlySet<BoardId>, id: NoteId): Promise<Lying[]> {
  const lying: Lying[] = []
  for (const board of boards) {
    const note = (await house.rooms.snapshot(board)).notes.find((each) => each.id === id)
    if (note && !note.archived?.hidden) lying.push({ board, note })
  }
  return lying
}
