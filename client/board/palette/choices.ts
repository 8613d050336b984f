import type { Note } from '#shared/board/note.ts'
import { themeLetter } from '#shared/board/theme.ts'
import { translate } from '../../i18n/useI18n.ts'
import type { Board } from '../boardContext.ts'
import { shapeChoices } from '../shapes/shapeChoices.ts'
import type { Choices } from './choice.ts'
import { followChoices } from '../others/followChoices.ts'
import { kindsFor } from '../../engine/kindsFor.ts'
import { kindIcon } from './kindIcon.ts'

/** Whether all the notes that a command is about are so. */
function all(board: Board, are: (note: Note) => boolean): boolean {
  const notes = board.engine.targets()
  return notes.length > 0 && notes.every(are)
}

/**
 * What there is to choose for actions that need to know more: the palette lists it, a menu opens it. An
 * action with nothing to choose from is not offered.
 */
export const choices: Choices = {
  follow: followChoices,
  kind: (board) =>
    kindsFor(board.engine.setting.questions).map((kind) => ({
      id: kind,
      title: translate(`common.kind.${kind}`),
      icon: kindIcon(kind),
      checked: all(board, (note) => note.kind === kind),
      args: kind,
    })),
  aim: (board) => {
    const { elements } = board.engine.setting
    if (elements.length === 0) return []
    return [null, ...elements].map((element) => ({
      id: element?.id ?? 'none',
      title: element ? [element.code, element.text].filter(Boolean).join(' ') : translate('board.note.noAim'),
      checked: all(board, (note) => note.aim === (element?.id ?? null)),
      args: element?.id ?? null,
    }))
  },
  ask: (board) => {
    const { questions } = board.engine.setting
    if (questions.length < 2) return []
    return questions.map((question) => ({
      id: question.id,
      title: question.text,
      checked: all(board, (note) => note.question === question.id),
      args: question.id,
    }))
  },
  ...shapeChoices,
  'move-to-theme': (board) =>
    board.engine.content.arranged
      ? [
          ...board.themes.value.map((theme, index) => ({
            id: theme.id,
            title: `${themeLetter(index)} ${theme.title || translate('board.themes.untitled')}`,
            checked: all(board, (note) => note.theme?.id === theme.id),
            args: theme.id,
          })),
          {
            id: 'none',
            title: translate('board.themes.none'),
            checked: all(board, (note) => note.theme === null),
            args: null,
          },
        ]
      : [],
}
