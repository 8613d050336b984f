import { setTimeout as sleep } from 'node:timers/promises'
import type { BoardId } from '#shared/ids.ts'
import type { BoardStore, BoardUpdate, HistoryNews } from '../storage/ports.ts'
import type { BoardFigures } from '../health/BoardFigures.ts'
import type { Trouble } from './Trouble.ts'

/** `tried`: the first attempt is over, whatever came of it · `durable`: it is stored. Neither rejects. */
export type Commit = { tried: Promise<void>; durable: Promise<void> }

type Waiting = BoardUpdate & { tried: () => void; durable: () => void }
type Telling = HistoryNews & { durable: () => void }

/** Milliseconds before another attempt after so many failures in a row. */
const pause = (failures: number): number => Math.min(5_000, 100 * 2 ** failures)

/** Milliseconds that news of a time line wait for an update to go along with. */
const COMPANY = 1_000

/** After so many failures in a row each board is tried by itself. */
const TOGETHER = 2

/**
 * Appends the updates of all boards to the store, everything that is waiting in one transaction, one
 * transaction at a time. When the store fails the updates wait in memory, in order, and are tried again.
 */
export class GroupCommit {
  readonly #store: Pick<BoardStore, 'append'>
  readonly #trouble: Trouble
  readonly #figures: BoardFigures
  #waiting: Waiting[] = []
  #news: Telling[] = []
  #alone: NodeJS.Timeout | null = null
  #running: Promise<void> | null = null
  #attempt: Promise<void> = Promise.resolve()
  #failures = 0

  constructor(store: Pick<BoardStore, 'append'>, trouble: Trouble, figures: BoardFigures) {
    this.#store = store
    this.#trouble = trouble
    this.#figures = figures
  }

  /** Updates that the store does not have. */
  get waiting(): number {
    return this.#waiting.length
  }

  add(update: BoardUpdate): Commit {
    const tried = Promise.withResolvers<void>()
    const durable = Promise.withResolvers<void>()
    this.#waiting.push({ ...update, tried: tried.resolve, durable: durable.resolve })
    this.#running ??= this.#run()
    return { tried: tried.promise, durable: durable.promise }
  }

  /**
   * News of a board's time line. They go with the next updates, whosever; by themselves when none come.
   * @returns when they are stored, or need not be
   */
  tell(news: HistoryNews): Promise<void> {
    const durable = Promise.withResolvers<void>()
    this.#news.push({ ...news, durable: durable.resolve })
    this.#alone ??= setTimeout(() => this.hurry(), COMPANY).unref()
    return durable.promise
  }

  /** News that wait for company go now. */
  hurry(): void {
    if (this.#alone) clearTimeout(this.#alone)
    this.#alone = null
    this.#running ??= this.#run()
  }

  /** What its time line has to say of a board is not to be stored any more. */
  async hush(board: BoardId): Promise<void> {
    const own = () => {
      const mine = this.#news.filter((news) => news.board === board)
      this.#news = this.#news.filter((news) => news.board !== board)
      for (const { durable } of mine) durable()
    }
    own()
    await this.#attempt
    own()
  }

  /**
   * Takes back what is waiting for a board, because something else stores it or nothing is to; waits for
   * what is under way.
   * @returns to be called when that other thing has stored it
   */
  async withdraw(board: BoardId): Promise<() => void> {
    const mine = (update: Waiting) => update.board === board
    const taken = this.#take(mine)
    await this.#attempt
    taken.push(...this.#take(mine))
    for (const update of taken) update.tried()
    return () => taken.forEach((update) => update.durable())
  }

  #take(test: (update: Waiting) => boolean): Waiting[] {
    const taken = this.#waiting.filter(test)
    this.#waiting = this.#waiting.filter((update) => !test(update))
    return taken
  }

  async #run(): Promise<void> {
    // Whatever else arrives in this turn goes along.
    await Promise.resolve()
    while (this.#waiting.length > 0 || (this.#news.length > 0 && !this.#alone)) {
      const batch = this.#waiting
      this.#waiting = []
      const round = this.#round(batch)
      this.#attempt = round.then(() => {})
      this.#failures = (await round) ? 0 : this.#failures + 1
      if (this.#failures === 0) this.#trouble.over('updates')
      else await sleep(pause(this.#failures))
    }
    this.#running = null
  }

  /** Whether all of it was stored. One board that can never be must not keep the others from it. */
  async #round(batch: Waiting[]): Promise<boolean> {
    if (this.#failures < TOGETHER) return this.#try(batch, this.#takeNews())
    let all = true
    for (const updates of Map.groupBy(batch, ({ board }) => board).values()) {
      all = (await this.#try(updates, [])) && all
    }
    const news = this.#takeNews()
    return (news.length === 0 || (await this.#try([], news))) && all
  }

  #takeNews(): Telling[] {
    const news = this.#news
    this.#news = []
    if (this.#alone) clearTimeout(this.#alone)
    this.#alone = null
    return news
  }

  async #try(batch: Waiting[], news: Telling[]): Promise<boolean> {
    const begun = performance.now()
    try {
      await this.#store.append(
        batch.map(({ board, epoch, update }) => ({ board, epoch, update })),
        news.map(({ board, kept, gone }) => ({ board, kept, gone })),
      )
    } catch (fault) {
      this.#waiting = [...batch, ...this.#waiting]
      this.#news = [...news, ...this.#news]
      for (const update of batch) update.tried()
      this.#trouble.begins('updates', fault)
      this.#figures.notCommitted()
      return false
    }
    this.#figures.committed(performance.now() - begun, batch.length)
    batch.forEach(settle)
    for (const { durable } of news) durable()
    return true
  }
}

function settle(update: Waiting): void {
  update.tried()
  update.durable()
}
