import type { Reply } from '#shared/contract/live.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { refuse } from '#shared/result.ts'
import type { WorkshopEvent } from '#shared/workshop/events.ts'
import { evolve } from '#shared/workshop/evolve.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import { StorageFault, type WorkshopLog } from '../storage/ports.ts'
import type { Answers } from './Answers.ts'

/** What was asked of a workshop that has been deleted meanwhile. */
export class DeskClosed extends Error {
  override readonly name = 'DeskClosed'
}

/** Never rejects. */
type Turn = () => Promise<void>

/** So many go before what yields, in a row: where some never leave off asking, it has its turn. */
const PASSED = 20

type Listener = (events: readonly WorkshopEvent[]) => void

/**
 * One workshop's authority: a single queue, so that nothing that is ruled about it ever interleaves.
 * Facts are in the log before anyone is told.
 */
export class Desk {
  readonly id: WorkshopId
  readonly #log: WorkshopLog
  readonly #listeners = new Set<Listener>()
  #state: Workshop
  #length: number
  readonly #waiting: Turn[] = []
  /** What gives way to everything else. */
  readonly #yielding: Turn[] = []
  #busy = false
  #closed = false
  /** A write failed, and whether the log has it all the same is not known: the answer may have been lost. */
  #inDoubt = false

  private constructor(id: WorkshopId, log: WorkshopLog, state: Workshop, length: number) {
    this.id = id
    this.#log = log
    this.#state = state
    this.#length = length
  }

  /** Opens the desk of a stored workshop; null when there is none. */
  static async open(id: WorkshopId, log: WorkshopLog): Promise<Desk | null> {
    const events = await log.load(id)
    const state = events.reduce<Workshop | null>(evolve, null)
    return state && new Desk(id, log, state, events.length)
  }

  get state(): Workshop {
    return this.#state
  }

  /**
   * Runs one piece of work alone: nothing else is ruled about this workshop until it has ended.
   * Rejects with DeskClosed once the workshop has been deleted.
   * @param yields lets what is asked later go first: three hundred who are ready at once must not keep the facilitator
   */
  alone<T>(work: () => Promise<T>, { yields = false } = {}): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    const turn = async () => {
      if (this.#closed) throw new DeskClosed(this.id)
      if (this.#inDoubt) await this.#catchUp()
      return work()
    }
    const queue = yields ? this.#yielding : this.#waiting
    queue.push(() => turn().then(resolve, reject))
    if (!this.#busy) void this.#serve()
    return promise
  }

  async #serve(): Promise<void> {
    this.#busy = true
    // Whoever asks is not made to wait for the beginning of it.
    await Promise.resolve()
    for (let passed = 0; ;) {
      const isTurn = passed >= PASSED || this.#waiting.length === 0
      const next = (isTurn && this.#yielding.shift()) || this.#waiting.shift()
      if (!next) break
      passed = isTurn ? 0 : passed + 1
      await next()
    }
    this.#busy = false
  }

  /** Nothing is ruled any more, nor stored: the workshop has been deleted, irrevocably. */
  close(): void {
    this.#closed = true
  }

  /** Records facts. Call it only inside `alone`. Rejects with StorageFault when they could not be stored. */
  async record(events: readonly WorkshopEvent[]): Promise<void> {
    if (events.length === 0) return
    try {
      await this.#log.append(this.id, this.#length, events)
    } catch (fault) {
      this.#inDoubt = true
      throw fault
    }
    this.#take(events)
  }

  #take(events: readonly WorkshopEvent[]): void {
    this.#length += events.length
    this.#state = events.reduce<Workshop>(evolve, this.#state)
    for (const listener of this.#listeners) listener(events)
  }

  /** Takes in what the log has after all. Rejects with StorageFault when it cannot be read. */
  async #catchUp(): Promise<void> {
    const stored = await this.#log.load(this.id)
    this.#inDoubt = false
    if (stored.length > this.#length) this.#take(stored.slice(this.#length))
  }

  /** Tells of every recorded batch of facts, after it is stored. Returns how to stop. */
  onRecorded(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * Answers an envelope once: the same id is answered the same again, and an expected failure of the store is a refusal (W1, W2).
   * @param beside what takes long keeps nobody waiting: it goes into the queue itself for what it records
   */
  answer(
    id: string,
    answers: Answers,
    rule: () => Promise<Reply>,
    { yields = false, beside = false } = {},
  ): Promise<Reply> {
    return answers.once(id, () =>
      (beside ? rule() : this.alone(rule, { yields })).catch((fault: unknown) => {
        if (fault instanceof StorageFault) return refuse('storage') as Reply
        if (fault instanceof DeskClosed) return refuse('signed-out') as Reply
        throw fault
      }),
    )
  }
}
