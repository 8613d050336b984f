import type {
  ChangeRow,
  Report,
  ReportGroup,
  ReportNote,
  ReportPair,
  ReportQuestion,
  ReportTheme,
} from './report.ts'

type Element = NonNullable<ChangeRow['element']>

/** Finds what a report's parts refer to by name, so that every renderer resolves them alike. */
export type Lookup = {
  note: (ref: string) => ReportNote | undefined
  group: (note: ReportNote) => ReportGroup | undefined
  /** A note's theme as its own question sees it. */
  theme: (note: ReportNote) => ReportTheme | undefined
  question: (note: ReportNote) => ReportQuestion | undefined
  aim: (note: ReportNote) => Element | undefined
  /** The references of the notes that a note is a pair of opposite views with. */
  opposed: (note: ReportNote) => readonly string[]
}

export function lookupIn(report: Report): Lookup {
  const notes = new Map(report.notes.map((note) => [note.ref, note]))
  const groups = new Map<string, ReportGroup>(report.groups.map((group) => [group.id, group]))
  const questions = new Map<string, ReportQuestion>()
  const elements = new Map<string, Element>()
  const opposed = new Map<string, string[]>()
  const place = new Map(report.notes.map((note, i) => [note.ref, i]))
  for (const activity of report.activities)
    for (const question of activity.questions) {
      questions.set(placeOf(activity.id, question.id), question)
      for (const { one, other } of pairsOf(question)) {
        opposed.set(one, [...(opposed.get(one) ?? []), other])
        opposed.set(other, [...(opposed.get(other) ?? []), one])
      }
      for (const { element } of question.changes?.rows ?? []) if (element) elements.set(element.id, element)
    }
  const questionOf = (note: ReportNote) => questions.get(placeOf(note.activity, note.question))
  return {
    note: (ref) => notes.get(ref),
    group: (note) => (note.group === null ? undefined : groups.get(note.group)),
    theme: (note) => questionOf(note)?.themes.find((theme) => theme.id === note.theme),
    question: questionOf,
    aim: (note) => (note.aim === null ? undefined : elements.get(note.aim)),
    opposed: (note) => (opposed.get(note.ref) ?? []).toSorted((a, b) => place.get(a)! - place.get(b)!),
  }
}

/** All pairs that a question tells of: those of its themes, and the rest. */
export const pairsOf = ({ themes, pairs }: Pick<ReportQuestion, 'themes' | 'pairs'>): ReportPair[] => [
  ...themes.flatMap((theme) => theme.pairs),
  ...pairs,
]

const placeOf = (activity: string, question: string | null) => `${activity} ${question ?? ''}`

/** Where a note stands in a document. */
export const noteAnchor = (ref: string): string => `lappu-${ref}`

/** "1.2 Ajan saa kahdessa viikossa" */
export const elementName = ({ code, text }: Element): string => (code === null ? text : `${code} ${text}`)

/** Where a question stands in a document, by its number (`2.1`). */
export const questionAnchor = (number: string): string => `kysymys-${number.replace('.', '-')}`

/** Where a question's words stand. */
export const wordsAnchor = (number: string): string => `sanat-${number.replace('.', '-')}`
