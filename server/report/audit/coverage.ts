import type { Coverage } from '#shared/report/coverage.ts'
import type { ReportActivity, ReportNote, ReportQuestion } from '#shared/report/report.ts'
import type { Excuse } from '#shared/report/summary.ts'
import { coverageWords } from '#shared/report/words/coverageWords.ts'
import type { Group, Language } from '#shared/workshop/workshop.ts'
import { hash } from '../../themes/fingerprint.ts'
import { sampleOf } from './samples.ts'
import { holds, Speaking } from './Speaking.ts'

/** Finds for each note the places of those that say much the same, at least `least` (0–1) alike in their words. */
export type Alike = {
  least: number
  of: (notes: readonly { id: string; text: string }[]) => readonly (readonly number[])[]
}

export type Audited = {
  activities: readonly ReportActivity[]
  notes: readonly ReportNote[]
  groups: readonly Pick<Group, 'id'>[]
  excuses: readonly Excuse[]
  language: Language
}

/**
 * Which notes the summaries speak of (R12), compared with random samples of as many cited notes (R13). Null while there
 * are no summaries. Likeness is looked for under one question only: an answer to another question is another thought.
 */
export function coverageOf(audited: Audited, alike: Alike): Coverage | null {
  const { activities, groups, excuses, language } = audited
  const questions = activities.flatMap((activity) => activity.questions)
  if (questions.every(({ summary }) => summary === null)) return null
  // By id: what a sample holds must not depend on the order of boards.
  const notes = audited.notes.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const place = new Map(notes.map(({ ref }, i) => [ref, i]))
  const placesOf = (refs: readonly string[]) =>
    [...new Set(refs.flatMap((ref) => place.get(ref) ?? []))].toSorted((a, b) => a - b)
  const asked = activities.flatMap((activity) =>
    activity.questions.map((question) => ({
      question,
      own: placesOf(notes.filter((note) => belongs(note, activity, question)).map(({ ref }) => ref)),
    })),
  )
  const speaking = speakingOf(
    notes,
    place,
    asked.map(({ own }) => own),
    alike,
  )
  const citedIn = new Set(placesOf(questions.flatMap(citedBy)))
  const spoken = speaking.of([...citedIn])
  const measure = (own: readonly number[]) => {
    const cited = own.filter((note) => citedIn.has(note)).length
    const seed = hash(own.map((note) => notes[note]?.id).join(' '))
    const sample = sampleOf({ speaking, size: notes.length, notes: own, cited, seed })
    const here = own.filter((note) => holds(spoken, note)).length
    return { notes: own.length, spoken: here, cited, sample, below: isBelow(here, own.length, sample) }
  }
  const count = (own: readonly number[]) => ({
    notes: own.length,
    spoken: own.filter((note) => holds(spoken, note)).length,
  })
  const reasons = new Map<string, string>(excuses.map(({ note, reason }) => [note, reason]))
  return {
    ...measure(notes.map((_, i) => i)),
    questions: asked
      .filter(({ own }) => own.length > 0)
      .map(({ question, own }) => ({ ...measure(own), number: question.number })),
    groups: groups.flatMap(({ id }) => {
      const own = notes.flatMap(({ group }, i) => (group === id ? i : []))
      return own.length === 0 ? [] : { ...count(own), group: id }
    }),
    themes: questions.flatMap(({ number, themes }) =>
      themes.map(({ id, letter, title, notes: refs }) => ({
        ...count(placesOf(refs)),
        ...{ theme: id, letter, title, question: number },
      })),
    ),
    // In the order of the report, as every other list of notes.
    unspoken: audited.notes.flatMap(({ ref, id }) =>
      holds(spoken, place.get(ref) ?? 0) ? [] : { ref, reason: reasons.get(id) ?? null },
    ),
    rule: coverageWords[language].rule(alike.least),
    reason: null,
  }
}

const belongs = (note: ReportNote, activity: ReportActivity, question: ReportQuestion): boolean =>
  note.activity === activity.id && note.question === question.id

/** Numbers of the notes that a question's summary cites. */
export const citedBy = ({ summary }: Pick<ReportQuestion, 'summary'>): string[] =>
  (summary?.sentences ?? []).flatMap(({ clauses }) => clauses.flatMap(({ refs }) => refs))

/** Less than chance; a text that cites nothing speaks of nothing, however few notes there are. */
function isBelow(spoken: number, notes: number, sample: Coverage['sample']): boolean {
  if (notes === 0) return false
  return sample === null ? spoken === 0 : spoken / notes < sample.mean - 1e-6
}

function speakingOf(
  notes: readonly ReportNote[],
  place: ReadonlyMap<string, number>,
  asked: readonly (readonly number[])[],
  alike: Alike,
): Speaking {
  const speaking = new Speaking(notes.length)
  for (const own of asked) {
    const found = alike.of(own.map((note) => ({ id: notes[note]!.id, text: notes[note]!.text })))
    found.forEach((others, at) => {
      for (const other of others) speaking.join(own[at]!, own[other]!)
    })
  }
  for (const { ref, same } of notes) {
    const stack = [ref, ...(same ?? [])].flatMap((one) => place.get(one) ?? [])
    for (const one of stack) for (const other of stack) speaking.join(one, other)
  }
  return speaking
}
