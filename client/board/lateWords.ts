import { shallowRef } from 'vue'
import type { Note } from '#shared/board/note.ts'

/**
 * Words that did not reach the server before their board was sealed (B10). They outlive the board's page:
 * the stage may show something else by the time they are found.
 */
export const lateWords = shallowRef<readonly Note[]>([])

/** Adds notes whose words came too late; each once. */
export function offerBack(notes: readonly Note[]): void {
  const fresh = notes.filter(
    (note) => !lateWords.value.some(({ id, text }) => id === note.id && text === note.text),
  )
  if (fresh.length > 0) lateWords.value = [...lateWords.value, ...fresh]
}

/** The person has them, or does not want them. */
export const letGo = (id: Note['id']): void => {
  lateWords.value = lateWords.value.filter((note) => note.id !== id)
}
