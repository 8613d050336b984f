import type { NoteKind, Point } from '#shared/board/note.ts'

export type Writing = { question?: number; kind?: NoteKind; aim?: string }

/** How a person writes and reads on one kind of device. A note is named by how its text begins. */
export type Hand = {
  writes(text: string, more: Writing): Promise<void>
  /** Starts a note and leaves the hand on it. */
  begins(text: string): Promise<void>
  typesOn(note: string, more: string): Promise<void>
  moves(note: string, to: Point): Promise<void>
  archives(note: string): Promise<void>
  restores(note: string): Promise<void>
  sees(notes: readonly string[]): Promise<void>
  /** Puts notes in a theme by name, a new one when there is none. */
  gathers(theme: string, notes: readonly string[]): Promise<void>
}

/** What the kinds of note are called on their buttons. */
export const kindWords: Record<NoteKind, string> = {
  keep: 'Säilytä',
  change: 'Muuta',
  add: 'Lisää',
  drop: 'Poista',
  merge: 'Yhdistä',
  free: 'Vapaa',
  concern: 'Huoli',
  question: 'Kysymys',
}
