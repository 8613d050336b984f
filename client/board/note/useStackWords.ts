import type { Note } from '#shared/board/note.ts'
import { stackAt } from '../../engine/arrange/stackAt.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { type Board } from '../boardContext.ts'

/** What a note's name says of being locked and of its stack: "lukittu", "pinossa lapun 12 alla". */
export function useStackWords({ engine }: Board) {
  const { t } = useI18n()

  function placeInStack(note: Note): string[] {
    const { notes, stacks } = engine.content
    const top = stacks.topOf(note.id)
    if (top !== note.id) {
      const number = notes.get(top)?.number ?? null
      return [
        number === null
          ? t('arrange.stack.underUnnumbered')
          : t('arrange.stack.under', { number: String(number) }),
      ]
    }
    const stack = stackAt(engine.content, top)
    if (!stack) return []
    const people = stack.people > 0 ? [t('arrange.stack.people', stack.people)] : []
    return [t('arrange.stack.top', stack.notes.length), ...people]
  }

  return (note: Note): string[] => [...(note.locked ? [t('arrange.locked')] : []), ...placeInStack(note)]
}
