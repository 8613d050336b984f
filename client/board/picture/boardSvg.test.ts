import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Shape } from '#shared/board/shape.ts'
import type { NoteId } from '#shared/ids.ts'
import { aNote, aText } from '#shared/testing/boards.ts'
import { BoardEngine } from '../../engine/BoardEngine.ts'
import { noteWith, options } from '../../engine/testing/notes.ts'
import { emptyBoard, soloBoard } from '../../engine/testing/soloBoard.ts'
import { boardSvg, type Manner } from './boardSvg.ts'
import { pagesOf } from './pages.ts'
import { extentOf, type Scene, sceneOf } from './Scene.ts'

const manner: Manner = {
  measure: (text, size) => text.length * size * 0.5,
  hyphenate: (text) => text,
  paper: (kind) => `#${kind.length}${kind.length}${kind.length}`,
  ink: '#111',
  line: '#999',
  ground: '#fff',
  fonts: '',
  fontFamily: 'Sans',
  documentFamily: 'Serif',
  title: 'Pöytä 1',
  description: '2 lappua',
  language: 'fi',
}
const paper = (id: string, at: [number, number], text: string, number = 1) => ({
  note: aNote(id, { at, text, number }),
  at,
  mark: null,
})
const read = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml')
const scene = (...papers: Scene['papers']): Scene => ({ papers, headings: [], shapes: [], lines: [] })

describe('a board as SVG', () => {
  it('shows every paper with its words and number, and says what it is', () => {
    const shown = scene(
      paper('a', [0, 0], 'Bussi <kylään> & takaisin', 7),
      paper('b', [300, 0], 'Päivystys', 8),
    )
    const document = read(boardSvg(shown, extentOf(shown)!, manner))
    expect(document.querySelector('parsererror')).toBe(null)
    expect([...document.querySelectorAll('title, desc')].map((each) => each.textContent)).toEqual([
      'Pöytä 1',
      '2 lappua',
    ])
    expect([...document.querySelectorAll('g')].map((each) => each.textContent)).toEqual([
      'Bussi <kylään> &takaisin7',
      'Päivystys8',
    ])
  })

  it('R7 is well-formed whatever people write', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const document = read(
          boardSvg(scene(paper('a', [0, 0], text)), { left: 0, top: 0, right: 200, bottom: 200 }, manner),
        )
        expect(document.querySelector('parsererror')).toBe(null)
        expect(document.querySelectorAll('script, image, a').length).toBe(0)
      }),
      { numRuns: 60 },
    )
  })

  it('draws lines from edge to edge beside each other, to the top of a stack, and none to a note that is not shown', () => {
    const line = (id: string, from: string, to: string, label: string) =>
      ({ id, is: 'connector', label, born: 0, from, to }) as unknown as Shape
    const notes = [
      noteWith('a'),
      noteWith('b', { at: [400, 0] }),
      noteWith('under', { at: [400, 0], stack: 'b' as NoteId }),
      noteWith('gone', { at: [800, 0] }),
    ]
    const shapes = [
      line('l', 'a', 'under', 'johtaa'),
      line('m', 'b', 'a', ''),
      line('n', 'a', 'gone', 'ei näy'),
    ]
    const engine = new BoardEngine(soloBoard({ ...emptyBoard(notes), shapes }).port, options())
    const only = new Set(['a', 'b'] as NoteId[])
    const shown = sceneOf(engine, { mark: () => null, theme: () => '', line: ({ label }) => label }, only)
    const svg = boardSvg(shown, extentOf(shown)!, manner)
    expect(
      ['"M168 64L400 64M', '"M400 44L168 44M', 'johtaa', 'ei näy'].map((part) => svg.split(part).length - 1),
    ).toEqual([1, 1, 1, 0])
  })
})

describe('a board on sheets', () => {
  it('puts each note whole on one sheet, leaves empty sheets out and keeps reading order', () => {
    const papers = fc.array(
      fc.tuple(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: -3000, max: 3000 })),
      {
        minLength: 1,
        maxLength: 30,
      },
    )
    fc.assert(
      fc.property(papers, (places) => {
        const shown = scene(...places.map((at, index) => paper(`n${index}`, at, 'x')))
        const pages = pagesOf(shown)
        expect(pages.flatMap((page) => page.scene.papers.map(({ note }) => note.id)).sort()).toEqual(
          shown.papers.map(({ note }) => note.id).sort(),
        )
        for (const { box, scene: part } of pages) {
          expect(part.papers.length).toBeGreaterThan(0)
          for (const { at } of part.papers) {
            expect(
              at[0] >= box.left && at[1] >= box.top && at[0] + 168 <= box.right && at[1] + 108 <= box.bottom,
            ).toBe(true)
          }
        }
        const order = pages.map(({ row, column }) => row * 1000 + column)
        expect(order).toEqual(order.toSorted((a, b) => a - b))
      }),
    )
  })

  it('has none for an empty board', () => {
    expect(pagesOf(scene())).toEqual([])
    expect(pagesOf({ ...scene(), shapes: [aText('t')] })).toHaveLength(1)
  })
})
