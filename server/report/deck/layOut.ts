import { wrapped } from '../fonts/measure.ts'
import type { Block, Slide } from './deck.ts'
import { type Box, frame, gaps, smallest } from './frame.ts'
import { grows, tall, tears } from './tallness.ts'

/** A block with its place. */
export type Placed = { block: Block; box: Box }

type Sized = Pick<Slide, 'layout' | 'blocks' | 'size' | 'label' | 'mark'>

/** The left of two gets a little more: a picture. */
const left = 0.54
/** A chart of two bars is no poster. */
const tallestBar = 84

/** Where running text may stand on that slide. */
export function room({ layout, label, mark }: Omit<Sized, 'size'>): Box {
  const body = layout === 'title' ? frame.cover.body : frame.body
  return label === null && mark === null ? body : { ...body, h: frame.label.y - body.y - gaps.item }
}

const inTwo = (body: Box): [Box, Box] => {
  const w = (body.w - 2 * gaps.block) * left
  return [
    { ...body, w },
    { ...body, x: body.x + w + 2 * gaps.block, w: body.w - w - 2 * gaps.block },
  ]
}

const parts = (slide: Omit<Sized, 'size'>): [readonly Block[], Box][] => {
  const body = room(slide)
  if (slide.layout !== 'two') return [[slide.blocks, body]]
  const [one, other] = inTwo(body)
  return [
    [slide.blocks.slice(0, 1), one],
    [slide.blocks.slice(1), other],
  ]
}

/** Whether everything finds its place at that size. */
export const fits = (slide: Sized): boolean =>
  parts(slide).every(([blocks, box]) => {
    const sum = blocks.reduce((all, block) => all + tall(block, slide.size, box.w), 0)
    const torn = slide.size > smallest && blocks.some((block) => tears(block, slide.size, box.w))
    return !torn && sum + gaps.block * Math.max(0, blocks.length - 1) <= box.h
  })

/**
 * Gives every block its place: under each other; charts, columns and pictures share what room is left, and a rule that
 * comes last stands at the bottom, where it is on every slide. Reading order is theirs.
 */
export function layOut(slide: Sized): Placed[] {
  return parts(slide).flatMap(([blocks, box]) => {
    const heights = blocks.map((block) => tall(block, slide.size, box.w))
    const growing = blocks.filter(grows).length
    const free = box.h - heights.reduce((sum, h) => sum + h, 0) - gaps.block * (blocks.length - 1)
    let y = box.y
    return blocks.map((block, i) => {
      const wanted = (heights[i] ?? 0) + (grows(block) ? Math.max(0, free) / growing : 0)
      const h = block.is === 'chart' ? Math.min(wanted, block.bars.length * tallestBar) : wanted
      const isLastRule = i === blocks.length - 1 && block.is === 'text' && block.role === 'rule'
      const placed = { block, box: { ...box, y: isLastRule ? box.y + box.h - h : y, h } }
      y += h + gaps.block
      return placed
    })
  })
}

const titleSizes = [28, 26, 24, 22, 20] as const

/** The largest size at which a title stands in its place; null where it must be shorter. */
export function titleSize(title: string, layout: Slide['layout']): number | null {
  const box = layout === 'title' ? frame.cover.title : frame.title
  const most = layout === 'title' ? [40, 36, 32, 28, 24] : titleSizes
  return most.find((size) => wrapped([{ text: title, strong: true }], size, box.w).height <= box.h) ?? null
}
