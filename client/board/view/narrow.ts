import type { Board } from '../boardContext.ts'

/** Pixels below which a table (a tablet's, or one beside a panel) has no corner to spare for a picture of itself. */
const enough = 1200

/** Whether the table is so narrow that its map is a strip of buttons. */
export const isNarrow = (board: Board): boolean => board.viewport.value.width < enough
