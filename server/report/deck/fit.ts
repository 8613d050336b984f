import { cutAt, wrapped } from '../fonts/measure.ts'
import type { Block, Line, Run, Slide } from './deck.ts'
import { frame, sizes, small, smallest } from './frame.ts'
import { fits, titleSize } from './layOut.ts'

/** A slide before it is known how large its text is and whether it is one. */
export type Draft = Omit<Slide, 'size'>

/** Whether all of it stands on one slide, and nothing of it has to be cut. */
export function isOne(draft: Draft): boolean {
  const whole = withLabel(withTitle(draft))
  return isBrief(whole) && sizes.some((size) => fits({ ...whole, size }))
}

/** More words than this are read by nobody from a wall. */
const MOST_WORDS = 170

/** Slides on which everything fits: as large as it goes, and in as many parts as it takes ("1/2"). */
export function fitted(draft: Draft): Slide[] {
  const whole = withLabel(withTitle(draft))
  for (let parts = 1; parts <= itemsIn(whole); parts++) {
    const drafts = divided(whole, parts)
    const size = sizes.find((each) => drafts.every((one) => fits({ ...one, size: each })))
    if (size !== undefined && (drafts.every(isBrief) || parts === itemsIn(whole)))
      return drafts.map((one) => ({ ...one, size }))
  }
  return divided(whole, itemsIn(whole)).map(shortened)
}

/** Words that stand on a slide for its readers; figures and note numbers are glanced at, not read. */
export const wordsOn = (slide: Draft): number =>
  [...runsOf(slide)].reduce((sum, text) => sum + (text.match(/\S*\p{L}\S*/gu)?.length ?? 0), 0)

const isBrief = (slide: Draft): boolean => wordsOn(slide) <= MOST_WORDS

function* runsOf({ title, over, blocks, label, mark }: Draft): Generator<string> {
  yield* [title, label ?? '', mark ?? '', ...(over ?? []).map(({ text }) => text)]
  for (const block of blocks) yield* textsOf(block)
}

/** All words of a block that are read on the slide. */
export function textsOf(block: Block): string[] {
  const of = (lines: readonly Line[]) => lines.flatMap((line) => line.map(({ text }) => text))
  switch (block.is) {
    case 'figures':
      return block.items.flatMap(({ value, label }) => [value, label])
    case 'text':
      return of(block.lines)
    case 'list':
      return of(block.items)
    case 'chart':
      return block.bars.flatMap(({ label, shown }) => [label, shown])
    case 'table':
      return [...block.columns.map(({ title }) => title), ...of(block.rows.flat())]
    case 'columns':
      return block.columns.flatMap(({ title, items, remark }) => [title.text, ...of(items), ...of(remark)])
    case 'quotes':
      return block.quotes.flatMap(({ text, about, mark, ref }) => [text.text, about, mark ?? '', ref])
    case 'cloud':
      return []
  }
}

/** The block that is divided where not all fits: the last of several items. */
const dividedBlock = ({ blocks }: Draft): number => blocks.findLastIndex((block) => countOf(block) > 1)

function countOf(block: Block): number {
  switch (block.is) {
    case 'text':
      return block.role === 'plain' ? block.lines.length : 1
    case 'list':
      return block.items.length
    case 'table':
      return block.rows.length
    case 'columns':
      return block.columns.length
    case 'quotes':
      // Two that belong together stay beside each other.
      return Math.ceil(block.quotes.length / 2)
    default:
      return 1
  }
}

const itemsIn = (draft: Draft): number => {
  const at = dividedBlock(draft)
  return at < 0 ? 1 : countOf(draft.blocks[at]!)
}

function partOf(block: Block, from: number, to: number): Block {
  switch (block.is) {
    case 'text':
      return { ...block, lines: block.lines.slice(from, to) }
    case 'list':
      return { ...block, items: block.items.slice(from, to) }
    case 'table':
      return { ...block, rows: block.rows.slice(from, to) }
    case 'columns':
      return { ...block, columns: block.columns.slice(from, to) }
    case 'quotes':
      return { ...block, quotes: block.quotes.slice(2 * from, 2 * to) }
    default:
      return block
  }
}

