import type { Note } from '#shared/board/note.ts'
import type { NoteId } from '#shared/ids.ts'
import type { BoardContent } from '../../engine/BoardContent.ts'
import { inReadingOrder } from '../../engine/neighbours.ts'
import { reactionsIn } from '../../engine/Remarks.ts'

/** What notes go by inside a section of the list. */
export const noteOrders = ['number', 'newest', 'place', 'signs'] as const
export type NoteOrder = (typeof noteOrders)[number]

type Compare = (a: Note, b: Note) => number

const byNumber: Compare = (a, b) =>
  (a.number ?? Infinity) - (b.number ?? Infinity) || a.born - b.born || (a.id < b.id ? -1 : 1)

/** How notes compare on a board as it stands now; what is equal goes by number. */
export function comparing(order: NoteOrder, content: BoardContent): Compare {
  if (order === 'number') return byNumber
  if (order === 'newest') return (a, b) => b.born - a.born || byNumber(b, a)
  const ranks = order === 'place' ? places(content) : signs(content)
  const rank = ({ id }: Note) => ranks.get(id) ?? 0
  return (a, b) => rank(a) - rank(b) || byNumber(a, b)
}

/** As one reads the table: rows from the top, each from the left; what lies in a stack where its top does. */
function places(content: BoardContent): Map<NoteId, number> {
  const tops = new Map(inReadingOrder(content.open()).map(({ id }, at) => [id, at]))
  const placeOf = (id: NoteId) => tops.get(content.stacks.topOf(id)) ?? tops.size
  return new Map([...content.notes.keys()].map((id) => [id, placeOf(id)]))
}

/** Agreement and importance count, one for each person and sign: a question or thanks say nothing of weight. */
function signs({ notes, remarks }: BoardContent): Map<NoteId, number> {
  const ranks = new Map<NoteId, number>()
  for (const id of notes.keys()) {
    const given = reactionsIn(remarks.of(id)).filter(({ sign }) => sign === 'agree' || sign === 'important')
    ranks.set(id, -given.reduce((sum, { people }) => sum + people, 0))
  }
  return ranks
}

/** Puts notes in order over and over: from the last order on, which is quick while little has changed. */
export class NoteSorter {
  #ids: readonly NoteId[] = []

  sort(notes: ReadonlyMap<NoteId, Note>, compare: Compare): readonly Note[] {
    const had = new Set(this.#ids)
    const all = this.#ids.flatMap((id) => notes.get(id) ?? [])
    for (const note of notes.values()) if (!had.has(note.id)) all.push(note)
    all.sort(compare)
    this.#ids = all.map(({ id }) => id)
    return all
  }
}
