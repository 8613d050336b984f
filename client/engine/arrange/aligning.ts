import { NOTE, type Point } from '#shared/board/note.ts'
import { around, noteBox } from '#shared/board/geometry.ts'

/** A note, or the top of a stack, and where it lies. */
export type Placed<Id extends string = string> = { id: Id; at: Point }

export const edges = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const
export type Edge = (typeof edges)[number]

/**
 * Lays notes in one line along an edge of the box around `by` (themselves, if nothing else holds still). All notes are of
 * one size, so that a line along one edge is one along the others too.
 */
export function aligned<P extends Placed>(
  notes: readonly P[],
  edge: Edge,
  by: readonly Placed[] = notes,
): P[] {
  const box = around(by.map(({ at }) => noteBox(at)))
  if (!box) return []
  const line: Record<Edge, number> = {
    left: box.left,
    centre: Math.round((box.left + box.right - NOTE.width) / 2),
    right: box.right - NOTE.width,
    top: box.top,
    middle: Math.round((box.top + box.bottom - NOTE.height) / 2),
    bottom: box.bottom - NOTE.height,
  }
  const level = edge === 'left' || edge === 'centre' || edge === 'right'
  return notes.map((note) => ({
    ...note,
    at: level ? [line[edge], note.at[1]] : [note.at[0], line[edge]],
  }))
}

export type Axis = 'horizontally' | 'vertically'

/** Spaces notes evenly between the outermost two, which stay; the order stays too. */
export function distributed<P extends Placed>(notes: readonly P[], axis: Axis): P[] {
  const along = axis === 'horizontally' ? 0 : 1
  const sorted = [...notes].sort((a, b) => a.at[along] - b.at[along] || (a.id < b.id ? -1 : 1))
  const first = sorted[0]?.at[along] ?? 0
  const last = sorted.at(-1)?.at[along] ?? 0
  const step = (last - first) / Math.max(1, sorted.length - 1)
  return sorted.map((note, index) => {
    const value = Math.round(first + index * step)
    return { ...note, at: along === 0 ? [value, note.at[1]] : [note.at[0], value] }
  })
}
