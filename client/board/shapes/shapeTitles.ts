import type { Shape } from '#shared/board/shape.ts'
import type { ActionName } from '../../engine/actions/action.ts'
import type { WordKey } from '../../i18n/words.ts'

const own = {
  frame: { 'edit-shape': 'shapes.frame.name', 'remove-shape': 'shapes.frame.remove' },
  connector: {
    'edit-shape': 'shapes.line.write',
    'turn-line': 'shapes.line.turn',
    separate: 'pairs.separate',
    'move-line-start': 'shapes.line.start',
    'move-line-end': 'shapes.line.end',
    'remove-shape': 'shapes.line.remove',
  },
  text: {
    'edit-shape': 'shapes.text.edit',
    'text-size': 'shapes.text.size',
    'remove-shape': 'shapes.text.remove',
  },
} as const satisfies Record<Shape['is'], Partial<Record<ActionName, WordKey>>>

/** What an action is called where it is clear which sort of shape it is about; null where its title says it well. */
export function shapeTitle(is: Shape['is'], name: string): WordKey | null {
  const titles: Readonly<Record<string, WordKey>> = own[is]
  return titles[name] ?? null
}
