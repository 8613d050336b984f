import { computed } from 'vue'
import { type Theme, themeLetter } from '#shared/board/theme.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { type Board } from '../boardContext.ts'
import { placeOf } from '#shared/board/boardId.ts'

export type ThemeRow = {
  theme: Theme
  letter: string
  title: string
  notes: number
  tables: number
}

/** The themes of a board with their letters and how many notes and tables are in each. */
export function useThemes(board: Board) {
  const { t } = useI18n()
  return computed<ThemeRow[]>(() => {
    const notes = new Map<string, number>()
    const tables = new Map<string, Set<string>>()
    for (const { theme, source } of board.paced.value.values()) {
      if (!theme) continue
      notes.set(theme.id, (notes.get(theme.id) ?? 0) + 1)
      const place = source && placeOf(source.board)
      if (place?.kind !== 'group') continue
      const from = tables.get(theme.id) ?? new Set<string>()
      tables.set(theme.id, from.add(place.group))
    }
    return board.themes.value.map((theme, index) => ({
      theme,
      letter: themeLetter(index),
      title: theme.title || t('board.themes.untitled'),
      notes: notes.get(theme.id) ?? 0,
      tables: tables.get(theme.id)?.size ?? 0,
    }))
  })
}
