import type { Note } from '#shared/board/note.ts'
import type { NoteId } from '#shared/ids.ts'
import type { BoardEngine } from '../BoardEngine.ts'
import type { Reason } from '../reason.ts'

/** A note and those that lie under it, oldest first. */
export function wholeStack({ content }: BoardEngine, id: NoteId): Note[] {
  return [id, ...content.stacks.under(id)].flatMap((one) => content.notes.get(one) ?? [])
}

/**
 * The notes that copying and removing are about: those that are selected with all that lies under them. One that is
 * picked out of an open stack, or lies under another, goes alone.
 */
export function wholes(engine: BoardEngine): Note[] {
  const all = engine.targets()
  if (engine.fan.picked !== null) return all
  const ids = new Set(all.flatMap(({ id }) => [id, ...engine.content.stacks.under(id)]))
  return [...ids].flatMap((id) => engine.content.notes.get(id) ?? [])
}

/** What lies open of the notes that a command is about: for a note in a stack its top, each once. */
export function bodies(engine: BoardEngine): Note[] {
  const { content } = engine
  const tops = new Set(engine.targets().map(({ id }) => content.stacks.topOf(id)))
  return [...tops].flatMap((id) => content.notes.get(id) ?? [])
}

/** Those of them that may be moved: nobody has locked them. */
export const movable = (engine: BoardEngine): Note[] => bodies(engine).filter(({ locked }) => !locked)

/** Whether so many of the notes that a command is about can be moved by hand. */
export function mayMove(engine: BoardEngine, least = 1): true | Reason {
  const { writes, arranges } = engine.setting
  if (writes !== true) return writes
  if (arranges !== true) return arranges
  // Where places follow from themes there is nothing to move.
  if (engine.content.arranged) return 'not-arranged'
  const all = bodies(engine)
  if (all.length === 0) return 'nothing-selected'
  const free = all.filter(({ locked }) => !locked).length
  if (free >= least) return true
  return free < all.length ? 'locked' : least > 2 ? 'three-needed' : 'two-needed'
}
