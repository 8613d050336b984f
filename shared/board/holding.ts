import type { Note } from './note.ts'

/** What must stay as it was for a note to be held back still (H4). */
export const heldWords = ({ text, image }: Pick<Note, 'text' | 'image'>) => ({
  text,
  image: image?.id ?? null,
})

/** Why a note is held back, empty where nothing was said; null when it is not, or says something else by now. */
export function heldReason(note: Pick<Note, 'text' | 'image' | 'held'>): string | null {
  const now = heldWords(note)
  return note.held?.text === now.text && note.held.image === now.image ? note.held.reason : null
}
