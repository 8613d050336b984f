import type { ClusterNote } from '#shared/themes/clustering.ts'
import { inSlices } from './inSlices.ts'
import { withoutPersonalData } from './personal.ts'

export type Sendable = { id: string; text: string; lang: ClusterNote['lang']; part: string | undefined }

/** Controls, marks that turn the direction of writing, and what is not seen: nothing of it is a word. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]+/gu

/**
 * What of a note may go out: its words in one line, cut, without personal data. Null where no word is left. Who wrote
 * it, where and when are not the service's to know.
 * @param longest how many characters of it
 */
export function sendableText(text: string, longest: number): string | null {
  const line = text
    // No form needs more than this to be known, and a book on a note must not hold up the server.
    .slice(0, longest + 200)
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(UNSEEN, '')
    .trim()
  const bare = withoutPersonalData(line).slice(0, longest).toWellFormed().trim()
  return /\p{L}{2}/u.test(bare) ? bare : null
}

/** The notes that have words to send, in an order that is the same however they came (C2). */
export async function sendable(notes: readonly ClusterNote[], longest: number): Promise<Sendable[]> {
  const all = await inSlices(notes, ({ id, text, lang, part }) => {
    const words = sendableText(text, longest)
    return words === null ? null : { id, text: words, lang, part }
  })
  return all.filter((note) => note !== null).sort((a, b) => (a.id < b.id ? -1 : 1))
}
