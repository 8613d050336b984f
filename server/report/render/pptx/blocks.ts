import type { Language } from '#shared/workshop/workshop.ts'
import type { Block, Line, Slide } from '../../deck/deck.ts'
import { type Box, gaps, small } from '../../deck/frame.ts'
import type { Placed } from '../../deck/layOut.ts'
import {
  chartLabelShare,
  columnTall,
  columnWidth,
  figureSize,
  quoteColumns,
  quoteRows,
  sizeOf,
} from '../../deck/tallness.ts'
import { embeddedChart } from '../../ooxml/barChart.ts'
import { tags } from '../../ooxml/language.ts'
import { declared } from '../../ooxml/names.ts'
import type { Package } from '../../ooxml/Package.ts'
import type { Part } from '../../ooxml/Part.ts'
import { el, type Xml } from '../../ooxml/xml.ts'
import { cloudSvg } from '../../pictures/cloud.ts'
import { pngOf } from '../../pictures/png.ts'
import { names } from './names.ts'
import { graphic, inPlace, picture, type Placeholder, textBox } from './shapes.ts'
import { tableXml } from './table.ts'
import { type Paragraph, textBody } from './text.ts'

/** What the shapes of one slide need: where they are written, and numbers that nothing else has. */
export type Canvas = {
  pack: Package
  part: Part
  deck: Language
  accent: string
  /** As measured. */
  size: number
  /** Measured sizes as they are set: wide fonts are set smaller. */
  set: (size: number) => number
  /** Next shape's id on this slide. */
  id: () => number
  /** Next picture's or chart's number in the file. */
  number: () => number
}

type Of<Kind extends Block['is']> = Extract<Block, { is: Kind }>

/** The shapes of a block in reading order. */
export function shapesOf({ block, box }: Placed, holder: Placeholder | null, canvas: Canvas): Xml[] {
  const { size, deck, set } = canvas
  switch (block.is) {
    case 'figures': {
      const large = figureSize(block, box.w)
      return block.items.map(({ value, label }, i) =>
        boxed(label, across(box, block.items.length, i), canvas, [
          { line: [{ text: value }], letters: { size: set(large), strong: true, colour: 'accent1' } },
          { line: [{ text: label }], letters: { size: set(size) } },
        ]),
      )
    }
    case 'text':
      return [textShape(block, box, holder, canvas)]
    case 'list':
      return [
        worded(
          names[deck].list,
          block.items.map((line, i) => ({
            line,
            item: block.ordered ? 'number' : 'dot',
            gap: i === 0 ? 0 : gaps.item,
            letters: { size: set(size) },
          })),
          box,
          holder,
          canvas,
        ),
      ]
    case 'table':
      return [
        graphic(
          {
            id: canvas.id(),
            name: `${names[deck].table}: ${block.caption}`,
            alt: `${block.caption}: ${block.columns.map(({ title }) => title).join(', ')}`,
          },
          holder,
          box,
          'table',
          tableXml(block, size, box.w, { deck, set }),
        ),
      ]
    case 'chart':
      return [chartShape(block, box, holder, canvas)]
    case 'columns':
      return columnShapes(block, box, canvas)
    case 'quotes':
      return quoteShapes(block, box, canvas)
    case 'cloud':
      return cloudShape(block, box, canvas)
  }
}

const across = (box: Box, count: number, i: number): Box => {
  const w = columnWidth(count, box.w)
  return { ...box, x: box.x + i * (w + gaps.column), w }
}

const boxed = (name: string, box: Box, canvas: Canvas, paragraphs: readonly Paragraph[], inset = 0): Xml =>
  textBox({ id: canvas.id(), name: short(name) }, box, textBody('p:txBody', paragraphs, canvas.deck, inset))

const short = (name: string): string => (name.length > 60 ? `${name.slice(0, 59)}…` : name)

/** Words in the layout's place where there is one. */
function worded(
  name: string,
  paragraphs: readonly Paragraph[],
  box: Box,
  holder: Placeholder | null,
  canvas: Canvas,
): Xml {
  if (!holder) return boxed(name, box, canvas, paragraphs)
  const body = textBody('p:txBody', paragraphs, canvas.deck)
  return inPlace({ id: canvas.id(), name }, holder, body, box)
}

function textShape({ role, lines }: Of<'text'>, box: Box, holder: Placeholder | null, canvas: Canvas): Xml {
  const letters =
    role === 'rule'
      ? { size: canvas.set(sizeOf(role, canvas.size)), colour: 'accent3' as const }
      : { size: canvas.set(sizeOf(role, canvas.size)), strong: role === 'warning' }
  const paragraphs = lines.map((line, i) => ({ line, letters, gap: i === 0 ? 0 : gaps.item }))
  if (role !== 'warning') return worded(names[canvas.deck][role], paragraphs, box, holder, canvas)
  return textBox(
    { id: canvas.id(), name: names[canvas.deck].warning },
    box,
    textBody('p:txBody', paragraphs, canvas.deck, gaps.paper),
    'warning',
  )
}

