import * as z from 'zod/mini'

/**
 * Whose notes a participant may change on a board that is shared: `group`, all that lie on it; `own`, those that
 * they wrote themselves. Where notes lie is another matter (`locks.ts`).
 */
export const edits = z.enum(['group', 'own'])
export type Edits = z.infer<typeof edits>
