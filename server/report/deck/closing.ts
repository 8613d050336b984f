import { number } from '#shared/report/typography.ts'
import { lineWidth } from '../fonts/measure.ts'
import type { Block, Line } from './deck.ts'
import type { Draft } from './fit.ts'
import { frame, gaps, smallest } from './frame.ts'
import { line, type Making, of, said, shorter, strong, titled } from './making.ts'

const ending = ({ deck }: Making) =>
  ({ layout: 'one', section: deck.sections.end, over: null, label: null, mark: null, notes: [] }) as const

const text = (role: 'plain' | 'rule', lines: Line[]): Block => ({ is: 'text', role, lines })

/** Where tables or bodies agree and where they differ. */
export function acrossSlides(making: Making): Draft[] {
  const { report, document, words } = making
  const { across } = report
  if (!across || across.rows.length === 0) return []
  const { title, caption } = document.across[across.by]
  const [finding = caption(''), ...rest] = across.findings
  // A title holds one sentence; where the findings have no slide of their own the others stand under the table.
  const [first = finding, ...more] = finding.split(/(?<=\.) (?=\p{Lu})/u)
  const shown = new Set(most(across.rows))
  const room = (0.52 / across.columns.length) * frame.body.w - 2 * gaps.cell
  const names = across.columns.map(({ name }) => shorter(name, 24))
  const numbered = names.some((name) =>
    name.split(' ').some((word) => lineWidth(word, smallest, true) > room),
  )
  const heads = names.map((name, i) => (numbered ? String(i + 1) : name))
  const legend = numbered ? [names.map((name, i) => `${i + 1} ${name}`).join(', ')] : []
  const findings: Draft[] =
    rest.length < 2
      ? []
      : [
          {
            ...ending(making),
            key: 'vertailu-havainnot',
            over: line(title),
            title: titled(rest[0] ?? title),
            blocks: [
              { is: 'list', ordered: false, items: across.findings.map(line) },
              text('rule', [line(words.computed)]),
            ],
          },
        ]
  return [
    ...findings,
    {
      ...ending(making),
      key: 'vertailu',
      over: line(title),
      title: titled(first),
      blocks: [
        {
          is: 'table',
          caption: caption(''),
          columns: [
            { title: words.columns.theme, share: 0.34, numeric: false },
            ...heads.map((head) => ({ title: head, share: 0.52 / heads.length, numeric: true })),
            { title: document.spreadColumn, share: 0.14, numeric: false },
          ],
          rows: across.rows
            .filter((row) => shown.has(row))
            .map((row): Line[] => [
              [{ text: `${row.question} ${row.letter} ` }, said(shorter(row.title, 70), making)],
              ...row.cells.map((cell) => line(number(report.language, cell))),
              line(document.spread[row.spread]),
            ]),
        },
        ...(rest.length < 2 && more.length + rest.length > 0
          ? [text('plain', [line([...more, ...rest].join(' '))])]
          : []),
        text('rule', [
          line(
            [
              ...legend.map((each) => `${each}.`),
              across.rule,
              ...(shown.size < across.rows.length
                ? [making.deck.acrossRule(shown.size, across.rows.length)]
                : []),
            ].join(' '),
          ),
        ]),
      ],
      notes: [
        ...across.columns.map(({ name, notes }, i) => line(`${i + 1} ${name}: ${words.count.notes(notes)}`)),
        ...(shown.size < across.rows.length ? across.rows : []).map((row): Line => [
          strong(said(`${row.question} ${row.letter} ${row.title}`, making)),
          { text: `: ${row.cells.join(', ')}` },
        ]),
      ],
    },
  ]
}

/** Rows that a comparison on the wall has. */
const ROWS = 10

/** Those with the most notes. */
const most = <Row extends { cells: readonly number[] }>(rows: readonly Row[]): Row[] => {
  const sum = ({ cells }: Row) => cells.reduce((all, cell) => all + cell, 0)
  return rows.toSorted((a, b) => sum(b) - sum(a)).slice(0, ROWS)
}

/** What the organiser has promised, line by line. */
export function nextSlide(making: Making): Draft[] {
  const { report, deck, document } = making
  const lines = report.closing.next.split('\n').flatMap((each) => each.trim() || [])
  const [first] = lines
  if (first === undefined) return []
  return [
    {
      ...ending(making),
      key: 'seuraavaksi',
      over: line(document.next),
      title: deck.next(titled(first)),
      blocks: [
        { is: 'list', ordered: true, items: lines.map((each): Line => [said(each, making)]) },
        text('rule', [line(deck.nextRule)]),
      ],
    },
  ]
}