function chartShape(chart: Of<'chart'>, box: Box, holder: Placeholder | null, canvas: Canvas): Xml {
  const { name, unit, alt, bars } = chart
  const part = embeddedChart(canvas.pack, 'ppt', canvas.number(), {
    language: tags[canvas.deck],
    unit,
    bars,
    size: canvas.set(canvas.size),
    labels: chartLabelShare(chart, canvas.size, box.w),
    colour: 'accent1',
  })
  const id = canvas.part.to('chart', part)
  const inner = el('c:chart', { ...declared('c', 'r'), 'r:id': id })
  return graphic(
    { id: canvas.id(), name: `${names[canvas.deck].chart}: ${name}`, alt },
    holder,
    box,
    'chart',
    inner,
  )
}

/** Points: a column of two words is a column still. */
const LOWEST = 200

/** Equal columns; remarks stand on one line across, each read after its own column. */
function columnShapes({ columns }: Of<'columns'>, box: Box, canvas: Canvas): Xml[] {
  const { size, deck, set } = canvas
  const width = columnWidth(columns.length, box.w)
  const heights = columns.map((column) => columnTall(column, size, width))
  const below = Math.max(...heights.map((each) => each.remark))
  const main = Math.min(
    box.h - (below === 0 ? 0 : below + gaps.item),
    Math.max(LOWEST, ...heights.map((each) => each.main)),
  )
  return columns.flatMap(({ title, items, remark }, i) => {
    const at = across(box, columns.length, i)
    const paragraphs: Paragraph[] = [
      { line: [title], letters: { size: set(size), strong: true, colour: 'accent1' } },
      ...items.map((line): Paragraph => ({
        line,
        item: 'dot',
        gap: gaps.item,
        letters: { size: set(size) },
      })),
    ]
    const column = textBox(
      { id: canvas.id(), name: short(title.text) },
      { ...at, h: main },
      textBody('p:txBody', paragraphs, deck, gaps.paper),
      'lt2',
    )
    if (remark.length === 0) return [column]
    const note = textBox(
      { id: canvas.id(), name: short(`${names[deck].remark}: ${title.text}`) },
      { ...at, y: box.y + main + gaps.item, h: below },
      textBody('p:txBody', lettered(remark, set(size)), deck, gaps.paper),
      'paper',
    )
    return [column, note]
  })
}

const lettered = (lines: readonly Line[], size: number): Paragraph[] =>
  lines.map((line, i) => ({ line, gap: i === 0 ? 0 : gaps.item, letters: { size: size } }))

/** Each note on its paper, with its number, theme and table. */
function quoteShapes({ quotes }: Of<'quotes'>, box: Box, canvas: Canvas): Xml[] {
  const { size, deck, set } = canvas
  const columns = quoteColumns(quotes)
  const rows = quoteRows(quotes, size, box.w)
  return quotes.map(({ ref, text, about, mark }, i) => {
    const row = Math.floor(i / columns)
    const y = box.y + rows.slice(0, row).reduce((sum, h) => sum + h + gaps.block, 0)
    const paragraphs: Paragraph[] = [
      ...(mark === null
        ? []
        : [
            {
              line: [{ text: mark }],
              letters: { size: set(small.about), strong: true, colour: 'accent2' as const },
            },
          ]),
      { line: [text], gap: mark === null ? 0 : gaps.item, letters: { size: set(size) } },
      {
        line: [{ text: ref, ref: true }, { text: ` ${about}` }],
        gap: gaps.item,
        letters: { size: set(small.about), colour: 'accent3' },
      },
    ]
    return textBox(
      { id: canvas.id(), name: `${names[deck].note} ${ref}` },
      { ...across(box, columns, i % columns), y, h: rows[row] ?? 0 },
      textBody('p:txBody', paragraphs, deck, gaps.paper),
      'paper',
    )
  })
}

/** Pixels a point, so that letters are sharp on a wall. */
const SHARP = 2

function cloudShape({ words, alt }: Of<'cloud'>, box: Box, canvas: Canvas): Xml[] {
  const [width, height] = [Math.round(box.w), Math.round(box.h)]
  const svg = cloudSvg(words, { width, height, accent: canvas.accent })
  if (svg === '') return []
  const name = `/ppt/media/cloud${canvas.number()}`
  const png = canvas.part.to('image', canvas.pack.file(`${name}.png`, pngOf(svg, width * SHARP)))
  const outlines = canvas.part.to('image', canvas.pack.file(`${name}.svg`, new TextEncoder().encode(svg)))
  return [
    picture(
      { id: canvas.id(), name: names[canvas.deck].cloud, alt },
      { ...box, w: width, h: height },
      png,
      outlines,
    ),
  ]
}

/** Which of a layout's places a slide's blocks take: the first under each other, or the first of each side. */
export function holders(slide: Slide): (Placeholder | null)[] {
  const takes = ({ is }: Block) => is === 'text' || is === 'list' || is === 'table' || is === 'chart'
  return slide.blocks.map((block, i) => {
    if (!takes(block) || (block.is === 'text' && block.role === 'warning')) return null
    if (slide.layout === 'title') return i === 0 ? { type: 'subTitle', idx: 1 } : null
    if (slide.layout === 'two') return i < 2 ? { type: null, idx: i + 1, size: 'half' } : null
    return i === 0 ? { type: null, idx: 1 } : null
  })
}
