import type { StrategyReading } from '#shared/baseline/reading.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import { cleanText } from './cleanText.ts'
import { StrategyDraft } from './StrategyDraft.ts'
import { type StrategyLine, strategyLines } from './strategyLines.ts'
import { StrategyReader } from './StrategyReader.ts'

/** Longest text read, in characters; the route's own limit. */
const LONGEST = 200_000

/**
 * Reads a present strategy from Markdown or from text pasted out of a document, in Finnish, Swedish or
 * English: mission, vision, values, goals, numbered sub-goals with their gaps, focus areas, measures, of several
 * documents. Saves nothing. What it cannot place it gives back as lines for people to choose from.
 * @param fresh gives a new id that `shared/ids.ts` accepts, never the same twice
 * @param longest characters
 * Refuses `no-structure` when there are no words at all, `too-large` over so many characters.
 */
export function importStrategy(
  text: string,
  fresh: () => string,
  longest: number = LONGEST,
): Result<StrategyReading> {
  if (text.length > longest) return refuse('too-large')
  const paged = text.includes('\f') ? text.replaceAll('\f', '\n\n\n\n') : text
  return readLines(strategyLines(cleanText(paged, { tabs: true })), fresh)
}

/** The same of lines that something else has made, such as a Word document's paragraphs. */
export function readLines(lines: readonly StrategyLine[], fresh: () => string): Result<StrategyReading> {
  const draft = new StrategyDraft(fresh)
  const reader = new StrategyReader(draft)
  const following = nextLines(lines)
  lines.forEach((line, i) => reader.read(line, following[i]))
  const read = draft.finish()
  return draft.isEmpty && read.skipped.length === 0 ? refuse('no-structure') : ok(read)
}

const empty: ReadonlySet<StrategyLine['is']> = new Set(['blank', 'break', 'rule'])

/** For each line the first one after it that is not blank. */
function nextLines(lines: readonly StrategyLine[]): (StrategyLine | undefined)[] {
  const following: (StrategyLine | undefined)[] = new Array(lines.length)
  let next: StrategyLine | undefined
  for (let i = lines.length - 1; i >= 0; i--) {
    following[i] = next
    if (!empty.has(lines[i]!.is)) next = lines[i]
  }
  return following
}
