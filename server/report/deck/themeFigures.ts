import type { Order, ReportActivity, ReportQuestion, ReportTheme } from '#shared/report/report.ts'
import { leadingVote } from '#shared/report/votes.ts'
import type { Line } from './deck.ts'
import { type Making, said, share } from './making.ts'

/** A question's themes, and the votes that they are ordered by. */
export type About = { question: ReportQuestion; activity: ReportActivity; making: Making }

/** More level themes than this are not named one by one. */
export const NAMED = 3

/** What the themes of a question are ordered by: a figure, of how many, and its name. */
export function measureOf({ order, reach }: ReportQuestion, { votes }: ReportActivity, making: Making) {
  const { columns, count } = making.words
  const people = making.report.figures.participants
  const kinds = {
    votes: {
      value: (theme: ReportTheme) => theme.support?.dots ?? 0,
      unit: columns.dots,
      said: count.votes,
      share: (sum: number) => share('votes', sum, given(votes), making),
    },
    writers: {
      value: (theme: ReportTheme) => theme.reach.writers,
      unit: columns.writers,
      said: count.writers,
      share: (sum: number) => share('writers', sum, people, making),
    },
    notes: {
      value: (theme: ReportTheme) => theme.reach.notes,
      unit: columns.notes,
      said: count.notes,
      share: (sum: number) => share('notes', sum, reach.notes, making),
    },
  }
  return kinds[byOf(order)]
}

export const byOf = ({ by }: Order): 'votes' | 'writers' | 'notes' =>
  by === 'votes' || by === 'note-votes' ? 'votes' : by === 'writers' ? 'writers' : 'notes'

/** Dots of the vote that orders the themes, weighed as the options' are. */
export const given = (votes: ReportActivity['votes']): number =>
  (leadingVote(votes)?.options ?? []).reduce((sum, { dots }) => sum + dots, 0)

/** Which of the names on a slide a program gave, how, and that a person accepted them; null where people named all. */
export function madeBy(themes: readonly ReportTheme[], { words, report }: Making): string | null {
  const own = themes.filter(({ origin }) => origin === 'machine').map(({ letter }) => letter)
  if (own.length === 0) return null
  return [`${own.join(', ')}: ${words.provenance.machine}`, report.helped ?? ''].filter(Boolean).join(' ')
}

/** Every theme with its figures and note numbers, for the one who speaks. */
export function allThemes({ themes }: ReportQuestion, making: Making): Line[] {
  const { words, deck } = making
  return [
    [{ text: `${deck.allThemes}:`, strong: true }],
    ...themes.map((theme): Line => {
      const figures = [
        ...(theme.support ? [words.count.votes(theme.support.dots)] : []),
        words.together.extent(theme.reach),
        words.count.writers(theme.reach.writers),
      ]
      const named = said(`${theme.letter} ${theme.title}`, making)
      return [named, { text: `: ${figures.join(', ')}. ${deck.numbers}: ${theme.notes.join(', ')}.` }]
    }),
  ]
}
