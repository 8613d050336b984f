import type { Ref } from 'vue'
import { FilePlus2, Merge, Pencil, Split, Spotlight, Ungroup } from '@lucide/vue'
import type { ThemeId } from '#shared/ids.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import type { MenuItem } from '../../ui/menuItem.ts'
import { type Board } from '../boardContext.ts'
import { useActions } from '../useActions.ts'
import type { ThemeRow } from './useThemes.ts'
import { useProposing } from './useProposing.ts'
import { useSpotlight } from './useSpotlight.ts'

/** What can be done to a theme, for the canvas's frames and the list's rows alike. */
export function useThemeMenu(
  board: Board,
  themes: Ref<readonly ThemeRow[]>,
  rename: (theme: ThemeId) => void,
) {
  const { t } = useI18n()
  const { act } = useActions(board)
  const spotlight = useSpotlight(board)
  const proposing = useProposing(board)
  const selectedIn = (row: ThemeRow) =>
    [...board.selection.value.notes].filter((id) => board.notes.value.get(id)?.theme?.id === row.theme.id)

  function itemsFor(row: ThemeRow): MenuItem[] {
    const others = themes.value.filter(({ theme }) => theme.id !== row.theme.id)
    return [
      { id: 'rename', label: t('board.themes.rename'), icon: Pencil },
      {
        id: 'split',
        label: t('board.themes.split'),
        icon: Split,
        reason: selectedIn(row).length === 0 ? t('board.themes.splitFirst') : null,
      },
      ...(spotlight.leads()
        ? [
            {
              id: 'spotlight',
              label: t(spotlight.isLit(row.theme.id) ? 'room.wall.unlight' : 'room.wall.lightTheme'),
              icon: Spotlight,
            },
          ]
        : []),
      ...(proposing.may()
        ? [{ id: 'propose', label: t('actions.title.propose-change'), icon: FilePlus2 }]
        : []),
      { id: 'dissolve', label: t('board.themes.dissolve'), icon: Ungroup },
      ...others.map((other, index) => ({
        id: `merge ${other.theme.id}`,
        label: t('board.themes.merge', { theme: `${other.letter} ${other.title}` }),
        icon: Merge,
        apart: index === 0,
      })),
    ]
  }

  function choose(row: ThemeRow, item: string): void {
    const [what, into] = item.split(' ')
    if (what === 'rename') rename(row.theme.id)
    else if (what === 'spotlight') spotlight.turn(row.theme.id)
    else if (what === 'propose') proposing.ofTheme(row.theme.id)
    else if (what === 'dissolve') act('dissolve-theme', row.theme.id)
    else if (what === 'merge') act('merge-themes', { theme: row.theme.id, into: into as ThemeId })
    else if (what === 'split') split(row)
  }

  /** The selected notes of a theme leave for a new one, which is then named. */
  function split(row: ThemeRow): void {
    board.engine.select({ notes: new Set(selectedIn(row)), focus: board.selection.value.focus })
    act('new-theme', t('board.themes.untitled'))
    const added = board.engine.content.themes.at(-1)
    if (added) rename(added.id)
  }

  return { itemsFor, choose }
}
