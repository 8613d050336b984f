import type { Language } from '#shared/workshop/workshop.ts'
import type { Reach } from '#shared/report/report.ts'
import type { ActivityFacts, WrittenNote } from '../facts.ts'

/** A note on its way into the report: named, and put under one question of its activity. */
export type PlacedNote = WrittenNote & { ref: string; asked: string | null; language: Language | null }

const unreadable = '\ufffd'

const byNumber = (a: WrittenNote, b: WrittenNote): number =>
  (a.number ?? Infinity) - (b.number ?? Infinity) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/**
 * Gives every note its name: its number, or `x1`, `x2` … when it has none of its own.
 * @returns each activity's notes in the order of their numbers, in the activities' order.
 */
export function placeNotes(
  activities: readonly ActivityFacts[],
  languageOf: (text: string) => Language | null,
): PlacedNote[][] {
  const taken = new Set<number>()
  let nameless = 0
  return activities.map(({ activity, notes }) =>
    notes.toSorted(byNumber).map((note) => {
      const named = note.number !== null && !taken.has(note.number)
      if (note.number !== null) taken.add(note.number)
      return {
        ...note,
        text: note.text === '' ? unreadable : note.text,
        ref: named ? String(note.number) : `x${++nameless}`,
        asked: questionOf(note, activity.questions),
        language: languageOf(note.text),
      }
    }),
  )
}

/** With one question there is nothing to choose; otherwise a note that names none keeps to itself. */
function questionOf(note: WrittenNote, questions: readonly { id: string }[]): string | null {
  if (questions.length === 1) return questions[0]?.id ?? null
  return questions.find((question) => question.id === note.question)?.id ?? null
}

/** Notes, different writers and tables. What a facilitator added to the gathering board has no writer among the participants. */
export function reachOf(notes: readonly WrittenNote[]): Reach {
  const fromTables = notes.filter((note) => note.group !== null)
  return {
    notes: notes.length,
    writers: new Set(fromTables.flatMap((note) => note.by ?? [])).size,
    groups: new Set(fromTables.map((note) => note.group)).size,
  }
}

export const refsOf = (notes: readonly PlacedNote[]): string[] => notes.map((note) => note.ref)
