import { changeBetween, type Fields, type Thing, type What } from '#shared/board/past.ts'
import type { Note } from '#shared/board/note.ts'
import type { Remark } from '#shared/board/remark.ts'
import type { NoteId, PersonId } from '#shared/ids.ts'
import type { Deed } from '#shared/workshop/history.ts'
import type { HistoryLine } from '#shared/workshop/historyLine.ts'
import { deedOf, wordsOf } from './deeds.ts'
import type { Changed, Doer, Edition } from './Edition.ts'

/**
 * How many entries a board keeps; for how long one's doing to a thing counts as one stretch after the latest, and
 * after the first, in milliseconds.
 */
export const HISTORY = { most: 1_000, pause: 60_000, stretch: 300_000 } as const

export type Entry = {
  entry: number
  /** When it began, and the latest of it. */
  begun: number
  at: number
  by: PersonId | null
  what: What
  id: string
  did: Deed
  /** The first entry of the putting back that this one belongs to. */
  group: number | null
  /** The things themselves; of entries that were stored, only what differs. */
  before: Fields | null
  after: Fields | null
  /** What it says and the note it is about, where the thing is not at hand. */
  stored: Pick<HistoryLine, 'words' | 'note'> | null
  /** All that one doing began has the same. */
  step: number
}

/** What has just been done to a thing. */
type Done = Pick<Entry, 'what' | 'id' | 'did'> & {
  key: string
  before: Thing | null
  after: Thing | null
  open: Entry | undefined
}

/**
 * Who did what to a board lately. Things are the reader's own objects, so an entry costs next to nothing; what
 * is to be stored is worked out when it is stored.
 */
export class History {
  readonly #now: () => number
  readonly #named: boolean
  readonly #known = new Map<string, Thing>()
  /** By thing, the entry that may still go on. */
  readonly #open = new Map<string, Entry>()
  #entries: Entry[]
  #last: number
  /** Counts what was begun, and by person what they began last. */
  #step = 0
  readonly #latest = new Map<PersonId | null, number>()
  #group: number | null = null
  /** The latest putting back: it is kept whole. */
  #kept: number | null = null
  #unsaved = new Set<Entry>()
  #gone: number[] = []

