import type { BaselineStrategy } from '#shared/baseline/strategy.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import { cleanText } from './cleanText.ts'
import { type Skipped, StrategyDraft } from './StrategyDraft.ts'
import { type StrategyLine, strategyLines } from './strategyLines.ts'
import { StrategyReader } from './StrategyReader.ts'

/** Longest text read, in characters; the route's own limit. */
const LONGEST = 200_000

/**
 * Reads a present strategy from Markdown or from text pasted out of a document, in Finnish, Swedish or
 * English: mission, vision, values, goals, numbered sub-goals with their gaps, focus areas, measures.
 * Saves nothing. `skipped` holds the lines that were not understood, numbered from 1.
 * @param fresh gives a new id that `shared/ids.ts` accepts, never the same twice
 * Refuses `no-structure` when nothing of a strategy is found, `too-large` over 200,000 characters.
 */
export function importStrategy(
  text: string,
  fresh: () => string,
): Result<{ baseline: BaselineStrategy; skipped: Skipped[] }> {
  if (text.length > LONGEST) return refuse('too-large')
  const draft = new StrategyDraft(fresh)
  const reader = new StrategyReader(draft)
  const lines = strategyLines(cleanText(text, { tabs: true }))
  const following = nextLines(lines)
  lines.forEach((line, i) => reader.read(line, following[i]))
  const read = draft.finish()
  return read.baseline.elements.length === 0 ? refuse('no-structure') : ok(read)
}

/** For each line the first one after it that is not blank. */
function nextLines(lines: readonly StrategyLine[]): (StrategyLine | undefined)[] {
  const following: (StrategyLine | undefined)[] = new Array(lines.length)
  let next: StrategyLine | undefined
  for (let i = lines.length - 1; i >= 0; i--) {
    following[i] = next
    if (lines[i]!.is !== 'blank' && lines[i]!.is !== 'rule') next = lines[i]
  }
  return following
}
