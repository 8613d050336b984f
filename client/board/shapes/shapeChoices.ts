import { textSizes } from '#shared/board/shape.ts'
import { translate } from '../../i18n/useI18n.ts'
import type { Choices } from '../palette/choice.ts'

/** What there is to choose for what is done with frames and texts. */
export const shapeChoices: Pick<Choices, 'move-into-frame' | 'aim-frame' | 'text-size'> = {
  'move-into-frame': ({ engine }) =>
    engine.shapes.frames.map(({ id, label }) => ({
      id,
      title: label || translate('shapes.frame.untitled'),
      args: id,
    })),
  'aim-frame': ({ engine }) => {
    const { elements } = engine.setting
    const { target } = engine.shapes
    if (elements.length === 0) return []
    return [null, ...elements].map((element) => ({
      id: element?.id ?? 'none',
      title: element ? [element.code, element.text].filter(Boolean).join(' ') : translate('board.note.noAim'),
      checked: target?.is === 'frame' && target.aim === (element?.id ?? null),
      args: element?.id ?? null,
    }))
  },
  'text-size': ({ engine }) =>
    textSizes.map((size) => ({
      id: size,
      title: translate(`shapes.text.${size}`),
      checked: engine.shapes.target?.is === 'text' && engine.shapes.target.size === size,
      args: size,
    })),
}
