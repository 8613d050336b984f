import type { BoardId } from '#shared/ids.ts'
import type { BoardFigures } from '../health/BoardFigures.ts'
import type { Log } from '../log.ts'
import type { BoardStore } from '../storage/ports.ts'
import type { Edition } from './Edition.ts'
import { WORTH_PACKING } from './Ledger.ts'
import type { Merger } from './Merger.ts'

/** Milliseconds until it is tried again after it failed. */
const PAUSE = 30_000

type Tools = {
  boards: Pick<BoardStore, 'compact'>
  merger: Merger
  figures: BoardFigures
  log: Log
  now: () => number
}

/**
 * Replaces a board's updates, in the store and for newcomers, by one that holds the same. Merged in another
 * thread; failing is no harm: they stay as they are.
 */
export class Compaction {
  readonly #board: BoardId
  readonly #edition: () => Edition | null
  readonly #tools: Tools
  #running: Promise<void> | null = null
  #notBefore = -Infinity
  /** The edition of which it is not certain what rows the store has: a compaction may be done and not answered. */
  #uncertain: Edition | null = null
  #abandoned: Edition | null = null

  /** @param edition the one that is live; null when the board is gone. It must not change while this runs. */
  constructor(board: BoardId, edition: () => Edition | null, tools: Tools) {
    this.#board = board
    this.#edition = edition
    this.#tools = tools
  }

  get isRunning(): boolean {
    return this.#running !== null
  }

  /** The store's rows are not those that this edition knows of: they are left alone until it is loaded again. */
  giveUp(): void {
    this.#abandoned = this.#edition()
  }

  /** Resolves when nothing is being merged. */
  rest(): Promise<void> {
    return this.#running ?? Promise.resolve()
  }

  run(): Promise<void> {
    const edition = this.#edition()
    if (this.#running) return this.#running
    if (!edition || edition.stored === 0 || this.#tools.now() < this.#notBefore) return Promise.resolve()
    if (edition === this.#uncertain || edition === this.#abandoned) return Promise.resolve()
    if (edition.ledger.length < 2 && !edition.ledger.needsPacking) return Promise.resolve()
    this.#running = this.#merge(edition).finally(() => (this.#running = null))
    return this.#running
  }

  async #merge(edition: Edition): Promise<void> {
    const { boards, merger, figures, log, now } = this.#tools
    const begun = performance.now()
    const count = edition.stored
    try {
      const { merged, packed } = await merger.merge(edition.ledger.updates.slice(0, count), WORTH_PACKING)
      if (edition === this.#abandoned) return
      this.#uncertain = edition
      if (count > 1) await boards.compact(this.#board, edition.epoch, count, merged)
      this.#uncertain = null
      edition.stored -= count - 1
      edition.ledger.merge(count, merged, packed)
      figures.compacted(performance.now() - begun)
    } catch (fault) {
      this.#notBefore = now() + PAUSE
      if (this.#edition()) log.warn({ err: fault, board: this.#board }, 'board not compacted')
    }
  }
}
