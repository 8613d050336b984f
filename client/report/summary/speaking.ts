import type { Report } from '#shared/report/report.ts'
import { sentenceAnchor } from './anchors.ts'

export type Speaking = { anchor: string; text: string }

const known = new WeakMap<object, Map<string, Speaking[]>>()

/** Which sentences of summaries speak of each note, by its reference. Every note of a drawer asks: it is found once for a report. */
export function speakingOf(report: Pick<Report, 'activities'>): ReadonlyMap<string, readonly Speaking[]> {
  const before = known.get(report)
  if (before) return before
  const found = new Map<string, Speaking[]>()
  for (const { number, summary } of report.activities.flatMap(({ questions }) => questions))
    for (const [i, { clauses }] of (summary?.sentences ?? []).entries()) {
      const speaks = {
        anchor: sentenceAnchor(number, i + 1),
        text: clauses.map(({ text }) => text).join(' '),
      }
      for (const ref of new Set(clauses.flatMap(({ refs }) => refs)))
        found.set(ref, [...(found.get(ref) ?? []), speaks])
    }
  known.set(report, found)
  return found
}
