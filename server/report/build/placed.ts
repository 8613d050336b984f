import type { NoteId } from '#shared/ids.ts'
import type { Language } from '#shared/workshop/workshop.ts'
import type { Reach } from '#shared/report/report.ts'
import type { ActivityFacts, WrittenNote } from '../facts.ts'
import { topsOf } from './stacks.ts'

/**
 * A note on its way into the report: named, and put under one question of its activity. `top`: the note on top of its
 * stack, itself when it lies there; null outside of stacks.
 */
export type PlacedNote = WrittenNote & {
  ref: string
  asked: string | null
  language: Language | null
  top: NoteId | null
}

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
  return activities.map(({ activity, notes }) => {
    const tops = topsOf(notes)
    return notes.toSorted(byNumber).map((note) => {
      const named = note.number !== null && !taken.has(note.number)
      if (note.number !== null) taken.add(note.number)
      return {
        ...note,
        text: note.text === '' ? unreadable : note.text,
        ref: named ? String(note.number) : `x${++nameless}`,
        asked: questionOf(note, activity.questions),
        language: languageOf(note.text),
        top: tops.get(note.id) ?? null,
      }
    })
  })
}

/** With one question there is nothing to choose; otherwise a note that names none keeps to itself. */
function questionOf(note: WrittenNote, questions: readonly { id: string }[]): string | null {
  if (questions.length === 1) return questions[0]?.id ?? null
  return questions.find((question) => question.id === note.question)?.id ?? null
}

/** Notes, different writers and tables, and thoughts where stacks hold some of them. What a facilitator added to the gathering board has no writer among the participants. */
export function reachOf(notes: readonly PlacedNote[]): Reach {
  const fromTables = notes.filter((note) => note.group !== null)
  const thoughts = thoughtsOf(notes).length
  return {
    notes: notes.length,
    writers: new Set(fromTables.flatMap((note) => note.by ?? [])).size,
    groups: new Set(fromTables.map((note) => note.group)).size,
    ...(thoughts < notes.length ? { thoughts } : {}),
  }
}

/** One note for each thought: of a stack its top, or where that is elsewhere the first. */
export function thoughtsOf(notes: readonly PlacedNote[]): PlacedNote[] {
  const here = new Set(notes.map(({ id }) => id))
  const told = new Set<NoteId>()
  return notes.filter(({ id, top }) => {
    if (top === null) return true
    if (here.has(top)) return id === top
    if (told.has(top)) return false
    told.add(top)
    return true
  })
}

export const refsOf = (notes: readonly PlacedNote[]): string[] => notes.map((note) => note.ref)
