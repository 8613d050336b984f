import { placeOf } from '#shared/board/boardId.ts'
import type { Note, NoteKind } from '#shared/board/note.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { NoteId } from '#shared/ids.ts'
import type { Proposal } from '#shared/contract/http.ts'
import type { Language } from '../i18n/languages.ts'
import { noteLanguage } from './noteLanguage.ts'
import { isGrouped, type ProposalRow } from './proposals.ts'

/** A note as the panel quotes it. */
export type QuotedNote = {
  id: NoteId
  number: number | null
  text: string
  kind: NoteKind
  lang: Language | undefined
}

/** "Does it belong here?" `other`: the proposed theme it would go to otherwise; null is in none. */
export type BorderQuestion = { note: QuotedNote; other: { id: string; title: string } | null }

/** Notes that say the same. `writers`: how many people, where all of them are known; `stacked`: they lie so on the board. */
export type SameThought = { notes: QuotedNote[]; writers: number | null; stacked: boolean }

/** Two notes that pull apart; `marked`: people have put them on the board as a pair. */
export type OppositeViews = {
  one: QuotedNote
  other: QuotedNote
  because: readonly string[]
  marked: boolean
}

/** What an opened theme shows: looked up for that one alone. */
export type ProposalDetails = {
  tables: number
  /** Goals of the present strategy that its notes are about. */
  goals: number
  writers: number | null
  /** A note or two that stand for all. */
  summary: QuotedNote[]
  questions: BorderQuestion[]
  parts: { title: string; notes: number }[]
  stacks: SameThought[]
  opposed: OppositeViews[]
}

/** At most so many notes are quoted for the whole theme. */
const mostQuoted = 2

/**
 * What an opened theme shows beside its line.
 * @param goalOf the goal that an element of the strategy belongs to
 */
export function readDetails(
  { theme }: ProposalRow,
  proposal: Proposal,
  board: Pick<BoardSnapshot, 'notes' | 'shapes'>,
  goalOf: (element: string) => string,
): ProposalDetails {
  const notes = new Map<string, Note>(board.notes.filter(isGrouped).map((note) => [note.id, note]))
  const titles = new Map(proposal.themes.map(({ id, title }) => [id, title]))
  const placed = new Set(proposal.placed)
  const of = (ids: readonly string[]) => ids.flatMap((id) => notes.get(id) ?? [])
  const own = of(theme.noteIds)
  return {
    tables: new Set(own.flatMap((note) => tableOf(note) ?? [])).size,
    goals: new Set(own.flatMap(({ aim }) => (aim === null ? [] : goalOf(aim)))).size,
    writers: writersOf(own),
    summary: of(theme.summary).slice(0, mostQuoted).map(quoted),
    questions: theme.borderline.flatMap(({ id, other }) => {
      const note = notes.get(id)
      const isOpen = note && !placed.has(id) && note.theme?.by !== 'people'
      const title = other === null ? undefined : titles.get(other)
      return isOpen
        ? [{ note: quoted(note), other: other === null || title === undefined ? null : { id: other, title } }]
        : []
    }),
    parts: theme.parts.flatMap(({ title, noteIds }) => {
      const count = of(noteIds).length
      return count > 0 ? [{ title: ownTitle(title, theme.title), notes: count }] : []
    }),
    stacks: theme.stacks.flatMap((ids) => {
      const same = of(ids)
      const tops = new Set(same.map(({ id, stack }) => stack ?? id))
      return same.length < 2
        ? []
        : [{ notes: same.map(quoted), writers: writersOf(same), stacked: tops.size === 1 }]
    }),
    opposed: theme.opposed.flatMap(({ one, other, because }) => {
      const [a, b] = [notes.get(one), notes.get(other)]
      return a && b
        ? [{ one: quoted(a), other: quoted(b), because, marked: isPair(board.shapes, one, other) }]
        : []
    }),
  }
}

/** What a part is called beside its theme: "Access to care: the phone" is "The phone" there. */
function ownTitle(part: string, whole: string): string {
  const own = part.startsWith(whole) ? part.slice(whole.length).replace(/^[\s:,–-]+/u, '') : part
  return own === '' ? part : own.charAt(0).toLocaleUpperCase() + own.slice(1)
}

const quoted = ({ id, number, text, kind }: Note): QuotedNote => ({
  id,
  number,
  text,
  kind,
  lang: noteLanguage(text),
})

/** How many people wrote the notes; null unless all of them are known. */
function writersOf(notes: readonly Note[]): number | null {
  if (notes.length === 0 || notes.some(({ by }) => by === null)) return null
  return new Set(notes.map(({ by }) => by)).size
}

const isPair = (shapes: BoardSnapshot['shapes'], one: string, other: string): boolean =>
  shapes.some(
    (shape) =>
      shape.is === 'connector' &&
      shape.means === 'opposed' &&
      ((shape.from === one && shape.to === other) || (shape.from === other && shape.to === one)),
  )

function tableOf(note: Note): string | null {
  const place = note.source && placeOf(note.source.board)
  return place?.kind === 'group' ? place.group : null
}
