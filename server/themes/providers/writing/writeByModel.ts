import type { Language } from '#shared/workshop/workshop.ts'
import { Chat } from '../chat.ts'
import { disguise, freshFence } from '../disguise.ts'
import { inTurns } from '../inTurns.ts'
import type { Line } from '../Line.ts'
import { planOf } from '../plan.ts'
import { type Sendable, sendableText } from '../sendable.ts'
import { Trouble } from '../Trouble.ts'
import { readSentences } from './summaryAnswer.ts'
import { askForSentences, type Subject } from './summaryPrompt.ts'

/** No more of a note is sent to a language model: a quotation must find its whole sentence. */
export const LONGEST_QUOTED = 600
/** How many requests go at once. */
const AT_ONCE = 3

/** One theme's notes, or those in none (`title` null). */
export type WritingPart = { subject: Subject; notes: readonly Sendable[] }
/** Clauses with the board's note ids. */
export type ModelSentences = { sentences: { text: string; noteIds: string[] }[][]; repairs: number }

/**
 * Has a language model write of each theme's notes. Notes that read like orders to it are not sent, and of very many
 * the first by a digest. A theme of fewer than three is not asked about: it is told by quoting it.
 * @throws Trouble when a request fails or no answer can be read; the caller ends the line then
 */
export async function writeByModel(
  line: Line,
  parts: readonly WritingPart[],
  language: Language,
  onProgress: (share: number) => void,
): Promise<ModelSentences> {
  const chat = new Chat(line)
  const asked = await requestsFor(parts)
  let done = 0
  const answers = await inTurns(asked, AT_ONCE, async ({ subject, notes }) => {
    const { shown, ids, idOf } = disguise(notes)
    const prompt = askForSentences(subject, shown, language, freshFence())
    const read = readSentences(await chat.ask(prompt), ids)
    onProgress(++done / asked.length)
    return {
      repairs: read?.repairs ?? 1,
      sentences: (read?.sentences ?? []).map((clauses) =>
        clauses.map(({ text, ids: cited }) => ({ text, noteIds: cited.map(idOf) })),
      ),
    }
  })
  const sentences = answers.flatMap((answer) => answer.sentences)
  if (sentences.length === 0) throw new Trouble('unreadable', 'no sentences in the answers')
  return { sentences, repairs: answers.reduce((sum, { repairs }) => sum + repairs, 0) }
}

/** What goes in each request, in the order of the parts. */
async function requestsFor(
  parts: readonly WritingPart[],
): Promise<{ subject: Subject; notes: Sendable[] }[]> {
  const plans = await Promise.all(
    parts.map(({ notes }) => planOf(notes.map((note) => ({ ...note, part: undefined })))),
  )
  return parts.flatMap(({ subject }, i) =>
    (plans[i] ?? []).map(({ first }) => ({ subject: sent(subject), notes: first })),
  )
}

/** A question and a title may hold a name or a number too. */
const sent = ({ question, theme }: Subject): Subject => ({
  question: sendableText(question, LONGEST_QUOTED) ?? '',
  theme: theme === null ? null : sendableText(theme, LONGEST_QUOTED),
})
