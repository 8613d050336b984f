import * as z from 'zod/mini'
import { boardId } from '../ids.ts'
import { note } from './note.ts'
import { remark } from './remark.ts'
import { shape } from './shape.ts'
import { theme } from './theme.ts'
import { whole } from '../schema.ts'

/** The current shape of a stored board; see `migrations.ts`. */
export const SCHEMA = 2

export const boardMeta = z.object({
  schema: z.int(),
  board: boardId,
  /** Which edition of the board this is; closing a board starts the next one. */
  epoch: whole(1),
  born: z.number(),
})
export type BoardMeta = z.infer<typeof boardMeta>

/** A board as plain data: what migrations move, what reports read, what is kept when a board is sealed. */
export const boardSnapshot = z.object({
  meta: boardMeta,
  notes: z.array(note),
  themes: z.array(theme),
  shapes: z.array(shape),
  remarks: z.array(remark),
})
export type BoardSnapshot = z.infer<typeof boardSnapshot>

/** A board with nothing on it. */
export const emptyBoard = (meta: BoardMeta): BoardSnapshot => ({
  meta,
  notes: [],
  themes: [],
  shapes: [],
  remarks: [],
})
