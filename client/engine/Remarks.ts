import type { ReactionSign, Remark } from '#shared/board/remark.ts'
import { reactionSigns } from '#shared/board/remark.ts'
import type { NoteId } from '#shared/ids.ts'

/** A sign on a note, and how many people gave it: whoever gives it twice counts once. */
export type Reaction = { sign: ReactionSign; people: number }

const none: readonly Remark[] = []

/** What is said of notes, by note. */
export class Remarks {
  #byNote = new Map<NoteId, readonly Remark[]>()

  /** Takes all remarks, oldest first; returns the notes of which something else is said than before. */
  update(remarks: readonly Remark[]): NoteId[] {
    const before = this.#byNote
    this.#byNote = Map.groupBy(remarks, ({ note }) => note)
    const notes = new Set([...before.keys(), ...this.#byNote.keys()])
    return [...notes].filter((note) => !sameRemarks(before.get(note), this.#byNote.get(note)))
  }

  of(note: NoteId): readonly Remark[] {
    return this.#byNote.get(note) ?? none
  }
}

/** Unchanged remarks keep their object. */
const sameRemarks = (a: readonly Remark[] = none, b: readonly Remark[] = none): boolean =>
  a.length === b.length && a.every((remark, index) => remark === b[index])

/** The signs that somebody has given, in their own order. */
export function reactionsIn(remarks: readonly Remark[]): Reaction[] {
  const people = new Map<ReactionSign, Set<string>>()
  for (const { id, by, says } of remarks) {
    if (says.is !== 'reaction') continue
    people.set(says.sign, (people.get(says.sign) ?? new Set()).add(by ?? id))
  }
  return reactionSigns.flatMap((sign) => {
    const given = people.get(sign)
    return given ? [{ sign, people: given.size }] : []
  })
}

/** The comments, oldest first. */
export const commentsIn = (remarks: readonly Remark[]): Remark[] =>
  remarks.filter(({ says }) => says.is === 'comment')