/** How the results were made, a few points a slide; the titles name them. */
export function methodSlides(making: Making): Draft[] {
  const { report, deck, words } = making
  const pieces = report.method.flatMap(({ title, text: told }) =>
    paragraphs(told).map((piece, i) => ({ title, text: piece, isFirst: i === 0 })),
  )
  return grouped(pieces).map((points, i) => ({
    ...ending(making),
    key: `menetelma-${i + 1}`,
    over: line(words.sections.method),
    title: deck.method([...new Set(points.map(({ title }) => lowered(title)))]),
    blocks: [
      text(
        'plain',
        points.map(({ title, text: told, isFirst }): Line => [
          ...(isFirst ? [strong({ text: `${title}. ` })] : []),
          { text: told },
        ]),
      ),
    ],
  }))
}

/** Letters of a paragraph that is read without losing one's place. */
const PARAGRAPH = 420

/** A long text as paragraphs of whole sentences. */
function paragraphs(told: string): string[] {
  const parts: string[] = []
  for (const sentence of told.split(/(?<=[.;]) (?=\p{Lu})/u)) {
    const open = parts.at(-1)
    if (open !== undefined && open.length + sentence.length < PARAGRAPH)
      parts[parts.length - 1] = `${open} ${sentence}`
    else parts.push(sentence)
  }
  return parts
}

const lowered = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1)

/** Letters of a slide that is read without haste. */
const LETTERS = 760

/** Points one after another on as few slides as it takes, about as much on each. */
function grouped<T extends { text: string }>(points: readonly T[]): T[][] {
  const all = points.reduce((sum, { text: told }) => sum + told.length, 0)
  const each = all / Math.max(1, Math.ceil(all / LETTERS))
  const parts: T[][] = []
  let before = 0
  for (const point of points) {
    // A point belongs to the slide that its middle falls on.
    const at = Math.floor((before + point.text.length / 2) / each)
    parts[at] = [...(parts[at] ?? []), point]
    before += point.text.length
  }
  return parts.filter((part) => part.length > 0)
}

/** What the texts speak of, beside what chance would. */
export function coverageSlide(making: Making): Draft[] {
  const { report, deck, words } = making
  const { coverage } = report
  if (!coverage) return []
  const textOf = new Map(
    report.activities.flatMap(({ questions }) =>
      questions.map((each) => [each.number, shorter(each.text, 90)]),
    ),
  )
  const reasons = coverage.unspoken.filter(({ reason }) => reason !== null)
  const rows = coverage.questions.map(({ number: question, spoken, notes, cited, sample }): Line[] => [
    [{ text: `${question} ` }, said(textOf.get(question) ?? '', making)],
    line(of(spoken, notes, making)),
    line(of(cited, notes, making)),
    line(sample === null ? '–' : `${number(report.language, sample.mean * 100)} %`.replace(' ', '\u00a0')),
  ])
  const lines = [
    ...(coverage.sample ? [line(deck.sampled(coverage.sample.mean, coverage.sample.rounds))] : []),
    ...(coverage.unspoken.length > 0 ? [line(deck.unspoken(reasons.length, coverage.unspoken.length))] : []),
    ...(coverage.reason === null ? [] : [[strong({ text: `${deck.why} ` }), { text: coverage.reason }]]),
  ]
  return [
    {
      ...ending(making),
      key: 'kattavuus',
      over: line(words.sections.method),
      title: deck.coverage(coverage.spoken, coverage.notes),
      blocks: [
        {
          is: 'table',
          caption: deck.coverage(coverage.spoken, coverage.notes),
          columns: [
            { title: words.columns.question, share: 0.46, numeric: false },
            { title: deck.spoken, share: 0.18, numeric: true },
            { title: deck.cited, share: 0.18, numeric: true },
            { title: deck.sample, share: 0.18, numeric: true },
          ],
          rows,
        },
        ...(lines.length === 0
          ? []
          : [text('plain', [lines.flatMap((each, i): Line => (i === 0 ? each : [{ text: ' ' }, ...each]))])]),
        text('rule', [line(deck.findingsRule(1, 1))]),
      ],
      notes: [line(coverage.rule), ...reasons.map(({ ref, reason }) => line(`${ref}: ${reason ?? ''}`))],
    },
  ]
}

/** Whom to ask, and where the rest is. */
export function contactSlide(making: Making): Draft {
  const { report, deck } = making
  const contact = report.closing.contact.split('\n').flatMap((each) => each.trim() || [])
  return {
    ...ending(making),
    key: 'yhteys',
    title: deck.contact,
    blocks: [
      text(
        'plain',
        contact.length === 0 ? [line(deck.noContact)] : contact.map((each): Line => [said(each, making)]),
      ),
      text('plain', [line(deck.access)]),
    ],
  }
}
