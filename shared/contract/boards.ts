import type { RefusalCode } from './refusals.ts'

/**
 * Boards live at `/boards/<board id>?epoch=<n>&schema=<n>` and speak the y-websocket protocol, so that an
 * unmodified provider works. `durable=1` and `compact=1` ask for the message types below as well.
 */
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

/**
 * Down, with `compact=1`, instead of a sync step 2 for a newcomer to a large board: the whole state in parts, so
 * that a slow line shows progress and is not given up as silent. Each message: the part's index, the number of
 * parts (variable-length unsigned integers), the bytes (length and bytes). The parts' bytes one after another are
 * the state in Yjs update format 2, compressed with gzip. Ordinary updates may come between the parts.
 */
export const MESSAGE_STATE = 101

/**
 * Cursors that have moved, and nothing else of those presences. With `compact=1` only.
 * Down: until the message ends, the presence's client number (unsigned) and x, y (signed), all of variable length.
 * Up: one's own x, y; heard once one's presence has been told in full, in which the cursor was not null.
 */
export const MESSAGE_CURSORS = 102
