import { NOTE, type Point } from '#shared/board/note.ts'
import type { Other } from '#shared/board/port.ts'
import type { FrameShape } from '#shared/board/shape.ts'
import type { NoteId } from '#shared/ids.ts'
import { around, type Box, grown, holds, middleOf, noteBox, widthOf } from '#shared/board/geometry.ts'
import { slotsUnder } from '#shared/board/layout.ts'
import type { BoardContent } from '../BoardContent.ts'
import type { Cargo, Shapes } from './Shapes.ts'
import { asFrame, textBox } from './shapeBoxes.ts'

/** Between the edge of a frame and the notes in it. */
export const MARGIN = 20

/** The notes whose middle lies in a box, those that lie open only. */
export const notesIn = (content: BoardContent, box: Box): NoteId[] =>
  content.within(box).filter((id) => holds(box, middleOf(noteBox(content.placeOf(id)!))))

/** How many notes lie in a box, those in stacks too. */
export const countIn = (content: BoardContent, box: Box): number =>
  notesIn(content, box).reduce((sum, id) => sum + 1 + content.stacks.under(id).length, 0)

type Table = {
  content: BoardContent
  shapes: Shapes
  port: { presence: { others(): readonly Other[] } }
}

const wholly = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left &&
  inner.top >= outer.top &&
  inner.right <= outer.right &&
  inner.bottom <= outer.bottom

/**
 * What goes where a frame goes: the notes that lie in it, but not locked ones nor those in others' hands, and
 * texts and smaller frames in it. Where places follow from themes no note goes.
 */
export function cargoOf({ content, shapes, port }: Table, frame: FrameShape): Cargo {
  const inHands = new Set(port.presence.others().flatMap(({ dragging }) => dragging?.notes ?? []))
  const free = (id: NoteId) => !content.notes.get(id)!.locked && !inHands.has(id)
  return {
    notes: content.arranged ? [] : notesIn(content, frame.box).filter(free),
    shapes: [
      ...shapes.texts.filter((text) => holds(frame.box, middleOf(textBox(text)))),
      ...shapes.frames.filter(({ id, box }) => id !== frame.id && wholly(box, frame.box)),
    ].map(({ id }) => id),
  }
}

/** The frame around boxes, with room at the edges. */
export function frameAround(boxes: readonly Box[]): Box | null {
  const all = around(boxes)
  return all && asFrame(grown(all, MARGIN))
}

const [stepX, stepY] = [NOTE.width + NOTE.gap, NOTE.height + NOTE.gap]

/** Free places for so many notes in a frame, in reading order; when it is full, rows below grow it. */
export function slotsIn(box: Box, count: number, taken: readonly Point[]): { slots: Point[]; box: Box } {
  const [left, top] = [box.left + MARGIN, box.top + MARGIN]
  const columns = Math.max(1, Math.floor((widthOf(box) - 2 * MARGIN + NOTE.gap) / stepX))
  const inTheWay = new Set<number>()
  for (const [x, y] of taken) {
    const across = slotsUnder(x - left, stepX, NOTE.width).filter((i) => i >= 0 && i < columns)
    for (const j of slotsUnder(y - top, stepY, NOTE.height))
      for (const i of across) inTheWay.add(j * columns + i)
  }
  const slots: Point[] = []
  for (let slot = 0; slots.length < count; slot += 1) {
    if (inTheWay.has(slot)) continue
    slots.push([left + (slot % columns) * stepX, top + Math.floor(slot / columns) * stepY])
  }
  const bottom = Math.max(box.bottom, ...slots.map(([, y]) => y + NOTE.height + MARGIN))
  return { slots, box: asFrame({ ...box, bottom }) }
}
