import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Child } from '../Child.ts'

/** What a stretch of time cost a server, and the bench itself. */
export type Cost = {
  /** Cores that the server used on average. */
  cpu: number
  /** Seconds of CPU that it used. */
  spent: number
  /** Megabytes that it has now. */
  memory: number
  /** Cores that the bench itself used: near 1 it measures itself. */
  bench: number
  /** Cores that everybody else on this machine used: should be near 0. */
  others: number
  /** Milliseconds by which the bench was late, 95 % of the time less. */
  late: number
}

/** Seconds of CPU that the whole machine has used; NaN where there is no /proc. */
function busySeconds(): number {
  try {
    const [user, nice, system, , , irq, softirq] = readFileSync('/proc/stat', 'utf8')
      .split('\n', 1)[0]!
      .split(/\s+/)
      .slice(1)
      .map(Number)
    return (user! + nice! + system! + irq! + softirq!) / 100
  } catch {
    return NaN
  }
}

/** Measures from its making to its end. */
export class Window {
  readonly #child: Child
  readonly #begun = performance.now()
  readonly #own = process.cpuUsage()
  readonly #cpu: number
  readonly #all = busySeconds()
  readonly #loop: ReturnType<typeof monitorEventLoopDelay>

  constructor(child: Child) {
    this.#child = child
    this.#cpu = child.cpu
    this.#loop = monitorEventLoopDelay({ resolution: 2 })
    this.#loop.enable()
  }

  end(): Cost {
    this.#loop.disable()
    const seconds = (performance.now() - this.#begun) / 1_000
    const own = process.cpuUsage(this.#own)
    const bench = (own.user + own.system) / 1e6
    const spent = this.#child.cpu - this.#cpu
    return {
      cpu: spent / seconds,
      spent,
      memory: this.#child.memory,
      bench: bench / seconds,
      others: Math.max(0, busySeconds() - this.#all - bench - spent) / seconds,
      late: this.#loop.percentile(95) / 1e6,
    }
  }
}