  /** @param named whether it says who; where a workshop names nobody it never knows */
  constructor(now: () => number, named = true, lines: readonly HistoryLine[] = []) {
    this.#now = now
    this.#named = named
    this.#entries = lines.map(({ was, is, words, note, ...line }) => ({
      ...line,
      ...{ before: was, after: is, stored: { words, note }, step: 0 },
    }))
    this.#last = lines.at(-1)?.entry ?? 0
  }

  /** Latest first. Whoever has seen them can go back to any: what is done from now on is told by itself. */
  entries(): Entry[] {
    this.#open.clear()
    return this.#entries.toReversed()
  }

  /** The board begins, or begins anew: nothing of what there is was done by anybody just now. */
  follow(edition: Edition): Edition {
    this.#known.clear()
    const { notes, themes, shapes, remarks } = edition.snapshot()
    for (const each of notes) {
      this.#known.set(`note ${each.id}`, each)
      // The server may have stopped when the note was hidden and its time line was not yet.
      if (each.archived?.hidden) this.#forget(each.id)
    }
    for (const each of themes) this.#known.set(`theme ${each.id}`, each)
    for (const each of shapes) this.#known.set(`shape ${each.id}`, each)
    for (const each of remarks) this.#known.set(`remark ${each.id}`, each)
    edition.onThings((things, by) => this.#take(things, by))
    return edition
  }

  /**
   * Does what puts the board back. All of it is one group of entries.
   * @returns the group, or null when nothing was done
   */
  rewinding(work: () => void): number | null {
    const group = this.#last + 1
    this.#group = group
    try {
      work()
    } finally {
      this.#group = null
    }
    if (this.#last < group) return null
    this.#kept = group
    return group
  }

  get hasNews(): boolean {
    return this.#unsaved.size > 0 || this.#gone.length > 0
  }

  /** What the store does not have: entries as they are now, and those that are not to be kept. */
  takeNews(): { kept: HistoryLine[]; gone: number[] } {
    const news = { kept: [...this.#unsaved].map(lineOf), gone: this.#gone }
    this.#unsaved = new Set()
    this.#gone = []
    return news
  }

  #take(things: readonly Changed[], doer: Doer): void {
    const done: Done[] = []
    for (const { what, id, now } of things) {
      const each = this.#learn(what, id, now, doer)
      if (each) done.push(each)
    }
    if (done.length === 0) return
    const by = this.#named ? (doer as PersonId | null) : null
    const at = this.#now()
    // Together or not at all: a theme that goes takes its notes' membership along, and both come back together.
    if (done.every((each) => this.#goesOn(each, by, at))) {
      for (const { open, after } of done) {
        Object.assign(open!, { at, after })
        this.#unsaved.add(open!)
      }
      return
    }
    this.#step += 1
    this.#latest.set(by, this.#step)
    for (const each of done) this.#begin(each, by, at)
  }

  /** What was done to a thing, and what may go on of it; null where it is no doing to be told. */
  #learn(what: What, id: string, after: Thing | null, doer: Doer): Done | null {
    const key = `${what} ${id}`
    const before = this.#known.get(key) ?? null
    if (after) this.#known.set(key, after)
    else this.#known.delete(key)
    if (what === 'note' && (after as Note | null)?.archived?.hidden) {
      this.#forget(id as NoteId)
      return null
    }
    // Nobody did it here: what was done before it cannot be continued.
    if (doer === 'programme') {
      this.#open.delete(key)
      return null
    }
    const open = this.#group === null ? this.#open.get(key) : undefined
    const did = deedOf(what, before, after)
    if (did !== null) return { key, what, id, before, after, did, open }
    // Something that nobody does, such as its number: the latest entry has it.
    if (open && after) open.after = after
    return null
  }

  /**
   * One's doing to a thing goes on until one has begun something else, or somebody else has touched it. Where nobody is
   * known it is a note's own pauses that part it.
   */
  #goesOn({ open, did }: Done, by: PersonId | null, at: number): boolean {
    if (!open || open.by !== by || (by !== null && open.step !== this.#latest.get(by))) return false
    const isNear = at - open.at < HISTORY.pause && at - open.begun < HISTORY.stretch
    return isNear && (open.did === did || (open.did === 'added' && did !== 'removed'))
  }

  #begin({ key, what, id, before, after, did }: Done, by: PersonId | null, at: number): void {
    this.#last += 1
    const entry: Entry = {
      ...{ entry: this.#last, begun: at, at, by, what, id, did, group: this.#group, after, stored: null },
      ...{ before: did === 'added' ? null : before, step: this.#step },
    }
    this.#entries.push(entry)
    this.#unsaved.add(entry)
    if (this.#group === null) this.#open.set(key, entry)
    else this.#open.delete(key)
    this.#trim()
  }

  /** B20: nothing is told of what is hidden, nor what was told before: it says what it must not say. */
  #forget(note: NoteId): void {
    const test = (entry: Entry) => noteOf(entry) === note
    for (const entry of this.#entries.filter(test)) {
      this.#gone.push(entry.entry)
      this.#unsaved.delete(entry)
      this.#open.delete(`${entry.what} ${entry.id}`)
    }
    this.#entries = this.#entries.filter((entry) => !test(entry))
  }

  #trim(): void {
    const kept = this.#group ?? this.#kept
    while (this.#entries.length > HISTORY.most) {
      const [oldest] = this.#entries
      if (!oldest || (oldest.group !== null && oldest.group === kept)) return
      this.#entries.shift()
      this.#gone.push(oldest.entry)
      this.#unsaved.delete(oldest)
      const key = `${oldest.what} ${oldest.id}`
      if (this.#open.get(key) === oldest) this.#open.delete(key)
    }
  }
}

/** The note that an entry is about. */
export function noteOf({ what, id, before, after, stored }: Entry): NoteId | null {
  if (what === 'note') return id as NoteId
  if (stored || what !== 'remark') return stored?.note ?? null
  return ((after ?? before) as Remark | null)?.note ?? null
}

/** The beginning of what its thing said. */
export const wordsFor = ({ what, before, after, stored }: Entry): string =>
  stored?.words ?? wordsOf(what, after ?? before ?? {})

export function lineOf(each: Entry): HistoryLine {
  const { entry, begun, at, by, what, id, did, group, before, after } = each
  const { was, is } = changeBetween(what, id, before, after)
  const head = { entry, begun, at, by, id, did, group, words: wordsFor(each), note: noteOf(each) }
  return { ...head, what, was, is } as HistoryLine
}
