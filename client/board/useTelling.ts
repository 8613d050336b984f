import type { NoteKind } from '#shared/board/note.ts'
import type { ActionArgs, ActionName } from '../engine/actions/action.ts'
import { wholes } from '../engine/arrange/bodies.ts'
import { notesIn } from '../engine/pasted.ts'
import { useI18n } from '../i18n/useI18n.ts'
import { arrangeSaid } from './arrangeSaid.ts'
import { type Board } from './boardContext.ts'
import { useKeyOf } from './keys/useKeyOf.ts'
import { useShapeWords } from './shapes/useShapeWords.ts'
import type { Teller } from './useEngine.ts'
import { useNoteNames } from './useNoteNames.ts'
import { everydaySaid } from './everydaySaid.ts'

/** What each action of the registry has done, in words. */
export function useTelling(board: Board): Teller {
  const { t, percent } = useI18n()
  const { aimText } = useNoteNames(board)
  const shapes = useShapeWords(board)
  const keyOf = useKeyOf()

  const titleOf = (id: unknown): string =>
    board.engine.content.themes.find((theme) => theme.id === id)?.title || t('board.themes.untitled')

  function said(name: ActionName, args: unknown, count: number, before: string | null): string | null {
    switch (name) {
      case 'paste-notes':
        return t('board.said.pasted', notesIn(args as ActionArgs['paste-notes']).length)
      case 'duplicate':
        return t('board.said.duplicated', count)
      case 'split':
        return t('paper.split.said', (args as ActionArgs['split']).parts.length)
      case 'ask':
        return t('paper.asked')
      case 'archive':
        return t('board.said.archived', count, { key: keyOf('undo') || t('actions.title.undo') })
      case 'kind':
        return t('board.said.kind', { kind: t(`common.kind.${args as ActionArgs['kind']}`) })
      case 'aim':
        return args === null
          ? t('board.said.unaimed')
          : t('board.said.aimed', { aim: aimText(args as ActionArgs['aim']) })
      case 'move-to-theme':
        return args === null
          ? t('board.said.unsorted', count)
          : t('board.said.sorted', count, { theme: titleOf(args) })
      case 'new-theme':
        return t('board.said.themeAdded', { theme: String(args) })
      case 'rename-theme':
        return t('board.said.themeRenamed', { theme: titleOf((args as ActionArgs['rename-theme']).theme) })
      case 'merge-themes':
        return t('board.said.themesMerged', { theme: titleOf((args as ActionArgs['merge-themes']).into) })
      case 'dissolve-theme':
        return t('board.said.themeDissolved')
      case 'undo':
        return t('board.said.undone')
      case 'redo':
        return t('board.said.redone')
      case 'zoom-in':
      case 'zoom-out':
      case 'zoom-whole':
        return t('board.said.zoom', { percent: percent(board.engine.camera.zoom) })
      default: {
        const arranged = arrangeSaid(board, name)
        if (arranged !== null) return arranged
        if (name.startsWith('kind-')) {
          return t('board.said.kind', { kind: t(`common.kind.${name.slice(5) as NoteKind}`) })
        }
        if (/^(move|stride)-/.test(name)) return t('board.said.moved')
        return name.startsWith('go-') && before === board.selection.value.focus
          ? t('board.said.nothingThere')
          : null
      }
    }
  }

  return (name, args) => {
    const about = name === 'archive' || name === 'duplicate' ? wholes(board.engine) : board.engine.targets()
    const before = board.selection.value.focus
    const shape = board.engine.shapes.target
    const called = shape ? shapes.nameOf(shape) : ''
    return () =>
      everydaySaid(name, args) ??
      shapes.said(name, args, shape, called) ??
      said(name, args, about.length, before)
  }
}
