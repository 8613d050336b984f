import { computed } from 'vue'
import { useI18n } from '../../i18n/useI18n.ts'
import type { Board } from '../boardContext.ts'
import type { Face } from './boardKeys.ts'
import { keyLabel } from './keyLabel.ts'

/** What the keys that walk and choose do on a face; they are the widget's own and the same for everybody. */
export function useWalkingKeys(board: Board, face: () => Face) {
  const { t } = useI18n()
  return computed(() => {
    const list = face() === 'list'
    const writes = board.writes.value === true
    const all: { keys: string; does: string; when: boolean }[] = [
      { keys: '←+↑+→+↓', does: t('keys.walk.notes'), when: !list },
      { keys: '↑+↓', does: t('keys.walk.rows'), when: list },
      { keys: '←+→', does: t('keys.walk.openClose'), when: list },
      { keys: keyLabel('Space'), does: t('keys.walk.select'), when: true },
      {
        keys: keyLabel(list ? 'Shift+ArrowDown' : 'Shift+ArrowRight'),
        does: t('keys.walk.extend'),
        when: true,
      },
      { keys: 'Enter', does: t('keys.walk.edit'), when: writes },
      { keys: keyLabel('Shift+F10'), does: t('keys.walk.menu'), when: true },
      { keys: 'Esc', does: t('keys.walk.leave'), when: true },
    ]
    return all.filter(({ when }) => when)
  })
}
