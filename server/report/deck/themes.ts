import type { ReportTheme } from '#shared/report/report.ts'
import type { Line } from './deck.ts'
import type { Draft } from './fit.ts'
import { aboutQuestion, cited, inFull, line, noteMost, of, refRuns, said, shorter, titled } from './making.ts'
import { type About, allThemes, given, madeBy, measureOf, NAMED } from './themeFigures.ts'

const most = { label: 56, title: 90, perSlide: 4 }

/** Bars of a chart that has a slide of its own. */
export const BARS = 8

/** Themes as bars, sorted; the title tells who leads by how much. */
export function chartSlide({ question, activity, making }: About, most: number = BARS): Draft[] {
  const { themes, order, number } = question
  const { deck } = making
  const { value, unit, said: says } = measureOf(question, activity, making)
  const [first, second] = themes
  if (!first || !second || value(first) === 0) return []
  const shown = themes.slice(0, most)
  const bars = shown.map((theme) => ({
    label: shortTitle(theme),
    value: value(theme),
    shown: says(value(theme)),
  }))
  const rule = [order.rule, deck.chartRule(shown.length, themes.length)].filter(Boolean).join(' ')
  return [
    {
      ...aboutQuestion(question, making),
      key: `${number}-kaavio`,
      title: leadTitle({ question, activity, making }),
      label: madeBy(shown, making),
      blocks: [
        {
          is: 'chart',
          name: unit,
          unit,
          alt: deck.chartAlt(
            unit,
            bars.map(({ label, shown: figure }) => `${label} ${figure}`),
          ),
          bars,
        },
        { is: 'text', role: 'rule', lines: [line(rule)] },
      ],
      notes: allThemes(question, making),
    },
  ]
}

function leadTitle({ question, activity, making }: About): string {
  const { deck, words } = making
  const { value, said: says } = measureOf(question, activity, making)
  const [first, ...rest] = question.themes
  if (!first) return ''
  const level = question.themes.filter((theme) => value(theme) === value(first))
  if (level.length > NAMED) return titled(words.finding.even(level.length))
  if (level.length > 1)
    return deck.level(
      level.map(({ title }) => title),
      says(value(first)),
    )
  const next = rest[0] ?? null
  return deck.leads(first.title, says(value(first)), next?.title ?? null, next ? says(value(next)) : '')
}

const shortTitle = ({ letter, title }: ReportTheme): string => shorter(`${letter} ${title}`, most.label)

/** Themes with a note each, figures of how many, and numbers of their notes, three or four a slide. */
export function themeSlides({ question, activity, making }: About): Draft[] {
  const { themes, number, order, reach } = question
  const { deck } = making
  if (themes.length === 0) return []
  const slides = Math.ceil(themes.length / most.perSlide)
  const at = (i: number) => Math.floor((i * themes.length) / slides)
  return Array.from({ length: slides }, (_, i) => {
    const own = themes.slice(at(i), at(i + 1))
    const notes = new Set(own.flatMap((theme) => theme.notes)).size
    const examples = own.flatMap(({ picked }) => making.find.note(picked[0] ?? '') ?? [])
    const last = i === slides - 1
    return {
      ...aboutQuestion(question, making),
      key: `${number}-teemat-${i + 1}`,
      title: deck.themes([at(i) + 1, at(i + 1), themes.length], notes, reach.notes),
      label: madeBy(own, making),
      blocks: [
        themeTable({ question, activity, making }, own, last),
        { is: 'text', role: 'rule', lines: [line(`${order.rule} ${making.words.picksShort}`)] },
      ],
      notes: [
        ...inFull(examples, noteMost.example, making),
        ...own.map((theme): Line => [
          { ...said(`${theme.letter} ${theme.title}`, making), strong: true },
          { text: ` ${theme.provenance} ${deck.numbers}: ${theme.notes.join(', ')}.` },
        ]),
      ],
    }
  })
}

function themeTable({ question, activity, making }: About, themes: readonly ReportTheme[], last: boolean) {
  const { deck, words, find, report } = making
  const { columns } = words
  const voted = question.themes.some(({ support }) => support !== null)
  const all = given(activity.votes)
  const numeric = [...(voted ? [columns.dots] : []), columns.notes, columns.writers]
  const rows = themes.map((theme): Line[] => {
    const example = find.note(theme.picked[0] ?? '')
    return [
      [{ text: `${theme.letter} ` }, said(shorter(theme.title, most.title), making)],
      example ? cited(example, noteMost.example, making) : line('–'),
      ...(voted ? [line(of(theme.support?.dots ?? 0, all, making))] : []),
      line(of(theme.reach.notes, question.reach.notes, making)),
      line(of(theme.reach.writers, report.figures.participants, making)),
      refRuns(theme.notes, making),
    ]
  })
  const unsorted: Line[][] =
    last && question.unsorted.length > 0
      ? [
          [
            line(words.unsorted),
            line('–'),
            ...(voted ? [line('–')] : []),
            line(of(question.unsorted.length, question.reach.notes, making)),
            line('–'),
            refRuns(question.unsorted, making),
          ],
        ]
      : []
  return {
    is: 'table' as const,
    caption: `${words.themesOf}, ${question.number}`,
    columns: [
      { title: columns.theme, share: 0.24, numeric: false },
      { title: deck.example, share: voted ? 0.26 : 0.34, numeric: false },
      ...numeric.map((title) => ({ title, share: title === columns.writers ? 0.13 : 0.1, numeric: true })),
      { title: deck.numbers, share: voted ? 0.17 : 0.19, numeric: false },
    ],
    rows: [...rows, ...unsorted],
  }
}
