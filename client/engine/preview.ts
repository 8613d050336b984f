import { NOTE, type Point } from '#shared/board/note.ts'
import type { NoteId } from '#shared/ids.ts'
import { type Box, distance } from '#shared/board/geometry.ts'

/** How a proposed theme would look, before anything is moved: slots for its notes and where they come from. */
export type Preview = {
  box: Box
  slots: ReadonlyMap<NoteId, Point>
  /** From where each note lies now to its slot. */
  paths: readonly { note: NoteId; from: Point; to: Point }[]
}

const heading = 48
const padding = 24
const stepX = NOTE.width + NOTE.gap
const stepY = NOTE.height + NOTE.gap

/** Lays the notes of a proposal in a block around their middle; each goes to the nearest free slot. */
export function previewOf(
  ids: readonly NoteId[],
  placeOf: (id: NoteId) => Point | undefined,
): Preview | null {
  const placed = ids.flatMap((note) => {
    const from = placeOf(note)
    return from ? [{ note, from }] : []
  })
  if (placed.length === 0) return null
  const columns = Math.max(2, Math.min(placed.length, Math.ceil(Math.sqrt(placed.length * 0.8))))
  const rows = Math.ceil(placed.length / columns)
  const mean = (axis: 0 | 1) => placed.reduce((sum, { from }) => sum + from[axis], 0) / placed.length
  const left = Math.round(mean(0) - ((columns - 1) * stepX) / 2)
  const top = Math.round(mean(1) - ((rows - 1) * stepY) / 2)
  const free = placed.map((_, index): Point => [
    left + (index % columns) * stepX,
    top + Math.floor(index / columns) * stepY,
  ])
  const slots = new Map<NoteId, Point>()
  const paths: { note: NoteId; from: Point; to: Point }[] = []
  for (const { note, from } of placed) {
    let nearest = 0
    for (const [index, slot] of free.entries()) {
      if (distance(slot, from) < distance(free[nearest]!, from)) nearest = index
    }
    const [to] = free.splice(nearest, 1)
    if (!to) continue
    slots.set(note, to)
    paths.push({ note, from, to })
  }
  return {
    box: {
      left: left - padding,
      top: top - heading - padding / 2,
      right: left + columns * stepX - NOTE.gap + padding,
      bottom: top + rows * stepY - NOTE.gap + padding,
    },
    slots,
    paths,
  }
}
