import * as z from 'zod/mini'
import { elementId, groupId } from '../ids.ts'
import { whole } from '../schema.ts'
import type { Cell, Matrix } from './matrix.ts'

/** What has been said in a cell: which table, then notes, amendments and supporters. Cells without anything are not sent. */
const packedCell = z.tuple([whole(0), whole(0), whole(0), whole(0)])
type PackedCell = z.infer<typeof packedCell>

/** A matrix as it travels: hundreds of elements by tens of tables are mostly nothing. */
export const packedMatrix = z.object({
  groups: z.array(groupId),
  rows: z.array(
    z.object({
      element: elementId,
      cells: z.array(packedCell),
      total: z.tuple([whole(0), whole(0), whole(0)]),
      thin: z.boolean(),
    }),
  ),
  unaimed: whole(0),
  astray: whole(0),
})
export type PackedMatrix = z.infer<typeof packedMatrix>

const isSilent = ({ notes, amendments, supporters }: Cell): boolean => notes + amendments + supporters === 0

export const packMatrix = ({ rows, ...rest }: Matrix): PackedMatrix => ({
  ...rest,
  rows: rows.map(({ element, cells, total, thin }) => ({
    ...{ element, thin },
    cells: cells.flatMap((cell, at): PackedCell[] =>
      isSilent(cell) ? [] : [[at, cell.notes, cell.amendments, cell.supporters]],
    ),
    total: [total.notes, total.amendments, total.supporters],
  })),
})

/** The matrix that was packed; what claims a table that is not there is left out. */
export function unpackMatrix({ groups, rows, ...rest }: PackedMatrix): Matrix {
  return {
    ...{ groups, ...rest },
    rows: rows.map(({ element, cells, total: [notes, amendments, supporters], thin }) => {
      const open = groups.map((): Cell => ({ notes: 0, amendments: 0, supporters: 0 }))
      for (const [at, ...counts] of cells)
        if (at < open.length) open[at] = { notes: counts[0], amendments: counts[1], supporters: counts[2] }
      return { element, cells: open, total: { notes, amendments, supporters }, tables: cells.length, thin }
    }),
  }
}
