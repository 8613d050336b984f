import type { ActionArgs, ActionName } from '../../engine/actions/action.ts'
import type { ConnectorShape, FrameShape, Shape } from '#shared/board/shape.ts'
import type { NoteId } from '#shared/ids.ts'
import { countIn } from '../../engine/shapes/framing.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import type { Board } from '../boardContext.ts'

const fewWords = 40

/** A text cut at a word, for names that must not tell all of it. */
function inShort(text: string): string {
  const whole = text.trim().replace(/\s+/g, ' ')
  return whole.length <= fewWords ? whole : `${whole.slice(0, fewWords).replace(/\s+\S*$/, '')}…`
}

/** What frames, connectors and free texts are called, and what is said when something was done with one. */
export function useShapeWords(board: Board) {
  const { t, number } = useI18n()
  const { engine } = board

  const notesOf = (frame: FrameShape): string => t('common.notes', countIn(engine.content, frame.box))

  function aimCode(frame: FrameShape): string | null {
    const aim = engine.setting.elements.find(({ id }) => id === frame.aim)
    return aim ? (aim.code ?? aim.text) : null
  }

  /** A note by its number, or by its first words while it has none. */
  function noteName(id: NoteId): string {
    const note = engine.port.note(id)
    if (!note) return ''
    if (note.number !== null) return String(note.number)
    return t('shapes.line.quoted', { text: inShort(note.text) || t('board.note.empty') })
  }

  function lineName({ from, to, label, means }: ConnectorShape): string {
    const ends = { from: noteName(from), to: noteName(to) }
    if (means === 'opposed')
      return label ? t('pairs.lineWorded', { ...ends, word: label }) : t('pairs.line', ends)
    return label ? t('shapes.line.named', { ...ends, word: label }) : t('shapes.line.unnamed', ends)
  }

  /** Nothing where the two could not become a pair. */
  const pairSaid = (one: NoteId, other: NoteId): string | null =>
    engine.shapes.isPair(one, other)
      ? t('pairs.said.paired', { from: noteName(one), to: noteName(other) })
      : null

  function frameName(frame: FrameShape): string {
    const notes = notesOf(frame)
    const aim = aimCode(frame)
    const name = frame.label
      ? t('shapes.frame.named', { title: frame.label, notes })
      : t('shapes.frame.unnamed', { notes })
    return aim ? `${name}, ${t('shapes.frame.aim', { code: aim })}` : name
  }

  /** "Kehys Palvelut, 7 lappua", "Viiva lapusta 3 lappuun 8: johtaa", "Teksti: Aamupäivä". */
  function nameOf(shape: Shape): string {
    switch (shape.is) {
      case 'frame':
        return frameName(shape)
      case 'connector':
        return lineName(shape)
      case 'text':
        return shape.label ? t('shapes.text.named', { text: shape.label }) : t('shapes.text.unnamed')
    }
  }

  /** What an action has done, in words; `before` is the shape it was about, `name` what that was called. */
  function said(name: ActionName, args: unknown, before: Shape | null, wasCalled: string): string | null {
    const { shapes } = engine
    const now = before && shapes.of(before.id)
    const made = shapes.target
    switch (name) {
      case 'add-frame':
        return made?.is === 'frame' ? t('shapes.said.frame', { notes: notesOf(made) }) : null
      case 'add-text':
        return t('shapes.said.text')
      case 'tool-frame':
        return t('shapes.said.draw')
      case 'connect':
        if (shapes.linking !== null) return t('shapes.said.link')
        return made?.is === 'connector' ? t('shapes.said.connected', { name: nameOf(made) }) : null
      case 'oppose': {
        const [one, other] = engine.targets()
        return one && other ? pairSaid(one.id, other.id) : null
      }
      case 'oppose-pair': {
        const { one, other } = args as ActionArgs['oppose-pair']
        return pairSaid(one, other)
      }
      case 'separate':
        return t('pairs.said.separated')
      case 'move-line-start':
        return t('shapes.said.linkFrom')
      case 'move-line-end':
        return t('shapes.said.link')
      case 'tie-line': {
        const { line, end, to } = args as ActionArgs['tie-line']
        const tied = shapes.of(line)
        if (tied?.is !== 'connector') return null
        return tied[end] === to ? t('shapes.said.tied', { name: nameOf(tied) }) : t('shapes.said.linkKept')
      }
      case 'move-into-frame': {
        const frame = shapes.of(args as ActionArgs['move-into-frame'])
        if (frame?.is !== 'frame') return null
        const title = frame.label || t('shapes.frame.untitled')
        return t('shapes.said.into', { notes: t('common.notes', engine.targets().length), title })
      }
      case 'remove-shape':
        if (!before) return null
        return t(before.is === 'frame' ? 'shapes.said.removedKeeps' : 'shapes.said.removed', {
          name: wasCalled,
        })
      case 'label-shape':
        return now ? t('shapes.said.named', { name: nameOf(now) }) : null
      case 'move-shape':
        if (now?.is === 'frame') return t('shapes.said.movedWith', { notes: notesOf(now) })
        return now ? t('shapes.said.moved', { name: nameOf(now) }) : null
      case 'resize-frame': {
        if (now?.is !== 'frame') return null
        const { left, top, right, bottom } = now.box
        const size = { width: number(right - left), height: number(bottom - top) }
        return t('shapes.said.resized', { ...size, notes: notesOf(now) })
      }
      case 'aim-frame': {
        const aim = now?.is === 'frame' ? aimCode(now) : null
        return aim ? t('shapes.said.aimed', { aim }) : t('shapes.said.unaimed')
      }
      case 'text-size':
        return t('shapes.said.size', { size: t(`shapes.text.${args as ActionArgs['text-size']}`) })
      case 'turn-line':
        return now ? t('shapes.said.turned', { name: nameOf(now) }) : null
      default:
        return null
    }
  }

  return { nameOf, notesOf, aimCode, said }
}
