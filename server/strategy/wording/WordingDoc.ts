import * as Y from 'yjs'
import type { CloseName } from '#shared/contract/boards.ts'
import type { PersonKey } from '#shared/ids.ts'
import { without } from '../../board/inspect.ts'
import { standsOn } from '../../board/lastGood.ts'
import { inspect, ROOT } from './inspect.ts'
import { wordingLimits } from './limits.ts'

/** What an update came to: taken in (or nothing new), to be asked for again, or why its sender must go. */
export type Outcome = 'taken' | 'nothing' | 'lacks' | CloseName

/** Who has written with which number; the server's own belong to nobody. */
type Writers = Map<number, PersonKey | null>

/**
 * One opening of a wording: what is stored, which is what people are told, and ahead of it what has been taken in. An
 * update meets the one ahead first; if that does not bear it, it is made anew and nothing has happened.
 */
export class WordingDoc {
  readonly epoch: number
  /** How many updates the store holds. */
  stored: number
  readonly #doc = new Y.Doc()
  #ahead = new Y.Doc()
  #waiting: Uint8Array[] = []
  #flying: Uint8Array | null = null
  #bytes: number
  readonly #writers: Writers

  constructor(epoch: number, updates: readonly Uint8Array[]) {
    this.epoch = epoch
    this.stored = updates.length
    this.#bytes = updates.reduce((sum, { length }) => sum + length, 0)
    this.#writers = new Map([[epoch, null]])
    this.#doc.getText(ROOT)
    for (const update of updates) Y.applyUpdate(this.#doc, update)
    this.#rebuild()
  }

  /**
   * The update that begins an opening. Its letters have the opening's number for a writer, so that who comes with letters
   * of another opening is known by it. One is always there, deleted at once: what people write stands upon something.
   */
  static birth(epoch: number, words: string): Uint8Array {
    const doc = new Y.Doc()
    doc.clientID = epoch
    const text = doc.getText(ROOT)
    text.insert(0, `${words}.`)
    text.delete(words.length, 1)
    const update = Y.encodeStateAsUpdate(doc)
    doc.destroy()
    return update
  }

  /** Whether updates hold the beginning of an opening. */
  static isWhole(epoch: number, updates: readonly Uint8Array[]): boolean {
    return updates.length > 0 && Y.decodeStateVector(Y.encodeStateVectorFromUpdate(updates[0]!)).has(epoch)
  }

  /** What it says, as far as it is stored. */
  get text(): string {
    return this.#doc.getText(ROOT).toString()
  }

  /** By client, how many of its items are stored. */
  get state(): Map<number, number> {
    return Y.decodeStateVector(Y.encodeStateVector(this.#doc))
  }

  /** Whether somebody with this state vector has been at this opening; who has nothing has been at none. */
  isOfThis(state: ReadonlyMap<number, number>): boolean {
    return state.size === 0 || state.has(this.epoch)
  }

  knows(client: number): boolean {
    return this.#doc.store.clients.has(client)
  }

  wouldChange(update: Uint8Array): boolean {
    const found = inspect(this.#ahead, update)
    return typeof found === 'string' || found.changes
  }

  /** Takes in what somebody wrote. @param authors numbers that came by this line, of which there may be `most` */
  take(update: Uint8Array, key: PersonKey, authors: Set<number>, most: number): Outcome {
    let found = inspect(this.#ahead, update)
    if (typeof found === 'string') return found
    if (!found.changes) return 'nothing'
    // Others bring their own themselves.
    const others = new Set([...found.clients].filter((client) => (this.#writers.get(client) ?? key) !== key))
    if (found.clients.has(this.epoch)) others.add(this.epoch)
    const own = others.size > 0 ? without(update, others) : update
    if (own !== update) {
      found = inspect(this.#ahead, own)
      if (typeof found === 'string') return found
      if (!found.changes) return 'lacks'
    }
    for (const client of found.clients) if (!this.#ahead.store.clients.has(client)) authors.add(client)
    if (authors.size > most || this.#outgrows(own.length)) return 'tooLarge'
    if (!standsOn(this.#ahead, own)) return 'lacks'
    const outcome = this.#try(own)
    if (outcome !== 'taken') return outcome
    for (const client of found.clients) this.#writers.set(client, key)
    return own === update ? 'taken' : 'lacks'
  }

  /** Everything taken in since the last time, to be stored; null when there is nothing, or it is still being stored. */
  takeBatch(): Uint8Array | null {
    if (this.#flying || this.#waiting.length === 0) return null
    this.#flying = this.#waiting.length === 1 ? this.#waiting[0]! : Y.mergeUpdates(this.#waiting)
    this.#waiting = []
    return this.#flying
  }

  /** The batch is stored: it is what people may be told from now on. */
  settle(): void {
    if (!this.#flying) return
    Y.applyUpdate(this.#doc, this.#flying)
    this.#bytes += this.#flying.length
    this.stored += 1
    this.#flying = null
  }

  get isSettled(): boolean {
    return this.#flying === null && this.#waiting.length === 0
  }

  /** What brings somebody with this state vector up to what is stored; without one all of it. */
  since(vector?: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.#doc, vector)
  }

  /** The store has one update for so many. */
  merged(count: number, bytes: number): void {
    this.stored -= count - 1
    this.#bytes = bytes
  }

  close(): void {
    this.#doc.destroy()
    this.#ahead.destroy()
  }

  #try(update: Uint8Array): 'taken' | CloseName {
    const heard: Uint8Array[] = []
    const hear = (news: Uint8Array) => void heard.push(news)
    this.#ahead.on('update', hear)
    let fault: CloseName | null = null
    try {
      Y.applyUpdate(this.#ahead, update)
      fault = this.#faultAhead()
    } catch {
      fault = 'malformed'
    }
    this.#ahead.off('update', hear)
    if (fault === null) this.#waiting.push(...heard)
    else this.#rebuild()
    return fault ?? 'taken'
  }

  #faultAhead(): CloseName | null {
    const { store, share } = this.#ahead
    if (store.pendingStructs || store.pendingDs || share.size !== 1) return 'malformed'
    return this.#ahead.getText(ROOT).length > wordingLimits.text ? 'tooLarge' : null
  }

  #rebuild(): void {
    this.#ahead.destroy()
    this.#ahead = new Y.Doc()
    this.#ahead.getText(ROOT)
    const accepted = [this.since(), ...(this.#flying ? [this.#flying] : []), ...this.#waiting]
    for (const update of accepted) Y.applyUpdate(this.#ahead, update)
  }

  /** The sum of updates overestimates what merges; counted properly before saying no. */
  #outgrows(more: number): boolean {
    if (this.#bytes + more <= wordingLimits.document) return false
    this.#bytes = this.since().length
    return this.#bytes + more > wordingLimits.document
  }
}
