import { setTimeout as sleep } from 'node:timers/promises'
import type { StrategyView } from '#shared/strategy/view.ts'
import type { TestPerson } from '../../testing/TestPerson.ts'

/** Milliseconds between two questions, and over how many a hall spreads its own, as the page does it. */
const PACE = { least: 1_000, spread: 400 } as const

/** What a page that follows the work on the strategy asks, and what it is told when. */
export class StrategyPage {
  readonly person: TestPerson
  readonly #path: string
  #revision = 0
  /** Milliseconds that each answer took, and its bytes. */
  readonly asked: { took: number; bytes: number }[] = []
  /** When this page knew of each revision. */
  readonly knew: { revision: number; at: number }[] = []

  constructor(person: TestPerson, origin: string, workshop: string) {
    this.person = person
    this.#path = `${origin}/api/workshops/${workshop}/strategy`
  }

  async ask(): Promise<void> {
    const begun = performance.now()
    const headers = { cookie: this.person.visitor.cookie }
    const body = await (await fetch(`${this.#path}?since=${this.#revision}`, { headers })).text()
    const at = performance.now()
    const { revision } = JSON.parse(body) as StrategyView
    this.asked.push({ took: at - begun, bytes: body.length })
    this.knew.push({ revision, at })
    this.#revision = revision
  }

  /** Asks whenever it has been told that there is something new. */
  async follows(until: () => boolean): Promise<void> {
    while (!until()) {
      if (this.person.view.strategy.revision > this.#revision) {
        await this.ask()
        await sleep(PACE.least + Math.random() * PACE.spread)
      } else await sleep(50)
    }
  }
}
