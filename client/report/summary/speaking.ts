import type { Report } from '#shared/report/report.ts'
import { sentenceAnchor } from './anchors.ts'

export type Speaking = { anchor: string; text: string }

/** Which sentences of summaries speak of each note, by its reference. */
export function speakingOf({ activities }: Pick<Report, 'activities'>): Map<string, Speaking[]> {
  const found = new Map<string, Speaking[]>()
  for (const { number, summary } of activities.flatMap(({ questions }) => questions))
    for (const [i, { clauses }] of (summary?.sentences ?? []).entries()) {
      const speaks = {
        anchor: sentenceAnchor(number, i + 1),
        text: clauses.map(({ text }) => text).join(' '),
      }
      for (const ref of new Set(clauses.flatMap(({ refs }) => refs)))
        found.set(ref, [...(found.get(ref) ?? []), speaks])
    }
  return found
}
