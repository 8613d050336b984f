import type { ReportQuestion } from '#shared/report/report.ts'
import { titleOf } from '#shared/report/votes.ts'
import type { Block, Line } from './deck.ts'
import { type Draft, isOne } from './fit.ts'
import { figureOf, line, type Making, of, said, share, shorter, strong } from './making.ts'

/** Findings that a listener remembers. */
const FINDINGS = 5
/** Letters of a question that a finding is told of. */
const QUESTION = 90

const opening = ({ deck }: Making) =>
  ({ layout: 'one', section: deck.sections.start, over: null, label: null, mark: null, notes: [] }) as const

/** What it is, whose, when, and how far it has come. */
export function coverSlide(making: Making): Draft {
  const { report, words } = making
  const { workshop, helped } = report
  const about = [workshop.host, workshop.date ?? ''].filter(Boolean).join(' · ')
  const computed = [words.computed, ...(helped === null ? [] : [helped])].join(' ')
  const draft = report.activities.some(({ questions }) => questions.some(({ summary }) => summary?.mark))
  const mark = report.activities
    .flatMap(({ questions }) => questions.flatMap(({ summary }) => summary?.mark ?? []))
    .at(0)
  return {
    ...opening(making),
    key: 'kansi',
    layout: 'title',
    title: `${words.title}: ${workshop.name}`,
    blocks: [
      ...(about === '' ? [] : [text('plain', [[strong(said(about, making))]])]),
      text('plain', [line(`${words.status[workshop.status]}. ${report.made}.`)]),
      ...(workshop.rehearsal === undefined ? [] : [text('plain', [[strong({ text: workshop.rehearsal })]])]),
      text('rule', [line(computed)]),
    ],
    mark: draft ? (mark ?? null) : null,
  }
}

const text = (role: 'plain' | 'rule' | 'warning', lines: Line[]): Block => ({ is: 'text', role, lines })

const askedOf = ({ report }: Making): ReportQuestion[] =>
  report.activities.flatMap(({ status, questions }) => (status === 'waiting' ? [] : questions))

/** Three to five findings, each with its question's number. */
export function findingSlide(making: Making): Draft[] {
  const { report, words, deck } = making
  const { findings, figures } = report
  if (findings.length === 0) return []
  const notesOf = new Map(askedOf(making).map(({ number, reach }) => [number, reach.notes]))
  const chosen = new Set(
    findings
      .toSorted((a, b) => (notesOf.get(b.question) ?? 0) - (notesOf.get(a.question) ?? 0))
      .slice(0, FINDINGS)
      .map(({ question }) => question),
  )
  const asked = new Map(askedOf(making).map((question) => [question.number, question.text]))
  const row = ({ question, text: finding }: (typeof findings)[number]): Line => [
    { text: `${question} `, strong: true },
    ...(asked.has(question)
      ? [strong(said(shorter(asked.get(question)!, QUESTION), making)), { text: ' ' }]
      : []),
    { text: finding },
  ]
  const shown = findings.filter(({ question }) => chosen.has(question))
  const rest = findings.filter(({ question }) => !chosen.has(question))
  return [
    {
      ...opening(making),
      key: 'paakohdat',
      title: deck.findings(figures.notes, figures.participants, shown.length),
      over: line(words.sections.findings),
      blocks: [
        { is: 'list', ordered: false, items: shown.map(row) },
        text('rule', [line(`${deck.findingsRule(shown.length, findings.length)} ${words.computed}`)]),
      ],
      notes: rest.map(row),
    },
  ]
}

/** How many of all took part, question by question; a warning where few did. */
export function participationSlides(making: Making): Draft[] {
  const { report, words, deck } = making
  const { figures, warning, activities } = report
  const { columns } = words
  const asked = askedOf(making)
  const voted = activities.flatMap((activity) => activity.votes.map((vote) => ({ activity, vote })))
  const base = { ...opening(making), over: line(words.sections.participation) }
  const title =
    figures.writers === 0 ? deck.nobody : deck.participation(figures.writers, figures.participants)
  const possible = voted.reduce((sum, { vote }) => sum + vote.possible, 0)
  const written = asked.reduce((sum, { reach }) => sum + (reach.notes > 0 ? 1 : 0), 0)
  const items = [
    words.count.groups(figures.groups),
    words.count.notes(figures.notes),
    words.count.votes(figures.dots),
  ]
  const figureBlock: Block = {
    is: 'figures',
    items: [
      ...(figures.writers > 0
        ? [figureOf(share('writers', figures.writers, figures.participants, making))]
        : [{ value: String(figures.participants), label: words.figures.participants(figures.participants) }]),
      ...items.map(figureOf),
    ],
  }
  const warned: Block[] = warning === null ? [] : [text('warning', [line(warning)])]
  const rule = text('rule', [line(`${words.participationRule} ${deck.findingsRule(1, 1)}`)])
  const table: Block = {
    is: 'table',
    caption: words.perQuestion,
    columns: [
      { title: columns.question, share: 0.55, numeric: false },
      { title: columns.notes, share: 0.15, numeric: true },
      { title: columns.writers, share: 0.16, numeric: true },
      { title: columns.groups, share: 0.14, numeric: true },
    ],
    rows: asked.map(({ number, text: question, reach }): Line[] => [
      [{ text: `${number} ` }, said(question, making)],
      line(of(reach.notes, figures.notes, making)),
      line(of(reach.writers, figures.participants, making)),
      line(of(reach.groups, figures.groups, making)),
    ]),
  }
  const votes: Block = {
    is: 'table',
    caption: words.perVote,
    columns: [
      { title: columns.activity, share: 0.46, numeric: false },
      { title: columns.supporters, share: 0.17, numeric: true },
      { title: columns.dots, share: 0.17, numeric: true },
      { title: columns.budget, share: 0.2, numeric: true },
    ],
    rows: voted.map(({ activity, vote }): Line[] => [
      [said(titleOf(activity, vote), making)],
      line(of(vote.voters, figures.participants, making)),
      line(of(vote.dots, vote.possible, making)),
      line(String(vote.budget)),
    ]),
  }
  const whole: Draft = {
    ...base,
    key: 'osallistuminen',
    title,
    blocks: [...warned, figureBlock, table, rule],
  }
  const together = isOne(whole)
  const first: Draft =
    together && written > 0
      ? whole
      : {
          ...whole,
          blocks: [
            ...warned,
            figureBlock,
            ...(written === 0 ? [text('plain', [line(words.empty)])] : []),
            text('rule', [line(words.participationRule)]),
          ],
        }
  // Four figures alone leave a slide half empty: the votes stand under them where the questions have no room.
  const withVotes: Draft = {
    ...first,
    blocks: [...warned, figureBlock, votes, text('rule', [line(words.participationRule)])],
  }
  const holdsVotes = !together && written > 0 && voted.length > 0 && isOne(withVotes)
  const perQuestion: Draft[] =
    written === 0 || together
      ? []
      : [
          {
            ...base,
            key: 'kysymyksittain',
            title: deck.answered(written, asked.length),
            blocks: [table, rule],
          },
        ]
  const perVote: Draft[] =
    voted.length === 0 || holdsVotes
      ? []
      : [
          {
            ...base,
            key: 'aanestykset',
            title: deck.voted(figures.dots, possible),
            blocks: [votes, text('rule', [line(words.participationRule)])],
          },
        ]
  return [holdsVotes ? withVotes : first, ...perQuestion, ...perVote]
}
