import { shallowRef } from 'vue'
import { around, type Box, noteBox } from '#shared/board/geometry.ts'
import { arrangeThemes } from '#shared/board/layout.ts'
import { createLocalPort } from '#shared/board/localPort.ts'
import { NOTE, type Point } from '#shared/board/note.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { NoteId } from '#shared/ids.ts'
import type { RewindPreview } from '#shared/workshop/history.ts'
import { BoardEngine } from '../../engine/BoardEngine.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import type { Board } from '../boardContext.ts'
import { newId } from '../newId.ts'
import { boardSvg } from '../picture/boardSvg.ts'
import { extentOf } from '../picture/Scene.ts'
import { usePicture } from '../picture/usePicture.ts'
import { boardThen, type Marked, markedNotes, signs } from './pastPicture.ts'

/** Board units around what is shown. */
const MARGIN = 40

/** Draws a board as it was and as it is, alike in size, with what differs marked on both. */
export function usePastPicture(board: Board) {
  const { t } = useI18n()

  /** A board that nobody else sees and that changes nothing. */
  function still(snapshot: BoardSnapshot) {
    const { setting, now } = board.engine
    const arrange = board.surroundings.value.kind === 'synthesis' ? arrangeThemes : null
    const engine = new BoardEngine(createLocalPort(snapshot), { arrange, newId, now, setting })
    const picture = usePicture({ ...board, engine, themes: shallowRef(engine.content.themes) })
    const placeOf = (id: NoteId): Point | null => engine.content.placeOf(id) ?? null
    return { picture, placeOf, scene: picture.scene(null), close: () => engine.dispose() }
  }

  /** Null when there is nothing to be seen, then or now. */
  function draw(preview: RewindPreview): { then: string; now: string; marked: Marked[] } | null {
    const here = board.engine.port.snapshot()
    const marked = markedNotes(here, preview.then)
    const [then, now] = [still(boardThen(here, preview.then)), still(here)]
    const extent = around(
      [extentOf(then.scene), extentOf(now.scene)].filter((box): box is Box => box !== null),
    )
    const svgOf = (one: typeof then, other: typeof then, title: string): string => {
      const box = {
        left: extent!.left - MARGIN,
        top: extent!.top - MARGIN,
        right: extent!.right + MARGIN,
        bottom: extent!.bottom + MARGIN,
      }
      const how = one.picture.manner(one.scene)
      const svg = boardSvg(one.scene, box, {
        ...how,
        title,
        description: t('protection.history.then.about', marked.length),
      })
      const drawn = marked.map(({ mark, now: { id } }) =>
        markSvg(signs[mark], one.placeOf(id), other.placeOf(id)),
      )
      return svg.replace(/<\/svg>$/, `${drawn.join('')}</svg>`)
    }
    const drawn = extent && {
      then: svgOf(then, now, t('protection.history.then.was')),
      now: svgOf(now, then, t('protection.history.then.is')),
      marked,
    }
    then.close()
    now.close()
    return drawn
  }

  return { draw }
}

/** A frame and a badge around a note; a broken frame where it lies only on the other picture. */
function markSvg(sign: string, at: Point | null, otherwise: Point | null): string {
  const place = at ?? otherwise
  if (!place) return ''
  const { left, top } = noteBox(place)
  const broken = at ? '' : ' stroke-dasharray="10 8"'
  return (
    `<g class="mark"><rect x="${left - 5}" y="${top - 5}" width="${NOTE.width + 10}" height="${NOTE.height + 10}" rx="5" fill="none" stroke="#0b4f5e" stroke-width="5"${broken}/>` +
    `<circle cx="${left - 12}" cy="${top - 12}" r="17" fill="#0b4f5e" stroke="#fff" stroke-width="2"/>` +
    `<text x="${left - 12}" y="${top - 4}" font-size="24" font-weight="700" text-anchor="middle" fill="#fff">${sign}</text></g>`
  )
}
