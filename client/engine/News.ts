import type { Note } from '#shared/board/note.ts'
import type { NoteId } from '#shared/ids.ts'
import type { ContentChange } from './BoardContent.ts'

/** How a note differs from what this person saw last. */
export type Novelty = 'new' | 'changed'

/** Marks of what somebody has seen of a board: of each note that it is there, and what it said. */
export type Seen = ReadonlySet<number>

/** A note looks new for this many milliseconds. */
export const NEW_FOR = 8_000

/** 32 bits that stand for words and what was before them (FNV-1a). When two meet by chance, a mark is missing. */
function markOf(words: string, before = 0x811c9dc5): number {
  let hash = before
  for (let i = 0; i < words.length; i += 1) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

const beingOf = (note: Note): number => markOf(note.id)
/** Words, paper and picture are what a note says; where it lies is no news. */
const sayingOf = (note: Note): number =>
  markOf(note.text, markOf(note.image?.id ?? '', markOf(note.kind, beingOf(note) + 1)))

/** What it needs of the board. */
type Around = {
  readonly content: { readonly notes: ReadonlyMap<NoteId, Note> }
  isOwn: (note: Note) => boolean
  now: () => number
}

/**
 * What is new to this person: notes that others have written or changed since this person saw them last, also
 * those that came while the board was open and out of sight.
 */
export class News {
  readonly #around: Around
  readonly #tell: () => void
  /** Null before it is known what this person has seen. */
  #seen: Set<number> | null = null
  readonly #unseen = new Map<NoteId, Novelty>()
  readonly #fresh = new Map<NoteId, number>()

  constructor(around: Around, tell: () => void) {
    this.#around = around
    this.#tell = tell
  }

  /** Says what this person saw last time; null to somebody new: where everything is new, nothing is news. */
  recall(seen: Seen | null): void {
    const notes = [...this.#around.content.notes.values()]
    this.#seen = new Set(seen ?? notes.flatMap((note) => [beingOf(note), sayingOf(note)]))
    this.#judge(notes)
  }

  /** The same map all along; it is told when something in it changes. */
  get unseen(): ReadonlyMap<NoteId, Novelty> {
    return this.#unseen
  }

  /** Whether a note came from others within the last eight seconds. */
  isFresh(id: NoteId): boolean {
    const { now } = this.#around
    const since = this.#fresh.get(id)
    if (since === undefined) return false
    if (now() - since < NEW_FOR) return true
    this.#fresh.delete(id)
    return false
  }

  /** Takes in what a transaction changed. `mine`: the notes that this person is at work on. */
  take(change: ContentChange, mine: ReadonlySet<NoteId>, joining: boolean): void {
    const others = this.#notes(joining ? [] : change.added).filter((note) => !this.#around.isOwn(note))
    for (const { id } of others) this.#fresh.set(id, this.#around.now())
    if (!this.#seen) return
    const notes = this.#notes(change.notes)
    for (const note of notes) if (mine.has(note.id)) this.#learn(note)
    this.#judge(notes, change.removed)
  }

  /** This person has these notes before their eyes. */
  see(ids: Iterable<NoteId>): void {
    const notes = this.#notes([...ids].filter((id) => this.#unseen.has(id)))
    for (const note of notes) this.#learn(note)
    this.#judge(notes)
  }

  /** What to say the next time; null before anything was recalled. Marks of what is there no more are left out. */
  remember(): Seen | null {
    const seen = this.#seen
    const now = [...this.#around.content.notes.values()].flatMap((note) => [beingOf(note), sayingOf(note)])
    return seen && new Set(now.filter((mark) => seen.has(mark)))
  }

  #notes(ids: Iterable<NoteId>): Note[] {
    return [...ids].flatMap((id) => this.#around.content.notes.get(id) ?? [])
  }

  #learn(note: Note): void {
    this.#seen?.add(beingOf(note)).add(sayingOf(note))
  }

  #judge(notes: readonly Note[], gone: readonly NoteId[] = []): void {
    const next = new Map<NoteId, Novelty | null>(gone.map((id) => [id, null]))
    for (const note of notes) next.set(note.id, this.#verdict(note))
    const changes = [...next].filter(([id, novelty]) => (this.#unseen.get(id) ?? null) !== novelty)
    if (changes.length === 0) return
    for (const [id, novelty] of changes) {
      if (novelty) this.#unseen.set(id, novelty)
      else this.#unseen.delete(id)
    }
    this.#tell()
  }

  /** A note without words is none yet. */
  #verdict(note: Note): Novelty | null {
    if (this.#seen?.has(beingOf(note))) return this.#seen.has(sayingOf(note)) ? null : 'changed'
    if (!this.#around.isOwn(note)) return note.text.trim() === '' && note.image === null ? null : 'new'
    this.#learn(note)
    return null
  }
}