/** The same slide in so many parts; what is not divided stands on each, so that rules stay by lists. */
function divided(draft: Draft, parts: number): Draft[] {
  const at = dividedBlock(draft)
  if (parts === 1 || at < 0) return [draft]
  const block = draft.blocks[at]!
  const ends = endsOf(block, parts)
  return Array.from({ length: parts }, (_, i) => {
    const [from, to] = [ends[i - 1] ?? 0, ends[i] ?? countOf(block)]
    return withTitle({
      ...draft,
      key: `${draft.key}-${i + 1}`,
      title: `${draft.title} (${i + 1}/${parts})`,
      blocks: draft.blocks.with(at, partOf(block, from, to)),
      notes: i === 0 ? draft.notes : [],
    })
  })
}

/** What an item weighs beside its letters: its row or point. */
const ITEM = 40

/** Where each of so many parts ends, so that they have about as much to read. */
function endsOf(block: Block, parts: number): number[] {
  const count = countOf(block)
  const weights = Array.from(
    { length: count },
    (_, i) => ITEM + textsOf(partOf(block, i, i + 1)).join('').length,
  )
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const ends: number[] = []
  let before = 0
  weights.forEach((weight, i) => {
    const open = ends.length
    const isFull = before + weight / 2 >= ((open + 1) * all) / parts
    const mustLeave = count - i <= parts - open - 1
    if (open < parts - 1 && i > (ends.at(-1) ?? 0) && (isFull || mustLeave)) ends.push(i)
    before += weight
  })
  return [...ends, count]
}

/** A title that takes more than its place is cut and stands whole in the notes. */
function withTitle(draft: Draft): Draft {
  if (titleSize(draft.title, draft.layout) !== null) return draft
  const part = / \(\d+\/\d+\)$/.exec(draft.title)?.[0] ?? ''
  const whole = draft.title.slice(0, draft.title.length - part.length)
  for (let most = 200; most > 20; most -= 10) {
    const title = `${cutAt(whole, most).kept}…${part}`
    if (titleSize(title, draft.layout) !== null)
      return { ...draft, title, notes: [[{ text: whole }], ...draft.notes] }
  }
  return draft
}

/** So of a label that takes more than two lines: who made it comes first in it. */
function withLabel(draft: Draft): Draft {
  const { label, mark } = draft
  if (label === null) return draft
  const holds = (text: string) =>
    wrapped([{ text: ` ${mark ?? ''}  `, strong: true }, { text }], small.label, frame.label.w).height <=
    frame.label.h
  if (holds(label)) return draft
  let most = 220
  while (most > 40 && !holds(`${cutAt(label, most).kept}…`)) most -= 10
  return { ...draft, label: `${cutAt(label, most).kept}…`, notes: [[{ text: label }], ...draft.notes] }
}

/** The last resort, for texts that nobody foresaw: every piece is cut until all fits. */
function shortened(draft: Draft): Slide {
  for (const most of [240, 160, 110, 80, 60, 40, 24, 12]) {
    const blocks = draft.blocks.map((block) => cutBlock(block, most))
    const slide = { ...draft, blocks, size: smallest }
    if (fits(slide) && isBrief(slide)) return { ...slide, notes: [...draft.notes, ...wholeOf(draft.blocks)] }
  }
  return { ...draft, blocks: draft.blocks.map((block) => cutBlock(block, 12)), size: smallest }
}

const wholeOf = (blocks: readonly Block[]): Line[] =>
  blocks.flatMap((block) => textsOf(block).flatMap((text) => (text.length > 12 ? [[{ text }]] : [])))

function cutBlock(block: Block, most: number): Block {
  const short = (text: string) => {
    const { kept, cut } = cutAt(text, most)
    return cut ? `${kept} […]` : kept
  }
  const run = (each: Run): Run => ({ ...each, text: short(each.text) })
  const line = (each: Line): Line => each.map(run)
  switch (block.is) {
    case 'text':
      return { ...block, lines: block.lines.map(line) }
    case 'list':
      return { ...block, items: block.items.map(line) }
    case 'table':
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, title: short(column.title) })),
        rows: block.rows.map((row) => row.map(line)),
      }
    case 'columns':
      return {
        ...block,
        columns: block.columns.map(({ title, items, remark }) => ({
          title: run(title),
          items: items.map(line),
          remark: remark.map(line),
        })),
      }
    case 'quotes':
      return {
        ...block,
        quotes: block.quotes.map((quote) => ({ ...quote, text: run(quote.text), about: short(quote.about) })),
      }
    case 'chart':
      return { ...block, bars: block.bars.map((bar) => ({ ...bar, label: short(bar.label) })) }
    case 'figures':
      return { ...block, items: block.items.map((item) => ({ ...item, label: short(item.label) })) }
    case 'cloud':
      return block
  }
}
