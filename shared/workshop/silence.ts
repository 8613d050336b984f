import { HEARING } from './hearing.ts'
import { phases } from './phase.ts'
import type { ActivityView, GroupView } from './view.ts'

/** Something that is missing in the hall: a table that writes nothing, a question that nobody takes up. */
export type Silence =
  | { of: 'table'; group: GroupView; minutes: number }
  | { of: 'question'; question: ActivityView['questions'][number]; place: number; notes: number }

/**
 * S20: what is silent in the step under way, read from facts at a moment of the server's clock. A table whose
 * present people are all ready is not quiet but done, and while the time stands still nobody is.
 */
export function silencesOf(groups: readonly GroupView[], activity: ActivityView, now: number): Silence[] {
  const { phase, settling, timer, since } = activity
  const writes = ['self', 'group'].includes(phases[phase].writes)
  if (!writes || settling !== null || timer.status === 'paused' || activity.locks.writing) return []
  return [...quietTables(groups, now), ...(now - since < HEARING.thin ? [] : thinQuestions(activity))]
}

function quietTables(groups: readonly GroupView[], now: number): Silence[] {
  return groups.flatMap((group) => {
    const { doing, present } = group
    if (!doing || present === 0 || doing.ready >= present || doing.writing > 0) return []
    const silent = now - doing.wroteAt
    return silent < HEARING.quiet ? [] : [{ of: 'table', group, minutes: Math.floor(silent / 60_000) }]
  })
}

/** Fewer than a third of what questions have here on average, when that is three at least. */
function thinQuestions({ questions, perQuestion }: ActivityView): Silence[] {
  if (!perQuestion || questions.length < 2) return []
  const counts = questions.map(({ id }) => perQuestion[id] ?? 0)
  const average = counts.reduce((sum, count) => sum + count, 0) / questions.length
  if (average < 3) return []
  return questions.flatMap((question, index) =>
    counts[index]! < average / 3
      ? [{ of: 'question' as const, question, place: index + 1, notes: counts[index]! }]
      : [],
  )
}
