import type { Note } from '#shared/board/note.ts'
import { themeLetter } from '#shared/board/theme.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { Proposal } from '#shared/contract/http.ts'
import type { ProposedTheme } from '#shared/themes/clustering.ts'

type Board = Pick<BoardSnapshot, 'notes' | 'themes'>

/**
 * A proposed theme beside what stands on the board. accepted: all of it is there · grows: the theme is
 * there, these notes would join it · proposed: nobody has decided. `coming` is how many notes would move.
 */
export type ProposalRow = {
  theme: ProposedTheme
  /** What it is called: as people have named it on the board, once it is there. */
  title: string
  /** Its letter on the board; null until it is there. */
  letter: string | null
  state: 'accepted' | 'grows' | 'proposed'
  coming: number
  /** How many of its notes are on the board still. */
  notes: number
}

export type ProposalReading = {
  rows: ProposalRow[]
  /** The letter that the next accepted theme gets. */
  nextLetter: string
  /** Notes that the machine leaves without a theme. */
  unassigned: number
  placedByHand: number
  /** Notes on the board that the proposal has not seen, whose words have changed since, and that are gone. */
  newSince: number
  changedSince: number
  goneSince: number
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

/** Whether the machine groups it: it lies on the board and says something in words. */
export const isGrouped = (note: Note): boolean => note.archived === null && note.text.trim() !== ''

/**
 * Reads a proposal against the board as it stands now: each note is looked at once.
 * @param before what the notes said when the proposal came
 */
export function readProposal(
  proposal: Proposal,
  board: Board,
  before?: ReadonlyMap<string, string>,
): ProposalReading {
  const seen = notesSeen(proposal)
  const byId = new Map<string, Note>()
  let [placedByHand, newSince, changedSince] = [0, 0, 0]
  for (const note of board.notes) {
    if (!isGrouped(note)) continue
    byId.set(note.id, note)
    if (note.theme?.by === 'people') placedByHand += 1
    const said = before?.get(note.id)
    if (!seen.has(note.id)) newSince += 1
    else if (said !== undefined && said !== note.text) changedSince += 1
  }
  let goneSince = 0
  for (const id of seen) if (!byId.has(id)) goneSince += 1
  const titles = new Map(board.themes.map(({ id, title }) => [id as string, title]))
  const letters = lettersOf(board)
  const stands = (theme: ProposedTheme) => letters.has(theme.id)
  // Those on the board first, in its order, so that the letters read A, B, C …
  const places = new Map([...letters.keys()].map((id, index) => [id, index]))
  const place = (theme: ProposedTheme) => places.get(theme.id) ?? 0
  const onBoard = proposal.themes.filter(stands).sort((a, b) => place(a) - place(b))
  return {
    rows: [...onBoard, ...proposal.themes.filter((theme) => !stands(theme))].map((theme) =>
      rowOf(theme, byId, letters.get(theme.id) ?? null, titles.get(theme.id)),
    ),
    nextLetter: themeLetter(letters.size),
    unassigned: proposal.unassigned.filter((id) => byId.has(id)).length,
    placedByHand,
    newSince,
    changedSince,
    goneSince,
  }
}

/** The letters of the themes on a board, by their place in order. */
export function lettersOf(board: Pick<Board, 'themes'>): Map<string, string> {
  const ordered = [...board.themes].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
  return new Map(ordered.map((theme, index) => [theme.id as string, themeLetter(index)]))
}

function rowOf(
  theme: ProposedTheme,
  notes: ReadonlyMap<string, Note>,
  letter: string | null,
  title: string | undefined,
): ProposalRow {
  const own = theme.noteIds.flatMap((id) => notes.get(id) ?? [])
  const coming = own.filter((note) => note.theme?.id !== theme.id && note.theme?.by !== 'people')
  return {
    theme,
    title: title?.trim() ? title : theme.title,
    letter,
    state: letter === null ? 'proposed' : coming.length > 0 ? 'grows' : 'accepted',
    coming: coming.length,
    notes: own.length,
  }
}

/** The ids of strong proposals that nobody has accepted yet. */
export const strongOnes = (rows: readonly ProposalRow[]): string[] =>
  rows
    .filter(({ state, theme }) => state !== 'accepted' && theme.cohesion === 'strong')
    .map(({ theme }) => theme.id)

export const openOnes = (rows: readonly ProposalRow[]): string[] =>
  rows.filter(({ state }) => state !== 'accepted').map(({ theme }) => theme.id)
