import { encodeStateAsUpdate } from 'yjs'
import { birth } from '#shared/board/BoardDoc.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'

/** The update that a board begins with which is to hold a snapshot. Costs what its notes cost: for a thread of its own. */
export const firstUpdate = (snapshot: BoardSnapshot): Uint8Array => encodeStateAsUpdate(birth(snapshot))
