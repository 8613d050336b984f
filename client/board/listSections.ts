import type { Element } from '#shared/baseline/strategy.ts'
import type { Note, NoteKind } from '#shared/board/note.ts'
import type { Theme } from '#shared/board/theme.ts'
import type { GroupView } from '#shared/workshop/view.ts'
import type { Question } from '#shared/workshop/workshop.ts'
import { tableOf } from './tables.ts'
import type { GroupId } from '#shared/ids.ts'

export const listOrders = ['theme', 'aim', 'table', 'question'] as const
export type ListOrder = (typeof listOrders)[number]

export type ListFilter = { words: string; kind: NoteKind | null; table: number | null; own: boolean }
export const noFilter: ListFilter = { words: '', kind: null, table: null, own: false }

/** A section of the list; `of: null` gathers the notes that belong to none. */
export type ListSection = { key: string; of: Theme | Element | GroupView | Question | null; notes: Note[] }

export type ListContent = {
  notes: readonly Note[]
  themes: readonly Theme[]
  elements: readonly Element[]
  questions: readonly Question[]
  groups: readonly GroupView[]
  group: GroupId | null
  isOwn: (note: Note) => boolean
}

/** Whether a note passes the filter; words are sought in the text and in the number. */
export function passes(note: Note, filter: ListFilter, content: ListContent): boolean {
  const words = filter.words.trim().toLocaleLowerCase()
  if (words && !note.text.toLocaleLowerCase().includes(words) && String(note.number) !== words) return false
  if (filter.kind && note.kind !== filter.kind) return false
  if (filter.table !== null && tableOf(note, content.group, content.groups)?.number !== filter.table)
    return false
  return !filter.own || content.isOwn(note)
}

const byNumber = (a: Note, b: Note): number =>
  (a.number ?? Infinity) - (b.number ?? Infinity) || a.born - b.born || (a.id < b.id ? -1 : 1)

/** The notes in sections by theme, aim, table or question; sections in their own order, the rest last. */
export function sectionsOf(content: ListContent, order: ListOrder, filter: ListFilter): ListSection[] {
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
  for (const note of [...content.notes].sort(byNumber)) {
    if (!passes(note, filter, content)) continue
    const owner = ownerOf[order](note)
    ;((owner !== undefined && sections.get(owner)) || rest).notes.push(note)
  }
  // Themes stay when empty: notes can be moved there. Goals and tables without notes would be noise.
  const shown = [...sections.values()].filter(({ notes }) => order === 'theme' || notes.length > 0)
  return rest.notes.length > 0 ? [...shown, rest] : shown
}
