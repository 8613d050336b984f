import { setTimeout as timeout } from 'node:timers/promises'
import type { Phase } from '#shared/workshop/phase.ts'

/** How long each phase of the show lasts at speed 1, in milliseconds: the whole day takes about nine minutes. */
const show: Record<Phase, number> = {
  waiting: 3_000,
  alone: 14_000,
  brainstorm: 24_000,
  synthesis: 9_000,
  vote: 14_000,
  discuss: 8_000,
  done: 3_000,
}

/** How long the council takes to arrive, at speed 1. */
const ARRIVAL = 9_000

/** The show's clock: faster or slower, and stopped by a signal. */
export class Pace {
  readonly #speed: number
  readonly signal: AbortSignal

  constructor(speed: number, signal: AbortSignal) {
    this.#speed = speed
    this.signal = signal
  }

  length(phase: Phase | 'arrival'): number {
    return (phase === 'arrival' ? ARRIVAL : show[phase]) / this.#speed
  }

  /** Waits, in the show's time; rejects at once when the show or the given part of it is stopped. */
  async rest(milliseconds: number, part: AbortSignal = this.signal): Promise<void> {
    await timeout(milliseconds, undefined, { signal: AbortSignal.any([this.signal, part]) })
  }

  /** Seconds at speed 1. */
  seconds(count: number): number {
    return (count * 1_000) / this.#speed
  }
}
