import type { BoardOp } from './ops.ts'
import type { Shape } from './shape.ts'

const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) !== JSON.stringify(b ?? null)

/**
 * L6: what was done to a shape by somebody who has no shapes, each field with the value that it is to have again. A
 * new one is taken away.
 * @param now what the record says, whether it is gone or not
 */
export function drawnOfShape(was: Shape | null, now: Shape | null, gone: boolean): Record<string, unknown> {
  if (!was) return gone ? {} : { gone: true }
  const said = now as Record<string, unknown> | null
  const fields = Object.entries(was).filter(
    ([field, value]) => field !== 'id' && (!said || differs(value, said[field])),
  )
  // A meaning that has come to a line that had none.
  const meant = said?.['means'] !== undefined && !('means' in was) ? { means: null } : {}
  return { ...Object.fromEntries(fields), ...meant, ...(gone ? { gone: false } : {}) }
}

/** L6: what is left of the ops of somebody who has no shapes. */
export const undrawnOps = (ops: readonly BoardOp[]): BoardOp[] =>
  ops.filter(({ op }) => !op.startsWith('shape/'))
