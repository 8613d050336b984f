import type { BaselineStrategy } from '../baseline/strategy.ts'
import type { Draft } from './draft.ts'

/** The strategy as a draft would have it: the next version of the baseline. Elements keep their ids and numbers. */
export const adopted = (baseline: BaselineStrategy, { elements }: Draft): BaselineStrategy => ({
  ...baseline,
  elements: elements.flatMap(({ id, kind, code, after, parent, document }) =>
    after === null ? [] : [{ id, kind, code, text: after, parent, document }],
  ),
})
