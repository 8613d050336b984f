import type { ThemeFrame } from '#shared/board/layout.ts'
import type { Note, Point } from '#shared/board/note.ts'
import type { BoardChange } from '#shared/board/ops.ts'
import type { BoardPort } from '#shared/board/port.ts'
import type { Theme } from '#shared/board/theme.ts'
import type { NoteId } from '#shared/ids.ts'
import { around, type Box, noteBox } from '#shared/board/geometry.ts'
import { saysSomething } from '#shared/board/written.ts'
import { Remarks } from './Remarks.ts'
import { SpatialGrid } from './SpatialGrid.ts'
import { Stacks } from './arrange/Stacks.ts'

/** A theme's place on a derived layout; `theme: null` gathers the notes without one. */
export type Frame = Pick<ThemeFrame, 'theme' | 'box'>
export type Arrangement = { places: ReadonlyMap<NoteId, Point>; frames: readonly Frame[] }

/** Lays a board out from what it says instead of from where notes were put. */
export type Arrange = (board: { notes: Note[]; themes: Theme[] }) => Arrangement

/** What a transaction changed. `added` are notes that came into sight, by writing or by restoring. */
export type ContentChange = {
  notes: ReadonlySet<NoteId>
  added: readonly NoteId[]
  removed: readonly NoteId[]
  themes: boolean
  shapes: boolean
  remarks: boolean
}

const none: readonly Frame[] = []

/** What is on the board and where: the port's notes with a place each, by id and by area. */
export class BoardContent {
  readonly #port: BoardPort
  readonly #arrange: Arrange | null
  readonly #notes = new Map<NoteId, Note>()
  /** Where the notes lie that can be seen: those under others have no place of their own. */
  readonly #grid = new SpatialGrid<NoteId>()
  readonly stacks = new Stacks()
  readonly remarks = new Remarks()
  #frames: readonly Frame[] = none

  constructor(port: BoardPort, arrange: Arrange | null) {
    this.#port = port
    this.#arrange = arrange
    const { notes } = port.snapshot()
    for (const note of notes) if (!note.archived) this.#notes.set(note.id, note)
    this.stacks.update(this.#notes, this.#notes.keys())
    this.#place(this.#notes.keys())
    this.remarks.update(port.snapshot().remarks)
  }

  /** The notes in sight: not the archived ones. */
  get notes(): ReadonlyMap<NoteId, Note> {
    return this.#notes
  }

  get themes(): readonly Theme[] {
    return this.#port.snapshot().themes
  }

  /** Archived notes that said something, latest first. */
  get archived(): Note[] {
    return this.#port
      .snapshot()
      .notes.filter((note) => note.archived !== null && saysSomething(note))
      .sort((a, b) => (b.archived?.at ?? 0) - (a.archived?.at ?? 0))
  }

  /** Frames of a derived layout; a board laid by hand has none. */
  get frames(): readonly Frame[] {
    return this.#frames
  }

  get arranged(): boolean {
    return this.#arrange !== null
  }

  /** Where a note lies; in a stack, where its top does. */
  placeOf(id: NoteId): Point | undefined {
    return this.#grid.placeOf(this.stacks.topOf(id))
  }

  /** The notes that lie open, each with its place: on top of a stack or in none. */
  open(): Iterable<{ id: NoteId; at: Point }> {
    return this.#grid.all()
  }

  within(box: Box): NoteId[] {
    return this.#grid.within(box)
  }

  /** Of notes that lie over each other, the one that covers the others; among equals the last. */
  uppermost(ids: readonly NoteId[]): NoteId | null {
    const layer = (id: NoteId) => this.#notes.get(id)?.layer ?? 0
    return ids.reduce<NoteId | null>(
      (best, id) => (best === null || layer(id) >= layer(best) ? id : best),
      null,
    )
  }

  /** The box around everything, or null for an empty board. */
  extent(): Box | null {
    const boxes = this.#frames.map(({ box }) => box)
    for (const { at } of this.#grid.all()) boxes.push(noteBox(at))
    return around(boxes)
  }

  /** Takes in what the port says has changed. */
  update(changes: readonly BoardChange[]): ContentChange {
    const touched = new Set<NoteId>()
    const added: NoteId[] = []
    const removed: NoteId[] = []
    const told = { themes: false, shapes: false, remarks: false }
    for (const change of changes) {
      if (change.what !== 'note') {
        told[`${change.what}s`] = true
        continue
      }
      const note = this.#port.note(change.id)
      const known = this.#notes.has(change.id)
      touched.add(change.id)
      if (note && !note.archived) {
        if (!known) added.push(change.id)
        this.#notes.set(change.id, note)
      } else if (known) {
        removed.push(change.id)
        this.#notes.delete(change.id)
        this.#grid.remove(change.id)
      }
    }
    for (const id of this.stacks.update(this.#notes, touched)) touched.add(id)
    for (const id of this.#place(touched)) touched.add(id)
    if (told.remarks) for (const id of this.remarks.update(this.#port.snapshot().remarks)) touched.add(id)
    return { notes: touched, added, removed, ...told }
  }

  /** Gives places; returns the notes that got a new one. */
  #place(ids: Iterable<NoteId>): NoteId[] {
    const moved: NoteId[] = []
    const put = (id: NoteId, at: Point) => {
      const old = this.#grid.placeOf(id)
      if (old && old[0] === at[0] && old[1] === at[1]) return
      this.#grid.put(id, at)
      moved.push(id, ...this.stacks.under(id))
    }
    const open = (note: Note | undefined): note is Note => {
      if (note && this.stacks.topOf(note.id) === note.id) return true
      if (note) this.#grid.remove(note.id)
      return false
    }
    if (this.#arrange) {
      const notes = [...this.#notes.values()].filter(open)
      const { places, frames } = this.#arrange({ notes, themes: [...this.themes] })
      this.#frames = frames
      for (const note of notes) put(note.id, places.get(note.id) ?? note.at)
    } else {
      for (const id of ids) {
        const note = this.#notes.get(id)
        if (open(note)) put(id, note.at)
      }
    }
    return moved
  }
}
