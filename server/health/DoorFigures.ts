import type { RefusalCode } from '#shared/contract/refusals.ts'
import type { CommandName } from '#shared/workshop/commands.ts'
import { Tally } from './Tally.ts'

/** What is so right now at the live door; asked when somebody looks. */
export type LiveGauges = {
  lines: number
  /** Persons behind those lines; whoever has two tabs open is one. */
  people: number
}

/** What the HTTP and the live door count. Knows no person and no workshop: only names from the contract. */
export class DoorFigures {
  /** Commands by name and outcome: `ok` or the refusal's code. */
  readonly commands = new Tally()
  /** Requests by route pattern and status. */
  readonly requests = new Tally()
  /** Live lines that were not let in, by the refusal's code. */
  readonly turnedAway = new Map<RefusalCode, number>()
  /** Views sent, one for each line. */
  views = 0
  #gauges: () => LiveGauges = () => ({ lines: 0, people: 0 })

  /** A command was answered; `unreadable` when it was no command at all. */
  ruled(command: CommandName | 'unreadable', outcome: 'ok' | RefusalCode): void {
    this.commands.add(command, outcome)
  }

  /** @param route the pattern, never the address, which names workshops and codes */
  answered(route: string, status: number): void {
    this.requests.add(route, String(status))
  }

  refused(code: RefusalCode): void {
    this.turnedAway.set(code, (this.turnedAway.get(code) ?? 0) + 1)
  }

  viewSent(): void {
    this.views += 1
  }

  /** Who knows what is so right now. */
  watch(gauges: () => LiveGauges): void {
    this.#gauges = gauges
  }

  gauges(): LiveGauges {
    return this.#gauges()
  }
}
