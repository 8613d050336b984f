import { placeOf } from '#shared/board/boardId.ts'
import type { BoardId } from '#shared/ids.ts'
import type { Log } from '../log.ts'
import type { HistoryLine } from '#shared/workshop/historyLine.ts'
import type { BoardStore } from '../storage/ports.ts'

/** Milliseconds that time lines go back, and between looking for what is older. */
const PAST = { most: 90 * 86_400_000, every: 6 * 3_600_000 } as const

type Tools = { boards: Pick<BoardStore, 'history' | 'forgetHistory'>; now: () => number; log: Log }

/** The boards' time lines in the store. */
export class Histories {
  readonly #tools: Tools
  readonly #timer: NodeJS.Timeout

  constructor(tools: Tools) {
    this.#tools = tools
    this.#timer = setInterval(() => this.#forget(), PAST.every).unref()
    this.#forget()
  }

  /** A time line that cannot be read keeps nobody from the board. */
  async of(board: BoardId): Promise<HistoryLine[]> {
    if (placeOf(board)?.kind === 'personal') return []
    return this.#tools.boards.history(board).catch((fault: unknown) => {
      this.#tools.log.error({ err: fault, board }, 'time line not read')
      return []
    })
  }

  close(): void {
    clearInterval(this.#timer)
  }

  #forget(): void {
    const { boards, now, log } = this.#tools
    boards
      .forgetHistory(now() - PAST.most)
      .catch((fault: unknown) => log.warn({ err: fault }, 'old time lines not removed'))
  }
}
