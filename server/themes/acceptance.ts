import * as z from 'zod/mini'
import type { BoardOp } from '#shared/board/ops.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { THEME, theme } from '#shared/board/theme.ts'
import { noteId, type NoteId, type RunId, themeId, type ThemeId } from '#shared/ids.ts'
import { note } from '#shared/board/note.ts'
import type { ProposedTheme } from '#shared/themes/clustering.ts'

/** What takes an acceptance back: themes it added or emptied, and where each note was before and after. */
export const undoSchema = z.object({
  added: z.array(themeId),
  dissolved: z.array(theme),
  moved: z.array(z.object({ note: noteId, before: note.shape.theme, after: note.shape.theme })),
})
export type Undo = z.infer<typeof undoSchema>

/**
 * The ops that put proposed themes on a synthesis board, and what undoes them. Notes placed by hand and
 * archived ones never move; machine-made themes left empty go.
 */
export function acceptance(
  snapshot: BoardSnapshot,
  chosen: readonly ProposedTheme[],
  run: RunId,
): { ops: BoardOp[]; undo: Undo; notes: number } {
  const standing = new Set(snapshot.themes.map((each) => each.id as string))
  const last = Math.max(0, ...snapshot.themes.map((each) => each.order))
  const fresh = chosen.filter((each) => !standing.has(each.id))
  const added = fresh.map((each) => each.id as ThemeId)
  const goal = new Map(chosen.flatMap((each) => each.noteIds.map((id) => [id, each.id as ThemeId] as const)))

  const moved = snapshot.notes
    .filter((each) => each.archived === null && each.theme?.by !== 'people')
    .filter((each) => goal.has(each.id) && goal.get(each.id) !== each.theme?.id)
    .map((each) => ({
      note: each.id as NoteId,
      before: each.theme,
      after: { id: goal.get(each.id)!, by: 'machine' as const },
    }))
  const dissolved = emptied(snapshot, new Set(moved.map((each) => each.note)))

  const ops: BoardOp[] = [
    ...fresh.map((each, i) => ({
      op: 'theme/add' as const,
      id: each.id as ThemeId,
      title: each.title.slice(0, THEME.longestTitle),
      order: last + i + 1,
      origin: 'machine' as const,
      run,
    })),
    ...moved.map((each) => ({ op: 'note/sort' as const, id: each.note, theme: each.after })),
    ...dissolved.map((each) => ({ op: 'theme/dissolve' as const, id: each.id })),
  ]
  return { ops, undo: { added, dissolved, moved }, notes: moved.length }
}

/** Machine-made themes that lose their last note when `leaving` move. */
function emptied(snapshot: BoardSnapshot, leaving: ReadonlySet<NoteId>): BoardSnapshot['themes'] {
  const members = (id: ThemeId) =>
    snapshot.notes.filter((each) => each.theme?.id === id && each.archived === null)
  return snapshot.themes.filter((each) => {
    const own = members(each.id)
    return each.origin === 'machine' && own.length > 0 && own.every((one) => leaving.has(one.id))
  })
}

/** The ops that take an acceptance back. A note moved since stays; so does a theme that people have come to use. */
export function undoing(snapshot: BoardSnapshot, undo: Undo): BoardOp[] {
  const notes = new Map(snapshot.notes.map((each) => [each.id, each]))
  const back = undo.moved.filter((each) => {
    const now = notes.get(each.note)?.theme
    return now?.id === each.after?.id && now?.by === 'machine'
  })
  const returning = new Set(back.map((each) => each.note))
  const used = new Set(
    snapshot.notes.filter((each) => each.theme && !returning.has(each.id)).map((each) => each.theme!.id),
  )
  const renamed = new Set(snapshot.themes.filter((each) => each.origin === 'people').map((each) => each.id))
  return [
    ...undo.dissolved.map((each) => ({
      op: 'theme/add' as const,
      id: each.id,
      title: each.title,
      order: each.order,
      origin: each.origin,
      run: each.run,
    })),
    ...back.map((each) => ({ op: 'note/sort' as const, id: each.note, theme: each.before })),
    ...undo.added
      .filter((id) => !used.has(id) && !renamed.has(id))
      .map((id) => ({ op: 'theme/dissolve' as const, id })),
  ]
}
