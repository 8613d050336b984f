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
  /** A stack of notes is one. */
  thoughts: number
  /** Different people, as far as they are known. */
  writers: number
  tables: number
}

/** The themes of a board with their letters and how many notes, thoughts, people and tables are in each. */
export function useThemes(board: Board) {
  const { t } = useI18n()
  return computed<ThemeRow[]>(() => {
    const notes = new Map<string, number>()
    const tables = new Map<string, Set<string>>()
    const thoughts = new Map<string, Set<string>>()
    const writers = new Map<string, Set<string>>()
    const put = (sets: Map<string, Set<string>>, theme: string, one: string) =>
      sets.set(theme, (sets.get(theme) ?? new Set()).add(one))
    const { stacks } = board.engine.content
    for (const { id, by, theme, source } of board.paced.value.values()) {
      if (!theme) continue
      notes.set(theme.id, (notes.get(theme.id) ?? 0) + 1)
      put(thoughts, theme.id, stacks.topOf(id))
      if (by !== null) put(writers, theme.id, by)
      const place = source && placeOf(source.board)
      if (place?.kind !== 'group') continue
      put(tables, theme.id, place.group)
    }
    return board.themes.value.map((theme, index) => ({
      theme,
      letter: themeLetter(index),
      title: theme.title || t('board.themes.untitled'),
      notes: notes.get(theme.id) ?? 0,
      thoughts: thoughts.get(theme.id)?.size ?? 0,
      writers: writers.get(theme.id)?.size ?? 0,
      tables: tables.get(theme.id)?.size ?? 0,
    }))
  })
}
