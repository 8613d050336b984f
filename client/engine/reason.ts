import type { RefusalCode } from '#shared/contract/refusals.ts'

/** Why something cannot be done now: the server's codes, and what only this board knows. */
export type Reason =
  | RefusalCode
  | 'kind-not-asked'
  | 'no-link'
  | 'nothing-selected'
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  | 'not-arranged'
  | 'full'
  | 'nothing-new'
  | 'alone'
  | 'nobody-followed'
  | 'not-called'
  | 'no-remarks'
  | ArrangeReason
  | ShapeReason

/** Why notes cannot be arranged so. */
export type ArrangeReason =
  'locked' | 'not-locked' | 'two-needed' | 'three-needed' | 'no-stack' | 'one-locked-only'

/** Why nothing can be done with a frame, a connector or a free text. */
export type ShapeReason =
  | 'no-shape'
  | 'no-frame'
  | 'no-connector'
  | 'no-text'
  | 'two-only'
  | 'full-of-shapes'
  | 'pair-needed'
  | 'paired'
  | 'no-pair'
