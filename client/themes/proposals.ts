import type { Note } from '#shared/board/note.ts'
import { themeLetter } from '#shared/board/theme.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { Proposal } from '#shared/contract/http.ts'
import type { ProposedTheme } from '#shared/themes/clustering.ts'
import { placeOf } from '#shared/board/boardId.ts'

type Board = Pick<BoardSnapshot, 'notes' | 'themes'>

/**
 * A proposed theme beside what stands on the board. accepted: all of it is there · grows: the theme is
 * there, these notes would join it · proposed: nobody has decided. `coming` is how many notes would move.
 */
export type ProposalRow = {
  theme: ProposedTheme
  /** Its letter on the board; null until it is there. */
  letter: string | null
  state: 'accepted' | 'grows' | 'proposed'
  coming: number
  /** How many tables its notes come from. */
  tables: number
  borderline: { id: string; number: number | null; text: string }[]
}

export type ProposalReading = {
  rows: ProposalRow[]
  /** The letter that the next accepted theme gets. */
  nextLetter: string
  /** Notes that the machine leaves without a theme. */
  unassigned: number
  placedByHand: number
  /** Notes on the board that the proposal has not seen. */
  newSince: number
}

/** The notes that a proposal has seen, gathered once for each. */
const seenBy = new WeakMap<Proposal, ReadonlySet<string>>()
function notesSeen(proposal: Proposal): ReadonlySet<string> {
  let seen = seenBy.get(proposal)
  if (!seen) {
    seen = new Set([...proposal.themes.flatMap(({ noteIds }) => noteIds), ...proposal.unassigned])
    seenBy.set(proposal, seen)
  }
  return seen
}

/** Reads a proposal against the board as it stands now: each note is looked at once. */
export function readProposal(proposal: Proposal, board: Board): ProposalReading {
  const seen = notesSeen(proposal)
  const byId = new Map<string, Note>()
  let [placedByHand, newSince] = [0, 0]
  for (const note of board.notes) {
    if (note.archived !== null || note.text.trim() === '') continue
    byId.set(note.id, note)
    if (note.theme?.by === 'people') placedByHand += 1
    if (!seen.has(note.id)) newSince += 1
  }
  const letters = lettersOf(board)
  const stands = (theme: ProposedTheme) => letters.has(theme.id)
  // Those on the board first, in its order, so that the letters read A, B, C …
  const places = new Map([...letters.keys()].map((id, index) => [id, index]))
  const place = (theme: ProposedTheme) => places.get(theme.id) ?? 0
  const onBoard = proposal.themes.filter(stands).sort((a, b) => place(a) - place(b))
  return {
    rows: [...onBoard, ...proposal.themes.filter((theme) => !stands(theme))].map((theme) =>
      rowOf(theme, byId, letters.get(theme.id) ?? null),
    ),
    nextLetter: themeLetter(letters.size),
    unassigned: proposal.unassigned.filter((id) => byId.has(id)).length,
    placedByHand,
    newSince,
  }
}

/** The letters of the themes on a board, by their place in order. */
export function lettersOf(board: Pick<Board, 'themes'>): Map<string, string> {
  const ordered = [...board.themes].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
  return new Map(ordered.map((theme, index) => [theme.id as string, themeLetter(index)]))
}

function rowOf(theme: ProposedTheme, notes: ReadonlyMap<string, Note>, letter: string | null): ProposalRow {
  const own = theme.noteIds.flatMap((id) => notes.get(id) ?? [])
  const coming = own.filter((note) => note.theme?.id !== theme.id && note.theme?.by !== 'people')
  return {
    theme,
    letter,
    state: letter === null ? 'proposed' : coming.length > 0 ? 'grows' : 'accepted',
    coming: coming.length,
    tables: new Set(own.flatMap((note) => tableOf(note) ?? [])).size,
    borderline: theme.borderline.flatMap(({ id }) => {
      const note = notes.get(id)
      return note ? [{ id, number: note.number, text: note.text }] : []
    }),
  }
}

function tableOf(note: Note): string | null {
  const place = note.source && placeOf(note.source.board)
  return place?.kind === 'group' ? place.group : null
}

/** The ids of strong proposals that nobody has accepted yet. */
export const strongOnes = (rows: readonly ProposalRow[]): string[] =>
  rows
    .filter(({ state, theme }) => state !== 'accepted' && theme.cohesion === 'strong')
    .map(({ theme }) => theme.id)

export const openOnes = (rows: readonly ProposalRow[]): string[] =>
  rows.filter(({ state }) => state !== 'accepted').map(({ theme }) => theme.id)
