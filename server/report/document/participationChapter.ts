import { questionAnchor } from '#shared/report/lookup.ts'
import { titleOf } from '#shared/report/votes.ts'
import { number } from '#shared/report/typography.ts'
import type { Part } from './document.ts'
import { heading, of, said, type Source, text } from './source.ts'
import { cell, columns } from './table.ts'

const all = ['participants', 'groups', 'notes', 'themes', 'changes', 'dots'] as const

/** Who took part: of how many, question by question and vote by vote. */
export function participationChapter(source: Source): Part[] {
  const { report, words, own } = source
  const { figures, activities, language } = report
  const head = words.columns
  const key = all.map(
    (name) => `${number(language, figures[name])}\u00a0${words.figures[name](figures[name])}`,
  )
  const asked = activities.flatMap(({ status, questions }) => (status === 'waiting' ? [] : questions))
  const voted = activities.flatMap((activity) => activity.votes.map((vote) => ({ activity, vote })))
  const parts: Part[] = [heading(1, 'osallistuminen', { text: words.sections.participation })]
  if (report.warning !== null) parts.push(text('warning', { text: report.warning }))
  parts.push(text('plain', { text: `${own.keyFigures}: ${key.join(', ')}.` }))
  parts.push(text('rule', { text: words.participationRule }))
  if (asked.length > 0)
    parts.push({
      is: 'table',
      caption: words.perQuestion,
      description: own.tables.questions,
      columns: columns(
        [head.question, 5],
        [head.notes, 1.2, 'numeric'],
        [head.writers, 1.5, 'numeric'],
        [head.groups, 1.2, 'numeric'],
      ),
      rows: asked.map(({ number: no, text: question, reach }) => [
        cell([{ text: no, strong: true, to: questionAnchor(no) }, { text: ' ' }, said(question, source)]),
        cell(number(language, reach.notes)),
        cell(of(source, reach.writers, figures.participants)),
        cell(of(source, reach.groups, figures.groups)),
      ]),
    })
  if (voted.length > 0)
    parts.push({
      is: 'table',
      caption: words.perVote,
      description: own.tables.votes,
      columns: columns(
        [head.activity, 4],
        [head.supporters, 1.5, 'numeric'],
        [head.dots, 1.5, 'numeric'],
        [head.budget, 1.5, 'numeric'],
      ),
      rows: voted.map(({ activity, vote }) => [
        cell(said(titleOf(activity, vote), source)),
        cell(of(source, vote.voters, figures.participants)),
        cell(of(source, vote.dots, vote.possible)),
        cell(vote.budget),
      ]),
    })
  return parts
}
