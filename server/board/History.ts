import type { Note } from '#shared/board/note.ts'
import type { NoteId, PersonId } from '#shared/ids.ts'
import type { Deed } from '#shared/workshop/history.ts'
import type { Edition } from './Edition.ts'

/** How many entries a board keeps, and how long one's doing to a note counts as one stretch, in milliseconds. */
const MOST = 500
const STRETCH = 60_000

export type Entry = {
  entry: number
  at: number
  by: PersonId | null
  did: Deed
  before: Note | null
  after: Note
}

/**
 * Who did what to a board's notes lately, for as long as the board is in memory. Not stored: what people have taken
 * away would otherwise be kept in one more place. Notes are the reader's own objects, so an entry costs next to nothing.
 */
export class History {
  readonly #now: () => number
  readonly #known = new Map<NoteId, Note>()
  /** By note, the entry that may still go on. */
  readonly #open = new Map<NoteId, Entry>()
  #entries: Entry[] = []
  #last = 0

  constructor(now: () => number) {
    this.#now = now
  }

  /** Latest first. */
  entries(): Entry[] {
    return this.#entries.toReversed()
  }

  /** The board begins, or begins anew: nothing of what there is was done by anybody just now. */
  follow(edition: Edition): Edition {
    this.#known.clear()
    for (const note of edition.snapshot().notes) this.#known.set(note.id, note)
    edition.onNote((note, by) => this.#take(note, by))
    return edition
  }

  #take(after: Note, by: PersonId | null): void {
    const before = this.#known.get(after.id) ?? null
    this.#known.set(after.id, after)
    // Nothing is told of what is hidden, nor what was told before: it says what it must not say.
    if (after.archived?.hidden) {
      this.#entries = this.#entries.filter((each) => each.after.id !== after.id)
      this.#open.delete(after.id)
    }
    const did = deedOf(before, after)
    if (did === null) return this.#renew(after)
    const at = this.#now()
    const open = this.#open.get(after.id)
    const goesOn =
      open?.by === by &&
      at - open.at < STRETCH &&
      (open.did === did || (open.did === 'added' && did !== 'removed'))
    if (open && goesOn) {
      Object.assign(open, { at, after })
      return
    }
    this.#last += 1
    const entry = { entry: this.#last, at, by, did, before: did === 'added' ? null : before, after }
    this.#entries.push(entry)
    this.#open.set(after.id, entry)
    if (this.#entries.length <= MOST) return
    const oldest = this.#entries.shift()!
    if (this.#open.get(oldest.after.id) === oldest) this.#open.delete(oldest.after.id)
  }

  /** A note has got its number: the latest entry tells it. */
  #renew(after: Note): void {
    const open = this.#open.get(after.id)
    if (open) open.after = after
  }
}

/** What was done, in one word; null when it is nothing that people do. */
function deedOf(before: Note | null, after: Note): Deed | null {
  if (before?.archived?.hidden || after.archived?.hidden) return null
  if (!before) return after.archived ? null : 'added'
  // A new note is out of sight for a moment, so that undo can take it away again.
  if (before.archived && !after.archived) return before.archived.at === before.born ? 'added' : 'restored'
  if (!before.archived && after.archived) return 'removed'
  if (before.text !== after.text) return 'worded'
  if (String(before.at) !== String(after.at)) return 'moved'
  const parts = ['kind', 'aim', 'question', 'theme', 'image'] as const
  return parts.some((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part])) ? 'changed' : null
}
