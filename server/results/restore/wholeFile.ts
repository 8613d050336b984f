import { createHash } from 'node:crypto'
import { openReport } from '#shared/report/opening.ts'
import { report as reportShape, type Report } from '#shared/report/report.ts'
import { faultIn } from './faultIn.ts'
import { approversIn, DRAFT, placeName } from './makeSource.ts'
import { type Source, SOURCE_VERSION, source as sourceShape } from './source.ts'
import { noStrategySource } from './strategySource.ts'

/** Why a file cannot be brought back; each has a sentence of its own. */
export type RestoreFault = 'cut' | 'plain' | 'newer' | 'changed' | 'shape'

export type Opened =
  { ok: true; source: Source; approvers: ReadonlyMap<string, string> } | { ok: false; fault: RestoreFault }

const refuse = (fault: RestoreFault): Opened => ({ ok: false, fault })

const sealOf = (content: unknown): string =>
  `sha256-${createHash('sha256').update(JSON.stringify(content)).digest('base64')}`

/**
 * The report with what brings its workshop back elsewhere, and a seal by which a change is noticed. The same bytes for the
 * same two, whatever order their fields came in: that differs between what was made here and what was brought back.
 */
export function renderWhole(made: Report, read: Source): string {
  const report = reportShape.parse(made)
  const source = sourceShape.parse(read)
  const approvers = approversIn(report)
  const texts = source.summaries.texts.map((text) =>
    // What the report does not tell of as approved comes back unapproved: its approver stands nowhere.
    approvers.has(placeName(text.activity, text.question)) ? text : { ...text, approval: null },
  )
  const strategy = approvers.has(DRAFT)
    ? source.strategy
    : { ...source.strategy, draft: noStrategySource.draft }
  const content = { ...report, source: { ...source, strategy, summaries: { ...source.summaries, texts } } }
  return `${JSON.stringify({ ...content, seal: sealOf(content) }, null, 2)}\n`
}

/** Reads such a file; whatever it is, nothing but its answer comes of it. */
export function openWhole(text: string): Opened {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    return refuse('cut')
  }
  if (typeof file !== 'object' || file === null || Array.isArray(file)) return refuse('cut')
  const { seal, ...content } = file as Record<string, unknown>
  if (content['format'] !== 'talkoot.report') return refuse('shape')
  const found = content['source'] as { version?: unknown } | null | undefined
  if (!found) return refuse('plain')
  if (typeof found.version === 'number' && found.version > SOURCE_VERSION) return refuse('newer')
  try {
    if (seal !== sealOf(content)) return refuse('changed')
  } catch {
    // Nested too deep to be written down.
    return refuse('shape')
  }
  const report = openReport(content)
  const source = sourceShape.safeParse(found)
  if (!report || !source.success || faultIn(source.data) !== null) return refuse('shape')
  return { ok: true, source: source.data, approvers: approversIn(report) }
}
