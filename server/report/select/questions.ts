import { stanceOf } from '#shared/board/note.ts'
import type { Report, ReportActivity, ReportNote, ReportQuestion } from '#shared/report/report.ts'
import { quoted } from '#shared/report/typography.ts'
import { wordsOf } from '#shared/report/words.ts'
import { acrossOf } from '../build/across.ts'
import { withCoverage } from '../audit/method.ts'
import { coverageIn } from './coverage.ts'
import { strategyIn } from './strategy.ts'
import { votesIn } from './votes.ts'

/** The report of these questions alone; a part without any of them goes. */
export function onlyQuestions(report: Report, numbers: ReadonlySet<string>): Report {
  const { language } = report
  const places = new Set(
    report.activities.flatMap(({ id, questions }) =>
      questions.filter(({ number }) => numbers.has(number)).map((question) => placeOf(id, question.id)),
    ),
  )
  const notes = report.notes.filter((note) => places.has(placeOf(note.activity, note.question)))
  const here = new Set(notes.map(({ ref }) => ref))
  const activities = report.activities.flatMap((activity) => {
    const questions = activity.questions.filter(({ number }) => numbers.has(number))
    if (questions.length === activity.questions.length) return activity
    return questions.length === 0 ? [] : partOf(activity, questions, notes, here)
  })
  const groups = report.groups.map((group) => ({
    ...group,
    notes: notes.filter((note) => note.group === group.id).length,
  }))
  const kept = notes.map((note) => withinStacks(note, here))
  const coverage = coverageIn(report, activities, kept)
  return {
    ...report,
    figures: figuresOf(report, activities, notes),
    warning: warningOf(report, activities),
    findings: report.findings.filter(({ question }) => numbers.has(question)),
    groups,
    activities,
    notes: kept,
    across: acrossOf(activities, kept, groups, language),
    coverage,
    strategy: strategyIn(report.strategy, { notes: kept, activities, language }),
    method: withCoverage(report.method, coverage, language),
  }
}

const placeOf = (activity: string, question: string | null): string => `${activity} ${question ?? ''}`

/** A part some of whose questions are left out. How many wrote in all of the rest nobody can tell any more. */
function partOf(
  activity: ReportActivity,
  questions: readonly ReportQuestion[],
  notes: readonly ReportNote[],
  here: ReadonlySet<string>,
): ReportActivity {
  const own = notes.filter((note) => note.activity === activity.id)
  const [first, ...others] = questions
  const reach =
    first && others.length === 0
      ? first.reach
      : { notes: own.length, writers: 0, groups: new Set(own.flatMap(({ group }) => group ?? [])).size }
  return {
    ...activity,
    reach,
    votes: votesIn(activity, questions, own),
    questions: questions.map((question) => ({
      ...question,
      pairs: question.pairs.filter(({ one, other }) => here.has(one) && here.has(other)),
    })),
  }
}

function withinStacks({ same, under, ...note }: ReportNote, here: ReadonlySet<string>): ReportNote {
  const others = same?.filter((ref) => here.has(ref)) ?? []
  return {
    ...note,
    ...(others.length > 0 ? { same: others } : {}),
    ...(under !== undefined && here.has(under) ? { under } : {}),
  }
}

function figuresOf(
  { figures, strategy }: Report,
  activities: readonly ReportActivity[],
  notes: readonly ReportNote[],
): Report['figures'] {
  const questions = activities.flatMap((activity) => activity.questions)
  const goals = new Set(
    activities.flatMap(({ id, questions: own }) =>
      own.filter(({ kind }) => kind === 'goal-change').map((question) => placeOf(id, question.id)),
    ),
  )
  const proposes = ({ kind, aim, activity, question }: ReportNote) =>
    stanceOf(kind) !== null && (aim !== null || goals.has(placeOf(activity, question)))
  return {
    ...figures,
    notes: notes.length,
    themes: activities.reduce(
      (sum, { questions: own }) =>
        sum + new Set(own.flatMap(({ themes }) => themes.map(({ id }) => id))).size,
      0,
    ),
    changes: (strategy?.amendments.length ?? 0) > 0 ? figures.changes : notes.filter(proposes).length,
    dots: activities.flatMap(({ votes }) => votes).reduce((sum, { dots }) => sum + dots, 0),
    writers: Math.max(0, ...[...activities, ...questions].map(({ reach }) => reach.writers)),
  }
}

/** Of the parts with few writers, those that are left. */
function warningOf({ warning, language }: Report, activities: readonly ReportActivity[]): string | null {
  const low = activities.filter(({ title }) => warning?.includes(quoted(language, title)))
  return low.length === 0 ? null : wordsOf(language).lowParticipation(low.map(({ title }) => title))
}
