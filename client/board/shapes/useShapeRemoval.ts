import { useI18n } from '../../i18n/useI18n.ts'
import { useToasts } from '../../ui/useToasts.ts'
import type { Board } from '../boardContext.ts'
import { useDeed } from '../deeds.ts'
import { useActions } from '../useActions.ts'
import { useShapeWords } from './useShapeWords.ts'

/** However a shape is removed: it is said which, and the way back stands at the edge of the page. */
export function useShapeRemoval(board: Board): void {
  const { act } = useActions(board)
  const { nameOf } = useShapeWords(board)
  const { show, dismiss } = useToasts()
  const { t } = useI18n()

  useDeed(board, 'remove-shape', () => {
    const { shapes } = board.engine
    const { target } = shapes
    const words = target?.is === 'frame' ? 'shapes.said.removedKeeps' : 'shapes.said.removed'
    const text = target && t(words, { name: nameOf(target) })
    if (!act('remove-shape', null) || !target || !text) return
    const id = show({
      tone: 'info',
      text,
      action: {
        label: t('common.undo'),
        run: () => {
          // Somebody may have taken it back by the key meanwhile.
          if (shapes.of(target.id) === null) board.engine.write([{ op: 'shape/add', shape: target }])
        },
      },
    })
    const stop = board.engine.subscribe(({ what }) => {
      if (what !== 'content' || shapes.of(target.id) === null) return
      dismiss(id)
      stop()
    })
  })
}
