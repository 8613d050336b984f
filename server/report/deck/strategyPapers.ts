import { number } from '#shared/report/typography.ts'
import { matrixRows, measuredElements, strategyAnchors } from '#shared/report/strategyLookup.ts'
import { measurabilityWords } from '#shared/report/words/measurabilityWords.ts'
import { lineWidth } from '../fonts/measure.ts'
import type { Line } from './deck.ts'
import { type Draft, isOne } from './fit.ts'
import { frame, gaps, smallest } from './frame.ts'
import { line, said, shorter, strong, titled } from './making.ts'
import { elementRun, type StrategyMaking, strategySlide, tableNames } from './strategyMaking.ts'

const ROWS = 12
const NAME = 60
/** Letters of all tables' names under a matrix whose heads have room for numbers alone. */
const LEGEND = 90

/** Elements against tables; the title names what remained thin. */
export function matrixSlide(own: StrategyMaking): Draft[] {
  const { strategy, says, report } = own
  const { matrix } = strategy
  if (matrix === null) return []
  const rows = matrixRows(strategy, ROWS)
  const thin = matrixRows(strategy, 800).filter((row) => row.thin)
  const names = tableNames(matrix.groups, own).map((name) => shorter(name, 24))
  const room = (0.48 / Math.max(1, names.length)) * frame.body.w - 2 * gaps.cell
  const numbered = names.some((name) =>
    name.split(' ').some((word) => lineWidth(word, smallest, true) > room),
  )
  const heads = names.map((name, i) => (numbered ? String(i + 1) : name))
  const legend = numbered
    ? [
        `${names.map((name, i) => `${i + 1} ${shorter(name, Math.max(6, Math.floor(LEGEND / names.length)))}`).join(', ')}.`,
      ]
    : []
  const shown = (value: number) => line(number(report.language, value))
  return [
    {
      ...strategySlide(own),
      key: strategyAnchors.matrix,
      title:
        thin.length === 0
          ? says.sections.matrix
          : says.deck.thinOnly(thin.slice(0, 3).map(({ element }) => elementRun(element, 40, own).text)),
      blocks: [
        {
          is: 'table',
          caption: says.matrix.caption(''),
          columns: [
            { title: says.columns.element, share: heads.length === 0 ? 0.8 : 0.38, numeric: false },
            ...heads.map((title) => ({ title, share: 0.48 / heads.length, numeric: true })),
            { title: says.columns.sum, share: heads.length === 0 ? 0.2 : 0.14, numeric: true },
          ],
          rows: rows.map(({ element, cells, total }): Line[] => [
            [elementRun(element, NAME, own)],
            ...heads.map((_, i) => shown(cells[i]?.notes ?? 0)),
            [strong({ text: number(report.language, total.notes) })],
          ]),
        },
        {
          is: 'text',
          role: 'rule',
          lines: [line([...legend, matrix.rule.split(/(?<=\.) /u)[0] ?? ''].join(' '))],
        },
      ],
      notes: [matrix.rule, ...matrix.findings].map(line),
    },
  ]
}

/** What is missing of each goal's measures. */
export function measureSlide(own: StrategyMaking): Draft[] {
  const { strategy, says } = own
  const elements = measuredElements(strategy)
  if (elements.length === 0) return []
  const asked = elements.filter(({ measurability }) => (measurability ?? []).length > 0)
  const shown = [...asked, ...elements.filter((each) => !asked.includes(each))].slice(0, ROWS - 4)
  const { columns } = says
  return [
    {
      ...strategySlide(own),
      key: strategyAnchors.measures,
      title: asked.length === 0 ? says.deck.whole : says.deck.measures(asked.length, elements.length),
      blocks: [
        {
          is: 'table',
          caption: says.sections.measures,
          columns: [
            { title: columns.element, share: 0.36, numeric: false },
            { title: columns.indicator, share: 0.3, numeric: false },
            { title: columns.asked, share: 0.34, numeric: false },
          ],
          rows: shown.map((element): Line[] => [
            [elementRun(element, NAME, own)],
            [said(shorter(element.measures.map(({ indicator }) => indicator).join('; ') || '–', 80), own)],
            line(shorter((element.measurability ?? []).join(' ') || '–', 110)),
          ]),
        },
        {
          is: 'text',
          role: 'rule',
          lines: [
            line(
              [
                measurabilityWords[own.report.language].rule,
                ...(shown.length < elements.length ? [says.deck.shown(shown.length, elements.length)] : []),
              ].join(' '),
            ),
          ],
        },
      ],
      notes: [
        ...strategy.asked.map((asked): Line => line(asked)),
        ...elements.map((element): Line => [
          strong(elementRun(element, 200, own)),
          { text: `: ${(element.measurability ?? []).join(' ')}` },
        ]),
      ],
    },
  ]
}

/** Matters by who decides, in equal columns; fewer of each where they do not fit. */
export function routeSlide(own: StrategyMaking): Draft[] {
  const { strategy, says, deck } = own
  const { routes } = strategy
  if (routes.length === 0) return []
  const all = routes.reduce((sum, { items }) => sum + items.length, 0)
  const slide = (most: number): Draft => ({
    ...strategySlide(own),
    key: strategyAnchors.routes,
    title: titled(`${says.sections.routes}: ${says.deck.routes(all, routes.length)}`),
    blocks: [
      {
        is: 'columns',
        columns: routes.map(({ body, items }) => ({
          title: { text: says.bodies[body] },
          items: [
            ...items
              .slice(0, most)
              .map(({ text, document, name }): Line => [
                said(shorter(text, 80), own),
                { text: ' · ' },
                said(shorter(name === '' ? document : name, 36), own),
              ]),
            ...(items.length > most ? [line(deck.more(items.length - most))] : []),
          ],
          remark: [],
        })),
      },
      { is: 'text', role: 'rule', lines: [line(says.routesRule)] },
    ],
    notes: routes.map(({ body, items }): Line => [
      strong({ text: `${says.bodies[body]}: ` }),
      said(items.map(({ text, document }) => `${text} (${document})`).join('; '), own),
    ]),
  })
  return [[6, 4, 3, 2].map(slide).find(isOne) ?? slide(2)]
}
