import * as z from 'zod/mini'
import { boardId } from '../ids.ts'
import { text } from '../schema.ts'

/** What stands alone on the wall: named, not copied, so that what is changed or hidden later is so there too. */
export const spotlight = z.object({ of: z.enum(['note', 'theme']), board: boardId, id: text(1, 64) })
export type Spotlight = z.infer<typeof spotlight>

/** What a facilitator has put on the projector instead of what the step shows. */
export const wall = z.object({ paused: z.boolean(), spotlight: z.nullable(spotlight) })
export type Wall = z.infer<typeof wall>

export const plainWall: Wall = { paused: false, spotlight: null }
