import { computed } from 'vue'
import { useI18n } from '../../i18n/useI18n.ts'
import { useKeyOf } from '../keys/useKeyOf.ts'

/** What is said of the table when it gets the focus: how to go on it, and the keys that lead to all else. */
export function useCanvasHelp() {
  const { t } = useI18n()
  const keyOf = useKeyOf()
  return computed(() => {
    const named = (['add-note', 'help', 'commands'] as const).filter((name) => keyOf(name) !== '')
    const keys = named.map((name) => `${keyOf(name)}: ${t(`actions.title.${name}`)}.`)
    return [t('board.canvas.help'), ...keys].join(' ')
  })
}
