import type { NoteId, PhraseId } from '../ids.ts'
import { AMENDMENT } from './amendment.ts'
import type { Candidate, Phrase } from './drafting.ts'

/** Marks that stand right after the word before them, and those right before the one after. */
const clings = /^[,.;:!?…)\]”]/u
const holds = /[([„“]$/u

/** What a candidate says: its parts in order, a space between them but before a comma or full stop. */
export function candidateText({ parts }: Pick<Candidate, 'parts'>): string {
  const text = parts
    .map((part) => part.text.trim())
    .filter((part) => part !== '')
    .reduce((said, part) => {
      const tight = said === '' || clings.test(part) || holds.test(said)
      return `${said}${tight ? '' : ' '}${part}`
    }, '')
  return text.replace(/\s+/gu, ' ')
}

/** Notes that a candidate stands on: those of its phrases, each once, in the order of its parts. */
export function candidateNotes({ parts }: Pick<Candidate, 'parts'>, phrases: readonly Phrase[]): NoteId[] {
  const byId = new Map<PhraseId, Phrase>(phrases.map((phrase) => [phrase.id, phrase]))
  const notes = parts.flatMap(({ phrase }) => (phrase === null ? [] : (byId.get(phrase)?.notes ?? [])))
  return [...new Set(notes)].slice(0, AMENDMENT.notes)
}

/** Whether the words of a phrase have been bent where it stands in a candidate. */
export const isBent = (text: string, phrase: Phrase): boolean => plain(text) !== plain(phrase.text)

const plain = (text: string): string => text.trim().replace(/\s+/gu, ' ').toLowerCase()
