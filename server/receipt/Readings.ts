import { boardIdOf } from '#shared/board/boardId.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { BoardId } from '#shared/ids.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'

/** Milliseconds for which one reading of a workshop's boards serves everybody who asks. */
const FRESH = 1_000

type Reading = { state: Workshop; at: number; boards: Promise<ReadonlyMap<string, BoardSnapshot>> }

/** The boards that all of a table, or of the hall, has written. What people write alone on is not among them (A6). */
export function sharedBoards(state: Workshop): BoardId[] {
  const begun = state.activities.filter(({ id }) => progressOf(state, id).begun)
  return begun.flatMap(({ id: activity }) => [
    ...state.groups.map(({ id: group }) => boardIdOf({ kind: 'group', workshop: state.id, activity, group })),
    boardIdOf({ kind: 'synthesis', workshop: state.id, activity }),
  ])
}

/**
 * Reads the shared boards of a workshop. A hall opens its receipts at the same moment, at the end: those who
 * come within a second share a reading, unless something has been ruled since.
 */
export class Readings {
  readonly #read: (board: BoardId) => Promise<BoardSnapshot>
  readonly #now: () => number
  readonly #latest = new Map<string, Reading>()

  constructor(read: (board: BoardId) => Promise<BoardSnapshot>, now: () => number) {
    this.#read = read
    this.#now = now
  }

  /** The boards by id. */
  boards(state: Workshop): Promise<ReadonlyMap<string, BoardSnapshot>> {
    const now = this.#now()
    const latest = this.#latest.get(state.id)
    if (latest?.state === state && Math.abs(now - latest.at) < FRESH) return latest.boards
    const reading = { state, at: now, boards: this.#all(sharedBoards(state)) }
    this.#latest.set(state.id, reading)
    // Whole boards: not to be held on to until somebody asks again.
    const forget = () => {
      if (this.#latest.get(state.id) === reading) this.#latest.delete(state.id)
    }
    setTimeout(forget, FRESH).unref()
    reading.boards.catch(forget)
    return reading.boards
  }

  async #all(ids: readonly BoardId[]): Promise<ReadonlyMap<string, BoardSnapshot>> {
    const snapshots = await Promise.all(ids.map(async (id) => [id, await this.#read(id)] as const))
    return new Map<string, BoardSnapshot>(snapshots)
  }
}
