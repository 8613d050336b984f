import { describe, expect, it } from 'vitest'
import { plainLook } from '#shared/report/look.ts'
import { speakerWords } from '#shared/report/words/speakerWords.ts'
import { makeDeck } from '../deck/makeDeck.ts'
import { breakableAll } from '../fonts/breakable.ts'
import { drawableAll } from '../fonts/drawable.ts'
import { lintPdf } from '../testing/lint/pdfLint.ts'
import { reportOf } from '../testing/reports.ts'
import type { Dress } from './renderer.ts'
import { renderSlidesPdf } from './slidesPdf.ts'

const dress: Dress = { ...plainLook, logo: null }

describe('the slides as PDF', () => {
  it.each(['evening', 'empty', 'nasty', 'thousand'] as const)(
    'R56 has a page and a heading for each slide, and every block in its tags: %s',
    async (kind) => {
      const report = await reportOf(kind)
      const { file } = await renderSlidesPdf(report, dress, () => undefined)
      if (typeof file === 'string') throw new Error('A PDF is no text')
      const { slides } = breakableAll(drawableAll(makeDeck(report)).data, 20)
      const blocks = slides.flatMap((slide) => slide.blocks)
      const spoken = slides.flatMap(({ title, notes }, i) => (notes.length > 0 ? [`${i + 1}. ${title}`] : []))
      const after = spoken.length > 0 ? [speakerWords.fi, ...spoken] : []
      const tables = blocks.flatMap((block) =>
        block.is === 'table' && block.rows.length > 0 ? [block.rows.length] : [],
      )
      const { faults, pages, headings, bookmarks, alts, tables: count, rowHeaders } = await lintPdf(file)
      expect({ faults, pages, headings, bookmarks, alts, tables: count, rowHeaders }).toEqual({
        faults: [],
        pages: expect.toSatisfy(
          (count: number) => count >= slides.length + Math.min(1, spoken.length),
        ) as number,
        headings: [
          ...slides.map(({ title, section }, i) => [slides[i - 1]?.section === section ? 2 : 1, title]),
          ...after.map((title, i) => [i === 0 ? 1 : 2, title]),
        ],
        bookmarks: [...slides.map(({ title }) => title), ...after],
        alts: blocks.flatMap((block) =>
          (block.is === 'chart' && block.bars.length > 0) || (block.is === 'cloud' && block.words.length > 0)
            ? [block.alt]
            : [],
        ),
        tables: tables.length,
        rowHeaders: tables.reduce((sum, rows) => sum + rows, 0),
      })
    },
  )

  it('R51 the same report gives the same bytes', async () => {
    const report = await reportOf('empty')
    const once = await renderSlidesPdf(report, dress, () => undefined)
    const again = await renderSlidesPdf(structuredClone(report), dress, () => undefined)
    expect(again).toEqual(once)
  })
})
