import type { CloseName } from '#shared/contract/boards.ts'

/** What a frame from a client means. */
export const framesUp = ['ask', 'content', 'presence', 'cursors', 'durable', 'other', 'malformed'] as const
export type FrameUp = (typeof framesUp)[number]

/** What a frame to clients holds; `state` is the whole board for a newcomer. */
export const framesDown = ['ask', 'content', 'state', 'presence', 'cursors', 'durable', 'idle'] as const
export type FrameDown = (typeof framesDown)[number]

/** How a line ended, if not by its visitor: a close name, or cut without one (too slow, no sign of life, broken frame). */
export type End = CloseName | 'stuck' | 'silent' | 'broken'

/** What is so right now; asked when somebody looks. */
export type BoardGauges = {
  /** Boards in memory. */
  rooms: number
  /** Lines to them. */
  lines: number
  /** Updates that the store does not have yet. */
  waiting: number
}

type Sum = { frames: number; bytes: number }

const sums = <K extends string>(kinds: readonly K[]): Record<K, Sum> =>
  Object.fromEntries(kinds.map((kind) => [kind, { frames: 0, bytes: 0 }])) as Record<K, Sum>

/**
 * What the boards' door counts, as plain numbers: counting a frame costs nanoseconds, and nothing is made of
 * the numbers until somebody asks for `/metrics`. Knows no person, board or workshop.
 */
export class BoardFigures {
  readonly up: Readonly<Record<FrameUp, Sum>> = sums(framesUp)
  readonly down: Readonly<Record<FrameDown, Sum>> = sums(framesDown)
  /** Lines let in, and lines ended by us. */
  joins = 0
  readonly ends: Partial<Record<End, number>> = {}
  /** Frames that slow readers went without. */
  skips = 0
  /** Updates stored; transactions that failed. */
  updates = 0
  failures = 0
  /** False while the store fails. */
  saving = true
  /** Told of every transaction and compaction, in milliseconds: some tens a second, not one for each frame. */
  onCommitted: (ms: number) => void = () => {}
  onCompacted: (ms: number) => void = () => {}
  /** Told of every line that the server ends or turns away. */
  onEnded: (name: End) => void = () => {}
  #gauges: () => BoardGauges = () => ({ rooms: 0, lines: 0, waiting: 0 })

  /** One frame of so many bytes came. */
  frameIn(kind: FrameUp, bytes: number): void {
    const sum = this.up[kind]
    sum.frames += 1
    sum.bytes += bytes
  }

  /** One frame of `bytes` bytes went to `count` lines. */
  frameOut(kind: FrameDown, count: number, bytes: number): void {
    const sum = this.down[kind]
    sum.frames += count
    sum.bytes += count * bytes
  }

  /** So many slow readers went without a frame. */
  skipped(count: number): void {
    this.skips += count
  }

  /** A line was let in. */
  joined(): void {
    this.joins += 1
  }

  /** A line was turned away or ended by the server. */
  closed(name: End): void {
    this.ends[name] = (this.ends[name] ?? 0) + 1
    this.onEnded(name)
  }

  /** One transaction stored so many updates and took so many milliseconds. */
  committed(ms: number, updates: number): void {
    this.updates += updates
    this.onCommitted(ms)
  }

  /** One transaction failed; its updates will be tried again. */
  notCommitted(): void {
    this.failures += 1
  }

  /** One board's updates were merged in so many milliseconds. */
  compacted(ms: number): void {
    this.onCompacted(ms)
  }

  /** Who knows what is so right now. */
  watch(gauges: () => BoardGauges): void {
    this.#gauges = gauges
  }

  gauges(): BoardGauges {
    return this.#gauges()
  }
}
