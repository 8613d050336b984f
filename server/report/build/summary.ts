import { checkSentence } from '#shared/report/checkSummary.ts'
import { type Evidence, evidenceOf, summaryKey } from '#shared/report/evidence.ts'
import { seen } from '#shared/report/quotations.ts'
import type {
  ReportActivity,
  ReportNote,
  ReportQuestion,
  ReportSentence,
  ReportSummary,
} from '#shared/report/report.ts'
import type { DraftSentence, KeptSummary, Summaries } from '#shared/report/summary.ts'
import { date, time } from '#shared/report/typography.ts'
import { summaryWords } from '#shared/report/words/summaryWords.ts'
import type { ReportWords } from '#shared/report/words/fi.ts'
import type { Language } from '#shared/workshop/workshop.ts'
import { extract } from './extract.ts'
import { signOf } from './signOf.ts'
import type { Pick } from './themes.ts'

type Setting = {
  language: Language
  words: ReportWords
  timeZone: string
  madeAt: number
  participants: number
  pick: Pick
}

/** The activities with each question's summary: what people have kept, else one composed of the notes' own words. */
export function withSummaries(
  activities: readonly ReportActivity[],
  notes: readonly ReportNote[],
  { texts }: Summaries,
  setting: Setting,
): ReportActivity[] {
  const byRef = new Map(notes.map((note) => [note.ref, note]))
  const kept = new Map(texts.map((text) => [summaryKey(text), text]))
  return activities.map((activity) => ({
    ...activity,
    questions: activity.questions.map((question) => {
      const evidence = evidenceOf(question, notes, { activity, participants: setting.participants })
      const text = kept.get(summaryKey({ activity: activity.id, question: question.id }))
      const summary = text ? summaryOf(text, evidence, setting) : composed(question, byRef, evidence, setting)
      return { ...question, summary }
    }),
  }))
}

function composed(
  question: ReportQuestion,
  notes: ReadonlyMap<string, ReportNote>,
  evidence: Evidence,
  setting: Setting,
): ReportSummary | null {
  const sentences = extract(question, notes, evidence, setting)
  const made = { by: 'extract' as const, model: null }
  return sentences.length === 0 ? null : told({ sentences, made, approval: null }, evidence, setting)
}

/**
 * What people have kept, without the sentences that do not stand now. An approval counts for the words it was given
 * for: where one of them, or of the notes they cite, is another now, it is a draft again.
 */
function summaryOf(kept: KeptSummary, evidence: Evidence, setting: Setting): ReportSummary | null {
  if (kept.sentences.length === 0) return null
  const stands = kept.sign === signOf(kept.sentences, evidence)
  return told({ ...kept, approval: stands ? kept.approval : null }, evidence, setting)
}

function told(
  {
    sentences,
    made,
    approval,
  }: Omit<KeptSummary, 'activity' | 'question' | 'revision' | 'sign' | 'made'> & {
    made: Omit<KeptSummary['made'], 'at'>
  },
  evidence: Evidence,
  setting: Setting,
): ReportSummary {
  const standing = sentences.filter((each) => checkSentence(each, evidence).length === 0)
  const struck = sentences.length - standing.length
  const valid = struck === 0 ? approval : null
  return {
    sentences: standing.map((each) => sentenceOf(each, evidence)),
    made: { by: made.by, model: made.model },
    approved: valid && { name: valid.name, at: new Date(valid.at).toISOString() },
    label: labelOf({ made, sentences: standing, approval: valid }, setting),
    mark: valid ? null : summaryWords[setting.language].mark,
    struck,
  }
}

const sentenceOf = ({ by, edited, clauses }: DraftSentence, evidence: Evidence): ReportSentence => ({
  by,
  edited,
  clauses: clauses.map(({ text, notes }) => ({
    text: seen(text).trim(),
    refs: [...new Set(notes.flatMap((id) => evidence.notes.get(id)?.ref ?? []))],
  })),
})

/** "Tekoälyavusteinen (malli), ihmisten muokkaama, tarkisti N.N. klo 20.14." */
function labelOf(
  { made, sentences, approval }: Labelled,
  { language, words, timeZone, madeAt }: Setting,
): string {
  const say = summaryWords[language]
  const touched = made.by !== 'people' && sentences.some(({ edited, by }) => edited || by === 'people')
  const day = (at: number) => date(language, at, timeZone)
  const when = (at: number) => {
    const clock = time(language, at, timeZone)
    return day(at) === day(madeAt) ? say.clock(clock) : words.at(day(at), clock)
  }
  const parts = [
    say.by[made.by](made.model),
    ...(touched ? [say.touched] : []),
    ...(approval ? [say.approved(approval.name, when(approval.at))] : []),
  ]
  return `${parts.join(', ')}.`
}
type Labelled = {
  made: Omit<KeptSummary['made'], 'at'>
  sentences: readonly DraftSentence[]
  approval: KeptSummary['approval']
}
