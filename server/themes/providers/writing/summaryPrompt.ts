import type { Language } from '#shared/workshop/workshop.ts'
import { closed, noteLine, type Prompt, type Shown } from '../prompts.ts'
import { writingWords } from './writingWords.ts'

const EXAMPLE = '{"sentences":[{"clauses":[{"text":"…","notes":["id"]}]}]}'

/** What is written of: people's words too, so they stand among the data. `theme` null: notes that are in none. */
export type Subject = { question: string; theme: string | null }

/** Asks for sentences of a theme's notes, each clause with the notes that it stands on. `fence`: a line that no note can know. */
export function askForSentences(
  { question, theme }: Subject,
  notes: readonly Shown[],
  language: Language,
  fence: string,
): Prompt {
  const words = writingWords[language]
  const subject = JSON.stringify({ question, ...(theme === null ? {} : { theme }) })
  return {
    messages: [
      {
        role: 'system',
        content: [words.task, words.data(fence), ...words.rules, `${words.form} ${EXAMPLE}`].join('\n'),
      },
      {
        role: 'user',
        content: [fence, subject, ...notes.map(noteLine), fence].join('\n'),
      },
    ],
    form: { name: 'sentences', schema: schemaOf(notes.map(({ id }) => id)) },
  }
}

/** The ids are listed: a service that keeps to schemas cannot invent others. */
const schemaOf = (ids: readonly string[]): object =>
  closed({
    sentences: {
      type: 'array',
      items: closed({
        clauses: {
          type: 'array',
          items: closed({
            text: { type: 'string' },
            notes: { type: 'array', items: { type: 'string', enum: ids } },
          }),
        },
      }),
    },
  })
