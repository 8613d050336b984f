import type { Language } from '#shared/workshop/workshop.ts'
import type { Block, Line } from '../../deck/deck.ts'
import { gaps } from '../../deck/frame.ts'
import { leftInset, rowsTall } from '../../deck/tallness.ts'
import { el, none, type Xml } from '../../ooxml/xml.ts'
import { emu } from './place.ts'
import { textBody } from './text.ts'

/** "No Style, No Grid", which every PowerPoint knows: lines are drawn by the cells. */
export const plainTable = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}'

/** A native table: first row and first column are heads, which screen readers say with each cell. */
export function tableXml(
  table: Extract<Block, { is: 'table' }>,
  size: number,
  width: number,
  { deck, set }: { deck: Language; set: (size: number) => number },
): Xml {
  const [head = 0, ...heights] = rowsTall(table, size, width)
  const { columns, rows } = table
  const row = (cells: readonly Line[], height: number, isHead: boolean) =>
    el(
      'a:tr',
      { h: emu(height) },
      ...cells.map((line, i) => {
        const letters = { size: set(size), strong: isHead || i === 0, colour: 'tx1' as const }
        const paragraph = { line, letters, right: columns[i]?.numeric === true }
        return el('a:tc', {}, textBody('a:txBody', [paragraph], deck), cellXml(isHead, leftInset(columns, i)))
      }),
    )
  return el(
    'a:tbl',
    {},
    el('a:tblPr', { firstRow: true, firstCol: true }, el('a:tableStyleId', {}, plainTable as Xml)),
    el('a:tblGrid', {}, ...columns.map(({ share }) => el('a:gridCol', { w: emu(share * width) }))),
    row(
      columns.map(({ title }) => [{ text: title }]),
      head,
      true,
    ),
    ...rows.map((cells, i) => row(cells, heights[i] ?? 0, false)),
  )
}

function cellXml(isHead: boolean, left: number): Xml {
  const edge = emu(gaps.cell)
  return el(
    'a:tcPr',
    { marL: emu(left), marR: edge, marT: edge, marB: edge, anchor: isHead ? 'b' : 't' },
    ...['a:lnL', 'a:lnR', 'a:lnT'].map((side) => el(side, { w: 0 }, el('a:noFill'))),
    el(
      'a:lnB',
      { w: isHead ? 19_050 : 6_350 },
      el('a:solidFill', {}, el('a:schemeClr', { val: isHead ? 'accent1' : 'accent3' })),
    ),
    isHead ? el('a:solidFill', {}, el('a:schemeClr', { val: 'bg2' })) : none,
  )
}
