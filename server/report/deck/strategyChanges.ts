import type { ReportAmendment } from '#shared/report/strategy.ts'
import { hasWording, proposedText, statusOf, strategyAnchors } from '#shared/report/strategyLookup.ts'
import type { Block, Line, Run } from './deck.ts'
import type { Draft } from './fit.ts'
import { line, said, shorter, strong } from './making.ts'
import { reasonLine, type StrategyMaking, strategySlide, tableNames } from './strategyMaking.ts'

/** Amendments that stand on slides, so many on each; all are in the documents. */
const SHOWN = 12
const EACH = 4
/** Longest text of an element on a slide. */
const TEXT = 150
/** Opposing pairs that stand on slides. */
const PAIRS = 6

/** The most supported amendments before and after, a few a slide. */
export function amendmentSlides(own: StrategyMaking): Draft[] {
  const { strategy, says } = own
  const sorted = strategy.amendments
    .filter(({ into }) => into === null)
    .toSorted((a, b) => b.support.people - a.support.people || a.number - b.number)
  const shown = sorted.slice(0, SHOWN)
  const parts = Array.from({ length: Math.ceil(shown.length / EACH) }, (_, i) =>
    shown.slice(i * EACH, (i + 1) * EACH),
  )
  return parts.map((part, i) => ({
    ...strategySlide(own),
    key: `${strategyAnchors.changes}-${i + 1}`,
    title: says.deck.changes([i * EACH + 1, i * EACH + part.length], sorted.length),
    blocks: [
      amendmentTable(part, own),
      {
        is: 'text' as const,
        role: 'rule' as const,
        lines: [line(`${says.deck.marking} ${says.deck.shown(shown.length, sorted.length)}`)],
      },
    ],
    notes: part.flatMap((amendment) => inFull(amendment, own)),
  }))
}

/** Amendments before and after, with how many support them and what became of them. */
export function amendmentTable(
  amendments: readonly ReportAmendment[],
  own: StrategyMaking,
): Extract<Block, { is: 'table' }> {
  const { says } = own
  const { columns } = says
  return {
    is: 'table',
    caption: says.sections.changes,
    columns: [
      { title: columns.amendment, share: 0.14, numeric: false },
      { title: columns.before, share: 0.27, numeric: false },
      { title: columns.after, share: 0.31, numeric: false },
      { title: columns.support, share: 0.14, numeric: false },
      { title: columns.status, share: 0.14, numeric: false },
    ],
    rows: amendments.map((amendment): Line[] => [
      [{ text: `${amendment.number} ${says.kinds[amendment.kind]}` }],
      [
        amendment.before === null
          ? { text: says.fresh }
          : said(shorter(amendment.before.replaceAll('\n', ' / '), TEXT), own),
      ],
      after(amendment, own),
      support(amendment, own),
      line(statusOf(amendment, says)),
    ]),
  }
}

/** What would stand, its changes marked as far as it is not cut. */
function after(amendment: ReportAmendment, own: StrategyMaking): Line {
  const text = proposedText(amendment, own.says)
  if (!hasWording(amendment) || text.length > TEXT) return [said(shorter(text, TEXT), own)]
  return amendment.segments
    .filter(({ is }) => is !== 'del')
    .map(({ is, text: words }): Run => ({ ...said(words, own), ...(is === 'ins' ? { mark: 'ins' } : {}) }))
}

function support({ support: { people, tables, groups } }: ReportAmendment, own: StrategyMaking): Line {
  const { report, says, words } = own
  const names = tableNames(groups, own)
  const from =
    names.length === 0 || names.join(', ').length > 30 ? words.count.groups(tables) : names.join(', ')
  return [
    strong({ text: says.supportersOf(people, report.figures.participants) }),
    ...(tables === 0 ? [] : [{ text: `, ${from}` }]),
  ]
}

/** For the one who speaks: all of it, with what it stands on. */
function inFull(amendment: ReportAmendment, own: StrategyMaking): Line[] {
  const { says } = own
  const { number, kind, before, rationale, sources, support: given, because } = amendment
  return [
    [
      strong({ text: `${says.amendment(number)}, ${says.kinds[kind]}: ` }),
      ...(before === null ? [] : [said(before, own), { text: ' → ' }]),
      said(proposedText(amendment, says), own),
    ],
    line(
      [
        `${says.supporters(given.people)}${given.groups.length === 0 ? '' : `: ${tableNames(given.groups, own).join(', ')}`}`,
        ...(rationale === '' ? [] : [`${says.columns.rationale}: ${rationale}`]),
        ...(sources.refs.length === 0 ? [] : [`${says.columns.notes}: ${sources.refs.join(', ')}`]),
        ...(because === '' ? [] : [`${says.columns.because}: ${because}`]),
      ].join(' · '),
    ),
  ]
}

/** Opposing reasons beside each other. */
export function pairSlides(own: StrategyMaking): Draft[] {
  const { strategy, says } = own
  const all = strategy.amendments.flatMap(({ number, pairs }) => pairs.map((pair) => ({ number, ...pair })))
  const shown = all.slice(0, PAIRS)
  if (shown.length === 0) return []
  return [
    {
      ...strategySlide(own),
      key: 'toisaalta',
      title: says.deck.pairs(all.length),
      blocks: [
        {
          is: 'table',
          caption: says.columns.otherwise,
          columns: [
            { title: says.columns.amendment, share: 0.12, numeric: false },
            { title: says.columns.for, share: 0.44, numeric: false },
            { title: says.columns.otherwise, share: 0.44, numeric: false },
          ],
          rows: shown.map(({ number, one, other }): Line[] => [
            line(String(number)),
            reasonLine(one, TEXT, own),
            reasonLine(other, TEXT, own),
          ]),
        },
        {
          is: 'text',
          role: 'rule',
          lines: [
            line(
              [
                says.deck.pairsRule,
                ...(shown.length < all.length ? [says.deck.shown(shown.length, all.length)] : []),
              ].join(' '),
            ),
          ],
        },
      ],
    },
  ]
}
