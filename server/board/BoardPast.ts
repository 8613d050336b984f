import { placeOf } from '#shared/board/boardId.ts'
import type { BoardId, WorkshopId } from '#shared/ids.ts'
import type { HistoryLine } from '#shared/workshop/historyLine.ts'
import { Beat } from './Beat.ts'
import type { Edition } from './Edition.ts'
import type { GroupCommit } from './GroupCommit.ts'
import { History } from './History.ts'

/** Milliseconds from what is new in a time line to its being given to the store. */
const EVERY = 2_000

type Tools = { now: () => number; named: (workshop: WorkshopId) => boolean; commit: GroupCommit }

/** A board's time line, in memory and on its way to the store. What people write alone has none. */
export class BoardPast {
  readonly history: History
  readonly #board: BoardId
  readonly #isShared: boolean
  readonly #commit: GroupCommit
  readonly #beat = new Beat(
    () => EVERY,
    () => void this.tell(),
  )
  #telling: Promise<void> | null = null

  constructor(board: BoardId, { now, named, commit }: Tools, lines: readonly HistoryLine[]) {
    const { workshop, kind } = placeOf(board)!
    this.history = new History(now, named(workshop), lines)
    this.#board = board
    this.#isShared = kind !== 'personal'
    this.#commit = commit
  }

  follow(edition: Edition): Edition {
    if (!this.#isShared) return edition
    this.history.follow(edition)
    // What it has found that it must not say any more.
    this.stir()
    return edition
  }

  /** Something has changed on the board. */
  stir(): void {
    if (this.history.hasNews) this.#beat.mark()
  }

  /** Gives the store what is new; resolves when it is stored. It goes along with other things. */
  tell(): Promise<void> {
    if (!this.history.hasNews) return this.#telling ?? Promise.resolve()
    const told = this.#commit.tell({ board: this.#board, ...this.history.takeNews() })
    const telling = told.then(() => {
      if (this.#telling === telling) this.#telling = null
    })
    this.#telling = telling
    return telling
  }

  /** Whether the store has all of it. */
  get isStored(): boolean {
    return !this.history.hasNews && this.#telling === null
  }

  stop(): void {
    this.#beat.stop()
  }
}
