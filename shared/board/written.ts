import type { Note } from './note.ts'

/** Whether a note says something: in words, or by a picture. */
export const saysSomething = ({ text, image }: Pick<Note, 'text' | 'image'>): boolean =>
  text.trim() !== '' || image !== null
