import type { BaselineVersion } from '../baseline/strategy.ts'
import type { Amendment } from './amendment.ts'
import { type Outdated, outdated } from './outdated.ts'

/** What composing reads of an amendment. `outdated`: what it was made on says something else by now, or is there no more. */
export type ComposedAmendment = Pick<
  Amendment,
  'id' | 'number' | 'kind' | 'targets' | 'element' | 'place' | 'wording'
> & { outdated: Outdated | null }

type Ruled = Pick<Amendment, 'status' | 'into' | 'adopted'>

/** Whether it is in the draft by itself: one merged into another speaks through that one, one that is adopted is done. */
export const isDrafted = ({ status, into, adopted }: Ruled): boolean =>
  status === 'drafted' && into === null && adopted === null

/** Amendments that the consolidated draft is composed of. */
export const draftedOf = (
  amendments: readonly Amendment[],
  versions: readonly BaselineVersion[],
): ComposedAmendment[] =>
  amendments.filter(isDrafted).map((amendment) => ({ ...amendment, outdated: outdated(versions, amendment) }))
