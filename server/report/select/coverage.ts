import type { Coverage } from '#shared/report/coverage.ts'
import type { Report, ReportActivity, ReportNote } from '#shared/report/report.ts'

/**
 * Coverage of some questions. Which notes are spoken of is known of each; samples are of a question, and those of one
 * alone stand for the whole. Of several their mean is known and their range is not, so none is told.
 */
export function coverageIn(
  { coverage }: Pick<Report, 'coverage'>,
  activities: readonly ReportActivity[],
  notes: readonly ReportNote[],
): Coverage | null {
  const asked = activities.flatMap((activity) => activity.questions)
  if (coverage === null || asked.every(({ summary }) => summary === null)) return null
  const numbers = new Set(asked.map(({ number }) => number))
  const questions = coverage.questions.filter(({ number }) => numbers.has(number))
  const silent = new Set(coverage.unspoken.map(({ ref }) => ref))
  const count = (own: readonly ReportNote[]) => ({
    notes: own.length,
    spoken: own.filter(({ ref }) => !silent.has(ref)).length,
  })
  const whole = count(notes)
  const alone = questions.length === 1 ? (questions[0]?.sample ?? null) : null
  const chance = questions.reduce((sum, each) => sum + (each.sample?.mean ?? 0) * each.notes, 0)
  return {
    ...coverage,
    ...whole,
    cited: questions.reduce((sum, { cited }) => sum + cited, 0),
    sample: alone,
    below: whole.notes > 0 && (whole.spoken === 0 || whole.spoken < chance - 1e-6 * whole.notes),
    questions,
    groups: coverage.groups.flatMap(({ group }) => {
      const own = notes.filter((note) => note.group === group)
      return own.length === 0 ? [] : { group, ...count(own) }
    }),
    themes: coverage.themes.filter(({ question }) => numbers.has(question)),
    unspoken: coverage.unspoken.filter(({ ref }) => notes.some((note) => note.ref === ref)),
  }
}
