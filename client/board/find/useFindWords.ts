import { computed } from 'vue'
import { themeLetter } from '#shared/board/theme.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { type Board } from '../boardContext.ts'
import { useNoteNames } from '../useNoteNames.ts'
import type { Finding } from './useFinding.ts'

/** What is sought, in words: "haku ”hoito”, Muuta tai Lisää, pöytä 2, omat". */
export function useFindWords(board: Board, finding: Finding) {
  const { t, language } = useI18n()
  const { aimText } = useNoteNames(board)
  const or = (items: readonly string[]) =>
    new Intl.ListFormat(language.value, { type: 'disjunction' }).format(items)

  const themeText = (id: string | null) => {
    const at = board.themes.value.findIndex((theme) => theme.id === id)
    const theme = board.themes.value[at]
    return theme ? `${themeLetter(at)} ${theme.title || t('board.themes.untitled')}` : t('board.themes.none')
  }

  const sentence = computed(() => {
    const { kinds, groups, themes, aims, own, comments } = finding.filter.value
    const named = board.surroundings.value.groups
    return [
      finding.query.value.length > 0 ? t('find.saysWords', { words: finding.words.value.trim() }) : '',
      or(kinds.map((kind) => t(`common.kind.${kind}`))),
      or(groups.map((id) => named.find((group) => group.id === id)?.name ?? '')),
      or(themes.map(themeText)),
      or(aims.map(aimText)),
      own ? t('find.saysOwn') : '',
      comments === 'with' ? t('find.saysWith') : comments === 'without' ? t('find.saysWithout') : '',
    ]
      .filter(Boolean)
      .join(' · ')
  })

  return { sentence, themeText }
}
