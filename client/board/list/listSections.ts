import type { Element } from '#shared/baseline/strategy.ts'
import type { Note } from '#shared/board/note.ts'
import type { Theme } from '#shared/board/theme.ts'
import type { Match } from '#shared/find/matching.ts'
import type { GroupId, NoteId } from '#shared/ids.ts'
import type { GroupView } from '#shared/workshop/view.ts'
import type { Question } from '#shared/workshop/workshop.ts'
import { tableOf } from '../others/tables.ts'

export const listOrders = ['theme', 'aim', 'table', 'question'] as const
export type ListOrder = (typeof listOrders)[number]

/** A section of the list; `of: null` gathers the notes that belong to none. */
export type ListSection = { key: string; of: Theme | Element | GroupView | Question | null; notes: Note[] }

export type ListContent = {
  /** In the order that they have inside their sections. */
  notes: readonly Note[]
  themes: readonly Theme[]
  elements: readonly Element[]
  questions: readonly Question[]
  groups: readonly GroupView[]
  group: GroupId | null
}

/**
 * The notes in sections by theme, aim, table or question; sections in their own order, the rest last. Where
 * something is sought only what was found, the nearest first.
 */
export function sectionsOf(
  content: ListContent,
  order: ListOrder,
  found: ReadonlyMap<NoteId, Match> | null = null,
): ListSection[] {
  const owners: Record<ListOrder, readonly NonNullable<ListSection['of']>[]> = {
    theme: content.themes,
    aim: content.elements,
    table: content.groups,
    question: content.questions,
  }
  const ownerOf: Record<ListOrder, (note: Note) => string | undefined> = {
    theme: (note) => note.theme?.id,
    aim: (note) => note.aim ?? undefined,
    table: (note) => tableOf(note, content.group, content.groups)?.group.id,
    question: (note) => note.question ?? undefined,
  }
  const sections = new Map<string, ListSection>(
    owners[order].map((of) => [of.id, { key: of.id, of, notes: [] }]),
  )
  const rest: ListSection = { key: 'rest', of: null, notes: [] }
  const nearest = ({ id }: Note) => found!.get(id)!.rank
  const notes = found
    ? content.notes.filter(({ id }) => found.has(id)).sort((a, b) => nearest(a) - nearest(b))
    : content.notes
  for (const note of notes) {
    const owner = ownerOf[order](note)
    ;((owner !== undefined && sections.get(owner)) || rest).notes.push(note)
  }
  // Themes stay when empty: notes can be moved there. Goals and tables without notes would be noise.
  const kept = order === 'theme' && !found
  const shown = [...sections.values()].filter((section) => kept || section.notes.length > 0)
  return rest.notes.length > 0 ? [...shown, rest] : shown
}
