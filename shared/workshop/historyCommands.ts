import * as z from 'zod/mini'
import { activityId, boardId } from '../ids.ts'
import { historyEntry, rewindDone, rewindPreview, rewindWish } from './history.ts'

/** What is asked of a board's time line (`commands`). */
export const historyCommands = {
  /** Who did what to a board lately, latest first; `last` is the latest that there is. */
  'history:read': {
    input: z.object({ activity: activityId, board: boardId }),
    output: z.object({ entries: z.array(historyEntry), last: z.int() }),
    refusals: ['unknown-activity', 'not-found'],
  },
  /** What taking back the doings of a time line would do. */
  'history:look': {
    input: z.object({ activity: activityId, board: boardId, wish: rewindWish }),
    output: rewindPreview,
    refusals: ['unknown-activity', 'not-found', 'busy'],
  },
  /** Takes them back. What is done after the last of them stays, also if it is done before this arrives. */
  'history:rewind': {
    input: z.object({ activity: activityId, board: boardId, wish: rewindWish }),
    output: rewindDone,
    refusals: ['unknown-activity', 'not-found', 'busy'],
  },
  /** Makes one thing what it was before an entry of the time line. */
  'history:return': {
    input: z.object({ activity: activityId, board: boardId, entry: z.int() }),
    output: z.object({}),
    refusals: ['unknown-activity', 'not-found', 'busy'],
  },
} as const
