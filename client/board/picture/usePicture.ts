import type { NoteId } from '#shared/ids.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import fontUrl from '../../styles/fonts/instrument-sans-latin-standard-normal.woff2?url'
import { groupShape } from '../../ui/groupShapes.ts'
import { type Board } from '../boardContext.ts'
import { hyphenate } from '../../ui/hyphenate.ts'
import { useNoteNames } from '../useNoteNames.ts'
import { boardSvg, type Manner } from './boardSvg.ts'
import { lineWord } from '../shapes/lineWord.ts'
import { inDaylight } from './daylight.ts'
import { extentOf, type Scene, sceneOf } from './Scene.ts'
import { toPng } from './toPng.ts'

/** Board units around what is shown. */
const MARGIN = 32

/** A board as a picture for people: what it shows, how it looks and what it is called. */
export function usePicture(board: Board) {
  const { t, language } = useI18n()
  const { tableOfNote, themeOf } = useNoteNames(board)
  const { engine } = board

  const title = (): string => {
    const { group, groups, kind } = board.surroundings.value
    const table = groups.find(({ id }) => id === group)?.name
    return kind === 'synthesis' || !table ? t('picture.synthesis') : table
  }

  /** @param only the notes to show; all when null */
  function scene(only: ReadonlySet<NoteId> | null): Scene {
    return sceneOf(
      engine,
      {
        mark(note) {
          const table = tableOfNote(note)
          if (!table) return null
          const { path, outlined } = groupShape(table.number, table.group)
          return { path, number: table.number, outlined }
        },
        theme(id) {
          const note = [...engine.content.notes.values()].find(({ theme }) => (theme?.id ?? null) === id)
          const theme = note && themeOf(note)
          return theme ? `${theme.letter}  ${theme.title}` : t('board.themes.none')
        },
        line: lineWord,
      },
      only,
    )
  }

  /** How it looks now; always by daylight, since it is going to stand in documents. */
  function manner(shown: Scene, fonts = ''): Manner {
    const context = document.createElement('canvas').getContext('2d')
    return {
      ...inDaylight(),
      measure(text, size) {
        if (!context) return text.length * size * 0.55
        context.font = `500 ${size}px "Instrument Sans", sans-serif`
        return context.measureText(text).width
      },
      hyphenate: (text) => hyphenate(text, language.value, 12),
      fonts,
      fontFamily: '"Instrument Sans", Arial, sans-serif',
      documentFamily: '"Source Serif 4", Georgia, serif',
      title: title(),
      description: t('picture.about', shown.papers.length),
      language: language.value,
    }
  }

  /** The picture as SVG that carries its font; null when there is nothing to show. */
  async function svg(
    only: ReadonlySet<NoteId> | null,
  ): Promise<{ text: string; width: number; height: number } | null> {
    const shown = scene(only)
    const extent = extentOf(shown)
    if (!extent) return null
    const box = {
      left: extent.left - MARGIN,
      top: extent.top - MARGIN,
      right: extent.right + MARGIN,
      bottom: extent.bottom + MARGIN,
    }
    const text = boardSvg(shown, box, manner(shown, await fontFace()))
    return { text, width: box.right - box.left, height: box.bottom - box.top }
  }

  /**
   * Saves the picture as a file.
   * @returns whether there was anything to save
   * @throws when the browser cannot draw it
   */
  async function save(format: 'png' | 'svg', only: ReadonlySet<NoteId> | null): Promise<boolean> {
    const picture = await svg(only)
    if (!picture) return false
    const vector = new Blob([picture.text], { type: 'image/svg+xml' })
    const file = format === 'svg' ? vector : await toPng(vector, picture)
    const link = document.createElement('a')
    link.href = URL.createObjectURL(file)
    link.download = `${
      title()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .trim() || 'talkoot'
    }.${format}`
    link.click()
    // The browser has taken hold of the bytes by then.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
    return true
  }

  return { scene, manner, title, svg, save }
}

/** The font as CSS with its bytes inside: a picture may load nothing. Empty when it cannot be had. */
async function fontFace(): Promise<string> {
  try {
    const bytes = new Uint8Array(await (await fetch(fontUrl)).arrayBuffer())
    let binary = ''
    for (let at = 0; at < bytes.length; at += 8_192)
      binary += String.fromCharCode(...bytes.subarray(at, at + 8_192))
    return `@font-face{font-family:"Instrument Sans";font-weight:400 700;src:url(data:font/woff2;base64,${btoa(binary)}) format("woff2")}`
  } catch {
    return ''
  }
}
