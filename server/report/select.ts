import type { ExportOptions } from '#shared/report/exporting.ts'
import type { MethodPoint, Report } from '#shared/report/report.ts'
import { selectionWords } from '#shared/report/words/selectionWords.ts'
import { withoutNames } from './select/names.ts'
import { quotedOnly } from './select/notes.ts'
import { onlyQuestions } from './select/questions.ts'

/**
 * The report as somebody wants it: some questions, with an annex of all notes or without, with names of tables and
 * approvers or without (R15). Whatever refers to a part that is left out goes with it, and the method says what went.
 * Notes and parts keep their numbers. A language is not chosen here: sentences are composed when a report is built.
 */
export function selectReport(
  report: Report,
  options: Pick<ExportOptions, 'questions' | 'notes' | 'names'>,
): Report {
  const all = report.activities.flatMap(({ questions }) => questions.map(({ number }) => number))
  const kept = options.questions === null ? all : all.filter((each) => options.questions?.includes(each))
  const fewer = kept.length < all.length
  if (!fewer && options.notes && options.names) return report
  const asked = fewer ? onlyQuestions(report, new Set(kept)) : report
  const named = options.names ? asked : withoutNames(asked)
  const selected = options.notes ? named : quotedOnly(named)
  return { ...selected, method: methodOf(asked, selected.method, { ...options, kept: fewer ? kept : null }) }
}

type Chosen = Pick<ExportOptions, 'notes' | 'names'> & { kept: readonly string[] | null }

/** The method as it is true of the selection: it no longer says that every note is printed. */
function methodOf(
  { language, notes, activities }: Report,
  method: readonly MethodPoint[],
  { kept, notes: annex, names }: Chosen,
): MethodPoint[] {
  const words = selectionWords[language]
  const tables = new Set(notes.flatMap(({ group }) => group ?? [])).size
  const point: MethodPoint = {
    topic: 'selection',
    title: words.title,
    text: [
      ...(kept === null ? [] : [words.questions(kept)]),
      ...(kept === null && annex ? [] : [words.counted(notes.length, tables)]),
      ...(annex ? [] : [words.notes]),
      ...(names ? [] : [words.names]),
      ...(kept === null ? [] : [words.whole]),
    ].join(' '),
  }
  const standing = (kept === null ? method : method.flatMap((each) => pointOf(each, activities))).filter(
    ({ topic }) => topic !== 'notes' || (kept === null && annex),
  )
  return [point, ...standing].map((each) =>
    each.topic === 'privacy' && !names ? { ...each, text: words.privacy } : each,
  )
}

/** What a report that was put by before its method came in pieces tells of activities by name. */
const NAMING = ['grouping', 'votes']

/** A point of the method without what it tells of parts that were left out; none where nothing is left of it. */
function pointOf(point: MethodPoint, activities: Report['activities']): MethodPoint[] {
  const { pieces } = point
  if (!pieces) return NAMING.includes(point.topic) ? [] : [point]
  const left = pieces.filter(
    ({ activity }) => activity === null || activities.some(({ id }) => id === activity),
  )
  return left.length === 0 ? [] : [{ ...point, text: left.map(({ text }) => text).join(' '), pieces: left }]
}
