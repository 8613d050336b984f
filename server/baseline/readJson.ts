import * as z from 'zod/mini'
import type { StrategyReading } from '#shared/baseline/reading.ts'
import { bodies, documentKinds, elementKinds, type Element } from '#shared/baseline/strategy.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import { cleanText } from './cleanText.ts'
import { StrategyDraft } from './StrategyDraft.ts'
import { sectionOfLabel } from './strategyWords.ts'

const words = z.string()
/** Looser than what is kept: a file of somebody else's has words for kinds, and elements within elements. */
const looseElement = z.object({
  id: z.optional(words),
  kind: z.optional(words),
  code: z.optional(z.nullable(z.union([words, z.number()]))),
  text: words,
  parent: z.optional(z.nullable(words)),
  document: z.optional(z.nullable(words)),
  get children() {
    return z.optional(z.array(looseElement))
  },
})
type LooseElement = z.infer<typeof looseElement>

const looseStrategy = z.object({
  title: z._default(words, ''),
  documents: z._default(
    z.array(
      z.object({
        id: words,
        title: words,
        kind: z._default(z.catch(z.enum(documentKinds), 'other'), 'other'),
        owner: z._default(z.catch(z.nullable(z.enum(bodies)), null), null),
      }),
    ),
    [],
  ),
  elements: z.array(looseElement),
})
const file = z.union([looseStrategy, z.object({ baseline: looseStrategy }), z.array(looseElement)])

/** Deeper than any strategy goes. */
const DEEPEST = 6

/**
 * Reads a strategy from JSON: one that was written here, or `[{ kind, code, text, children }]`, kinds in words of three
 * languages. Refuses `bad-document`.
 */
export function readJson(text: string, fresh: () => string): Result<StrategyReading> {
  const data = parsed(text)
  const read = shaped(data)
  if (!read?.success) return refuse('bad-document', 'not-json')
  const strategy = Array.isArray(read.data)
    ? { title: '', documents: [], elements: read.data }
    : 'baseline' in read.data
      ? read.data.baseline
      : read.data
  const draft = new StrategyDraft(fresh)
  draft.entitle(cleanText(strategy.title))
  for (const document of strategy.documents) draft.openMarked({ document }, cleanText(document.title).trim())
  let line = 0
  const take = (
    element: LooseElement,
    above: { id: string; kind: Element['kind'] } | null,
    depth: number,
  ) => {
    line += 1
    const words = cleanText(element.text).trim()
    const kind = kindOf(element.kind) ?? (above ? 'subgoal' : null)
    if (!kind) return draft.skip(line, words)
    const id = element.id ?? `element ${line}`
    const code = element.code == null ? null : String(element.code).slice(0, 12)
    draft.put(
      { id, kind, code, parent: element.parent ?? above?.id ?? null, document: element.document ?? null },
      words,
      line,
    )
    for (const child of element.children ?? [])
      if (depth < DEEPEST) take(child, { id, kind }, depth + 1)
      else leaveOut(child)
  }
  /** What lies too deep is given back line by line. */
  const leaveOut = (element: LooseElement) => {
    for (const rest = [element]; rest.length > 0;) {
      const next = rest.pop()!
      line += 1
      draft.skip(line, cleanText(next.text).trim())
      rest.push(...(next.children ?? []).toReversed())
    }
  }
  for (const element of strategy.elements) take(element, null, 0)
  const result = draft.finish()
  return draft.isEmpty && result.skipped.length === 0 ? refuse('no-structure') : ok(result)
}

function kindOf(said: string | undefined): Element['kind'] | null {
  if (said === undefined) return null
  return elementKinds.find((kind) => kind === said) ?? sectionOfLabel(said)
}

/** null also for what lies so deep that it cannot be walked. */
function shaped(data: unknown) {
  try {
    return data === undefined ? null : file.safeParse(data)
  } catch (fault) {
    if (fault instanceof RangeError) return null
    throw fault
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
