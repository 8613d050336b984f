import { strategyAnchors } from '#shared/report/strategyLookup.ts'
import { strategyWords } from '#shared/report/words/strategyWords.ts'
import type { Part } from './document.ts'
import { heading, type Source, text } from './source.ts'
import { changesParts, conflictParts, draftParts } from './strategyChanges.ts'
import { candidateParts, evidenceParts, matrixParts, measureParts, routeParts } from './strategyPapers.ts'
import type { StrategySource } from './strategyRuns.ts'

/** What the workshop would do to the strategy; no chapter where nobody has proposed anything. */
export function strategyChapter(source: Source): Part[] {
  const { strategy, language } = source.report
  if (strategy === null) return []
  const says = strategyWords[language]
  const own: StrategySource = { ...source, strategy, says }
  const { findings, mark, draft } = strategy
  return [
    heading(1, strategyAnchors.chapter, { text: says.title }),
    ...(mark === null ? [] : [text('mark', { text: mark })]),
    ...(draft.ruled === null ? [] : [text('label', { text: draft.ruled })]),
    ...(findings.length === 0
      ? []
      : [{ is: 'list' as const, ordered: false, items: findings.map((finding) => [{ text: finding }]) }]),
    ...changesParts(own),
    ...conflictParts(own),
    ...draftParts(own),
    ...matrixParts(own),
    ...measureParts(own),
    ...routeParts(own),
    ...evidenceParts(own),
    ...candidateParts(own),
  ]
}
