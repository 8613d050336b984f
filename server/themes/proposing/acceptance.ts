import * as z from 'zod/mini'
import { note } from '#shared/board/note.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { THEME, theme } from '#shared/board/theme.ts'
import type { Proposal } from '#shared/themes/proposal.ts'
import { noteId, type NoteId, themeId, type ThemeId } from '#shared/ids.ts'
import type { ProposedTheme } from '#shared/themes/clustering.ts'

/** A title that a person has given in a proposal, and what stood before it; null where the theme was new. */
const naming = z.object({
  id: themeId,
  title: z.string(),
  before: z.nullable(z.object({ title: z.string(), origin: theme.shape.origin })),
})

/** What takes an acceptance back: themes it added, emptied or named, and where each note was before and after. */
export const undoSchema = z.object({
  added: z.array(themeId),
  dissolved: z.array(theme),
  moved: z.array(z.object({ note: noteId, before: note.shape.theme, after: note.shape.theme })),
  named: z._default(z.array(naming), []),
})
export type Undo = z.infer<typeof undoSchema>

type Accepted = Pick<Proposal, 'run' | 'themes' | 'placed' | 'named' | 'unassigned'>

/**
 * The ops that put proposed themes on a synthesis board, and what undoes them. Notes placed by hand and
 * archived ones never move; notes that a person placed within the proposal count as placed by hand from now on;
 * machine-made themes left empty go.
 */
export function acceptance(
  snapshot: BoardSnapshot,
  proposal: Accepted,
  chosen: readonly ProposedTheme[],
): { ops: BoardOp[]; undo: Undo; notes: number } {
  const standing = new Map(snapshot.themes.map((each) => [each.id as string, each]))
  const byPeople = new Set(proposal.named)
  const wished = movesOf(snapshot, proposal, chosen)
  const wanted = new Set(wished.map(({ after }) => after?.id as string | undefined))
  const fresh = chosen
    .filter(({ id }) => !standing.has(id) && wanted.has(id))
    .slice(0, Math.max(0, THEME.perBoard - standing.size))
  const there = new Set([...standing.keys(), ...fresh.map(({ id }) => id)])
  const moved = wished.filter(({ after }) => after === null || there.has(after.id))
  const dissolved = emptied(snapshot, moved)

  const last = Math.max(0, ...snapshot.themes.map((each) => each.order))
  const named = chosen
    .filter(({ id }) => byPeople.has(id) && there.has(id))
    .map(({ id, title }) => {
      const was = standing.get(id)
      const before = was ? { title: was.title, origin: was.origin } : null
      return { id: id as ThemeId, title: fitting(title), before }
    })
    .filter(({ title, before }) => before?.title !== title)
  const ops: BoardOp[] = [
    ...fresh.map((each, i) => ({
      op: 'theme/add' as const,
      id: each.id as ThemeId,
      title: fitting(each.title),
      order: last + i + 1,
      origin: byPeople.has(each.id) ? ('people' as const) : ('machine' as const),
      run: proposal.run,
    })),
    ...named
      .filter(({ before }) => before !== null)
      .map(({ id, title }) => ({ op: 'theme/rename' as const, id, title, origin: 'people' as const })),
    ...moved.map((each) => ({ op: 'note/sort' as const, id: each.note, theme: each.after })),
    ...dissolved.map((each) => ({ op: 'theme/dissolve' as const, id: each.id })),
  ]
  const added = fresh.map(({ id }) => id as ThemeId)
  return { ops, undo: { added, dissolved, moved, named }, notes: moved.length }
}

const fitting = (title: string): string => title.slice(0, THEME.longestTitle).toWellFormed()

/** Where the notes of chosen themes go; with all of them chosen, also those that people have said belong to none. */
function movesOf(
  snapshot: BoardSnapshot,
  { themes, placed, unassigned }: Accepted,
  chosen: readonly ProposedTheme[],
): Undo['moved'] {
  const answered = new Set(placed)
  const goals = new Map(
    chosen.flatMap(({ id, noteIds }) => noteIds.map((note) => [note, id as ThemeId | null] as const)),
  )
  if (chosen.length === themes.length)
    for (const note of unassigned) if (answered.has(note)) goals.set(note, null)
  return snapshot.notes
    .filter((each) => each.archived === null && each.theme?.by !== 'people')
    .flatMap(({ id: note, theme: before }) => {
      const goal = goals.get(note)
      if (goal === undefined) return []
      const by = answered.has(note) ? ('people' as const) : ('machine' as const)
      const after = goal === null ? null : { id: goal, by }
      const stays = after?.id === before?.id && after?.by === before?.by
      return stays ? [] : [{ note, before, after }]
    })
}

/** Machine-made themes that lose their last note when these move, and get none. */
function emptied(snapshot: BoardSnapshot, moved: Undo['moved']): BoardSnapshot['themes'] {
  const leaving = new Set<NoteId>(moved.map(({ note: id }) => id))
  const sought = new Set(moved.map(({ after }) => after?.id))
  const members = (id: ThemeId) =>
    snapshot.notes.filter((each) => each.theme?.id === id && each.archived === null)
  return snapshot.themes.filter((each) => {
    if (each.origin !== 'machine' || sought.has(each.id)) return false
    const own = members(each.id)
    return own.length > 0 && own.every((one) => leaving.has(one.id))
  })
}

/** The ops that take an acceptance back. A note moved since stays; so does a theme that people have come to use. */
export function undoing(snapshot: BoardSnapshot, undo: Undo): BoardOp[] {
  const notes = new Map(snapshot.notes.map((each) => [each.id, each]))
  const titles = new Map(snapshot.themes.map((each) => [each.id, each.title]))
  const back = undo.moved.filter((each) => {
    const now = notes.get(each.note)?.theme ?? null
    return now?.id === each.after?.id && now?.by === each.after?.by
  })
  const returning = new Set(back.map((each) => each.note))
  const used = new Set(
    snapshot.notes.filter((each) => each.theme && !returning.has(each.id)).map((each) => each.theme!.id),
  )
  // As it was named with the acceptance, or named since.
  const own = undo.named.filter(({ id, title }) => titles.get(id) === title)
  const renamed = new Set(
    snapshot.themes
      .filter(({ id, origin }) => origin === 'people' && !own.some((each) => each.id === id))
      .map(({ id }) => id),
  )
  return [
    ...undo.dissolved.map((each) => ({
      op: 'theme/add' as const,
      id: each.id,
      title: each.title,
      order: each.order,
      origin: each.origin,
      run: each.run,
    })),
    ...own.flatMap(({ id, before }) =>
      before === null ? [] : [{ op: 'theme/rename' as const, id, ...before }],
    ),
    ...back.map((each) => ({ op: 'note/sort' as const, id: each.note, theme: each.before })),
    ...undo.added
      .filter((id) => !used.has(id) && !renamed.has(id))
      .map((id) => ({ op: 'theme/dissolve' as const, id })),
  ]
}
