import type { NoteImage, NoteKind, Point } from '#shared/board/note.ts'
import type { ElementId, QuestionId, ThemeId } from '#shared/ids.ts'
import { linesOf } from './linesOf.ts'

/** A note as it comes from a clipboard: never a number or a writer. What this board does not know is left out. */
export type PastedNote = {
  text: string
  kind?: NoteKind | undefined
  aim?: ElementId | null | undefined
  question?: QuestionId | null | undefined
  theme?: ThemeId | null | undefined
  image?: NoteImage | null | undefined
  /** Its place among the others, from the top left corner of them all. */
  by?: Point | undefined
  /** It lies under that one of the notes before it. */
  under?: number | undefined
}

export type Pasted = { at?: Point | undefined } & ({ text: string } | { notes: readonly PastedNote[] })

/** The notes that would be pasted. */
export const notesIn = (pasted: Pasted): readonly PastedNote[] =>
  'notes' in pasted ? pasted.notes : linesOf(pasted.text).map((text) => ({ text }))
