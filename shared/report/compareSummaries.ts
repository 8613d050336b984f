import { common, compareTexts, likeness, type WordRun } from './compareTexts.ts'
import type { Report, ReportSentence, ReportSummary } from './report.ts'

/** A sentence of a summary that is not as it was. `refs`: the notes it stands on, where those have changed. */
export type SentenceChange = {
  is: 'new' | 'gone' | 'changed'
  runs: WordRun[]
  refs: { before: string[]; after: string[] } | null
}

export type SummaryChange = {
  /** The question's number as it is now, or was last. */
  question: string
  is: 'new' | 'gone' | 'changed'
  sentences: SentenceChange[]
  /** Who approved it, where that has changed; null = nobody. */
  approved: { before: string | null; after: string | null } | null
}

const textOf = ({ clauses }: ReportSentence): string => clauses.map(({ text }) => text.trim()).join(' ')
const refsOf = ({ clauses }: ReportSentence): string[] => [...new Set(clauses.flatMap(({ refs }) => refs))]
const sameList = (a: readonly string[], b: readonly string[]) => a.join(' ') === b.join(' ')
const isSame = (a: ReportSentence, b: ReportSentence): boolean =>
  textOf(a) === textOf(b) && sameList(refsOf(a), refsOf(b))

/** Share of words that two sentences have in common from which the one is the other, changed. */
const ALIKE = 0.4

/** Summaries that have come, gone or changed, question by question. */
export function compareSummaries(before: Report, after: Report): SummaryChange[] {
  const [was, now] = [summariesOf(before), summariesOf(after)]
  return [...new Set([...now.keys(), ...was.keys()])].flatMap((place) => {
    const [old, fresh] = [was.get(place), now.get(place)]
    const sentences = compareSentences(old?.summary.sentences ?? [], fresh?.summary.sentences ?? [])
    const [by, nowBy] = [approverOf(old?.summary), approverOf(fresh?.summary)]
    const approved = by === nowBy ? null : { before: by, after: nowBy }
    if (sentences.length === 0 && approved === null) return []
    const is = !old ? ('new' as const) : !fresh ? ('gone' as const) : ('changed' as const)
    return { question: (fresh ?? old)!.question, is, sentences, approved }
  })
}

const approverOf = (summary: ReportSummary | undefined): string | null => summary?.approved?.name ?? null

const summariesOf = ({ activities }: Report) =>
  new Map(
    activities.flatMap(({ id, questions }) =>
      questions.flatMap(({ id: question, number, summary }) =>
        summary === null ? [] : [[`${id} ${question ?? ''}`, { question: number, summary }] as const],
      ),
    ),
  )

/** In the order of the text as it is now; what went stands where it was. */
function compareSentences(
  before: readonly ReportSentence[],
  after: readonly ReportSentence[],
): SentenceChange[] {
  const changes: SentenceChange[] = []
  let [i, j] = [0, 0]
  for (const [x, y] of [...common(before, after, isSame), [before.length, after.length] as const]) {
    changes.push(...compareStretch(before.slice(i, x), after.slice(j, y)))
    ;[i, j] = [x + 1, y + 1]
  }
  return changes
}

/** Between two sentences that stayed: pairs those that are alike, in order. */
function compareStretch(gone: readonly ReportSentence[], come: readonly ReportSentence[]): SentenceChange[] {
  const left = [...gone]
  const changes = come.flatMap((sentence) => {
    const at = left.findIndex((each) => likeness(textOf(each), textOf(sentence)) >= ALIKE)
    if (at < 0) return [whole('new', sentence)]
    const passed = left.splice(0, at + 1)
    const old = passed.pop()!
    const refs = { before: refsOf(old), after: refsOf(sentence) }
    return [
      ...passed.map((each) => whole('gone', each)),
      {
        is: 'changed' as const,
        runs: compareTexts(textOf(old), textOf(sentence)),
        refs: sameList(refs.before, refs.after) ? null : refs,
      },
    ]
  })
  return [...changes, ...left.map((each) => whole('gone', each))]
}

const whole = (is: 'new' | 'gone', sentence: ReportSentence): SentenceChange => ({
  is,
  runs: [{ is, text: textOf(sentence) }],
  refs: null,
})
