import { useI18n } from '../i18n/useI18n.ts'
import type { ThemeLine } from './themeLines.ts'

/** "8 lappua, 6 ajatusta · 5 kirjoittajaa · 3 pöytää": thoughts only where stacks make them fewer, people where they are known. */
export function useReachWords() {
  const { t } = useI18n()
  return ({ notes, thoughts, writers, tables }: ThemeLine): string =>
    [
      thoughts < notes
        ? `${t('common.notes', notes)}, ${t('pairs.thoughts', thoughts)}`
        : t('common.notes', notes),
      ...(writers === 0 ? [] : [t('pairs.writers', writers)]),
      ...(tables === 0 ? [] : [t('themes.tables', tables)]),
    ].join(' · ')
}
