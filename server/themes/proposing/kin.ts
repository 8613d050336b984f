import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { ProposedTheme } from '#shared/themes/clustering.ts'
import { speaking } from './proposing.ts'

/**
 * Which proposed theme is one that stands on the board already, by the notes they share: more than half of those of the
 * standing one. Each stands for one at most, the largest share first. Themes that have an id of the board keep theirs.
 * @returns by the proposed theme's id, the id on the board
 */
export function kinOnBoard(
  themes: readonly Pick<ProposedTheme, 'id' | 'guide' | 'noteIds'>[],
  snapshot: BoardSnapshot,
): Map<string, string> {
  const standing = new Set<string>(snapshot.themes.map(({ id }) => id))
  const home = new Map<string, string>()
  const sizes = new Map<string, number>()
  for (const { id, theme } of speaking(snapshot)) {
    if (theme === null || !standing.has(theme.id)) continue
    home.set(id, theme.id)
    sizes.set(theme.id, (sizes.get(theme.id) ?? 0) + 1)
  }
  for (const { id } of themes) standing.delete(id)
  const pairs = themes
    .filter(({ id, guide }) => !sizes.has(id) && guide === null)
    .flatMap(({ id, noteIds }) => {
      const shared = Map.groupBy(noteIds, (note) => home.get(note))
      return [...shared].flatMap(([board, notes]) =>
        board !== undefined && standing.has(board) && notes.length * 2 > (sizes.get(board) ?? 0)
          ? { id, board, shared: notes.length }
          : [],
      )
    })
    .sort((a, b) => b.shared - a.shared || (a.board < b.board ? -1 : 1))
  const kin = new Map<string, string>()
  for (const { id, board } of pairs) if (!kin.has(id) && standing.delete(board)) kin.set(id, board)
  return kin
}
