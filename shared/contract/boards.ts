import type { RefusalCode } from './refusals.ts'

/** Boards live at `/boards/<board id>?epoch=<n>&schema=<n>` and speak the y-websocket protocol. */
export const BOARDS_PATH = '/boards/'

/**
 * Why a board's socket is closed. y-websocket takes 4400–4499 as final and retries after everything
 * else, so the numbers say what the client should do.
 */
export const closeCodes = {
  /** Rights or group changed, or the room restarts: come again and be judged anew. */
  comeAgain: 4205,
  malformed: 4400,
  signedOut: 4401,
  forbidden: 4403,
  notFound: 4404,
  /** The board was sealed: reopen under the epoch that `me` tells. */
  sealed: 4410,
  /** A frame, the document or a rate went over its limit. */
  tooLarge: 4413,
  /** The page is older than the server: reload it. */
  oldClient: 4426,
  tooFast: 4429,
} as const
export type CloseName = keyof typeof closeCodes

/** The sentence that goes with a close code. */
export const closeRefusals = {
  comeAgain: 'busy',
  malformed: 'malformed',
  signedOut: 'signed-out',
  forbidden: 'wrong-phase',
  notFound: 'not-found',
  sealed: 'wrong-phase',
  tooLarge: 'too-large',
  oldClient: 'stale',
  tooFast: 'too-fast',
} as const satisfies Record<CloseName, RefusalCode>

/**
 * A message type beside y-protocols' 0–3, for clients that connect with `durable=1`. Down: the state vector
 * that is safely stored (length and bytes), then a token. Up: a token from 1; the next message that carries
 * it back says that everything sent before it is stored, deletions included. 0 is no token.
 */
export const MESSAGE_DURABLE = 100
