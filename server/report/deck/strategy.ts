import { strategyAnchors } from '#shared/report/strategyLookup.ts'
import type { Draft } from './fit.ts'
import { type Making, line, titled } from './making.ts'
import { amendmentSlides, amendmentTable, pairSlides } from './strategyChanges.ts'
import { matrixSlide, measureSlide, routeSlide } from './strategyPapers.ts'
import { type StrategyMaking, strategyMaking, strategySlide } from './strategyMaking.ts'

/** What the workshop would do to the strategy, as slides; none where nobody has proposed anything. */
export function strategySlides(making: Making): Draft[] {
  const own = strategyMaking(making)
  if (own === null) return []
  return [
    ...overview(own),
    ...amendmentSlides(own),
    ...pairSlides(own),
    ...conflictSlide(own),
    ...matrixSlide(own),
    ...measureSlide(own),
    ...routeSlide(own),
  ]
}

/** How many proposals, how many of them in the draft, and which one most people support. */
function overview(own: StrategyMaking): Draft[] {
  const { strategy, says } = own
  const [first, ...rest] = strategy.findings
  if (first === undefined) return []
  const { amendments, elements, conflicts } = strategy
  const drafted = amendments.filter(({ status, into }) => status === 'drafted' && into === null).length
  const touched = elements.filter(({ is, amendments: about }) => is !== 'added' && about.length > 0).length
  return [
    {
      ...strategySlide(own),
      key: strategyAnchors.chapter,
      title: titled(first),
      blocks: [
        {
          is: 'figures',
          items: [
            { value: String(amendments.length), label: says.columns.amendments },
            { value: String(drafted), label: says.statuses.drafted },
            { value: String(touched), label: says.deck.touched },
            { value: String(conflicts.length), label: says.sections.conflicts },
          ],
        },
        { is: 'list', ordered: false, items: rest.map(line) },
        { is: 'text', role: 'rule', lines: [line(says.supportRule)] },
      ],
    },
  ]
}

/** What is in conflict, in words, and the amendments side by side. */
function conflictSlide(own: StrategyMaking): Draft[] {
  const { strategy, says } = own
  if (strategy.conflicts.length === 0) return []
  const numbers = new Set(strategy.conflicts.flatMap(({ amendments }) => amendments))
  const rivals = strategy.amendments.filter(({ number }) => numbers.has(number))
  return [
    {
      ...strategySlide(own),
      key: strategyAnchors.conflicts,
      title: titled(says.conflicts(strategy.conflicts.length)),
      blocks: [
        { is: 'list', ordered: false, items: strategy.conflicts.map(({ text }) => line(text)) },
        amendmentTable(rivals, own),
        { is: 'text', role: 'rule', lines: [line(says.conflictRule)] },
      ],
    },
  ]
}
