import type { Reach, Report, ReportActivity, ReportNote, ReportQuestion, ReportTheme } from './report.ts'
import type { Unit } from './figuresIn.ts'

/** What is counted of a theme, or of a whole question. */
export type Counts = Partial<Record<Unit, readonly number[]>>

/** What a summary's sentences are held against: a question's notes by id, its themes by name, and what is counted. */
export type Evidence = {
  notes: ReadonlyMap<string, { ref: string; text: string; theme: string | null }>
  themes: readonly { id: string; title: string; letter: string; rank: number | null; counts: Counts }[]
  counts: Counts
  /** Numbers of the question and codes of the strategy's elements. */
  places: ReadonlySet<string>
}

type Around = { activity: Pick<ReportActivity, 'votes'>; participants: number }

/** The evidence under one question of a report. @param notes those of the report, of any question */
export function evidenceOf(
  question: ReportQuestion,
  notes: readonly Pick<ReportNote, 'ref' | 'id' | 'text'>[],
  { activity, participants }: Around,
): Evidence {
  const byRef = new Map(notes.map((note) => [note.ref, note]))
  const under = (refs: readonly string[], theme: string | null) =>
    refs.flatMap((ref) => {
      const note = byRef.get(ref)
      return note ? [[note.id, { ref, text: note.text, theme }] as const] : []
    })
  return {
    notes: new Map([
      ...question.themes.flatMap((theme) => under(theme.notes, theme.id)),
      ...under(question.unsorted, null),
    ]),
    themes: question.themes.map(({ id, title, letter, rank, reach, support }) => ({
      ...{ id, title, letter, rank },
      counts: { ...reached(reach), ...supported(support), ...(rank === null ? {} : { rank: [rank] }) },
    })),
    counts: {
      ...reached(question.reach),
      notes: [question.reach.notes, question.unsorted.length],
      themes: [question.themes.length],
      votes: activity.votes.map(({ dots }) => dots),
      supporters: activity.votes.map(({ voters }) => voters),
      people: [participants, question.reach.writers],
    },
    places: new Set([
      question.number,
      ...(question.changes?.rows ?? []).flatMap(({ element }) => element?.code ?? []),
    ]),
  }
}

/** The evidence of every question of a report, by activity and question. */
export function evidenceIn(report: Pick<Report, 'activities' | 'notes' | 'figures'>): Map<string, Evidence> {
  return new Map(
    report.activities.flatMap((activity) =>
      activity.questions.map((question): [string, Evidence] => [
        summaryKey({ activity: activity.id, question: question.id }),
        evidenceOf(question, report.notes, { activity, participants: report.figures.participants }),
      ]),
    ),
  )
}

/** One name for an activity's question; the notes that name none have their own. */
export const summaryKey = ({ activity, question }: { activity: string; question: string | null }): string =>
  `${activity} ${question ?? ''}`

const reached = ({ notes, writers, groups, thoughts }: Reach): Counts => ({
  notes: [notes],
  writers: [writers],
  people: [writers],
  groups: [groups],
  thoughts: [thoughts ?? notes],
})

const supported = (support: ReportTheme['support']): Counts =>
  support === null
    ? {}
    : { votes: [support.dots], ...(support.supporters === null ? {} : { supporters: [support.supporters] }) }
