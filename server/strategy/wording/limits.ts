import { AMENDMENT } from '#shared/strategy/amendment.ts'
import type { BoardLimits } from '../../board/limits.ts'

/** What a wording takes from people, beside what boards take: it is a thousandth of a board. */
export const wordingLimits = {
  /** UTF-16 units of the words. */
  text: AMENDMENT.wording,
  /** Bytes of one frame: an evening's typing of somebody who was offline. */
  frame: 128 * 1024,
  /** Bytes of the document with all that was ever typed and taken away again. */
  document: 512 * 1024,
  /** Updates in the store before they are made one. */
  updates: 200,
  connections: 300,
  perPerson: 10,
} as const

/** The limits of a line to a wording. */
export const lineLimits = (boards: BoardLimits): BoardLimits => ({ ...boards, frame: wordingLimits.frame })
