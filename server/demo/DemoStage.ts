import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Language } from '#shared/workshop/workshop.ts'
import type { WorkshopEvent } from '#shared/workshop/events.ts'
import { importStrategy } from '../baseline/importStrategy.ts'
import { freshId } from '../ids.ts'
import type { Log } from '../log.ts'
import type { Desk } from '../workshop/Desk.ts'
import type { House } from '../workshop/house.ts'
import type { DemoSettings } from './startDemo.ts'

/** At most this many shows at once, and one start in this many milliseconds. */
const SHOWS = { atOnce: 5, apart: 10_000 } as const

const PEOPLE = 70

const words = {
  fi: { name: 'Valtuuston strategiailta', host: 'Suvannon hyvinvointialue (esittely)' },
  sv: { name: 'Fullmäktiges strategikväll', host: 'Suvanto välfärdsområde (demo)' },
  en: { name: 'The council’s strategy evening', host: 'Suvanto wellbeing services county (demo)' },
} as const satisfies Record<Language, object>

const bodies = {
  fi: ['Aluevaltuusto', 'Aluehallitus', 'Lautakunnat'],
  sv: ['Välfärdsområdesfullmäktige', 'Välfärdsområdesstyrelsen', 'Nämnderna'],
  en: ['County council', 'County executive', 'Committees'],
} as const satisfies Record<Language, readonly string[]>

type Wiring = {
  now: () => number
  log: Log
  /** Where the server listens, asked when a show starts. */
  origin: () => string
  speed?: number
  people?: number
}

/** Starts simulated councils and stops them with the server. */
export class DemoStage {
  readonly #wiring: Wiring
  readonly #shows = new Set<Worker>()
  #last = -Infinity

  constructor(wiring: Wiring) {
    this.#wiring = wiring
  }

  get running(): number {
    return this.#shows.size
  }

  /** True when a show may start now; a yes is a turn taken. */
  mayStart(): boolean {
    const now = this.#wiring.now()
    if (this.#shows.size >= SHOWS.atOnce || now - this.#last < SHOWS.apart) return false
    this.#last = now
    return true
  }

  /** Dresses a new workshop as the invented county's and lets its council in. Resolves before they arrive. */
  async start(house: House, desk: Desk, language: Language): Promise<void> {
    await desk.alone(() => desk.record(dressed(desk, language, house.now())))
    const { speed = 1, people = PEOPLE, origin, log } = this.#wiring
    const { id, code, links } = desk.state
    const settings: DemoSettings = {
      origin: origin(),
      workshop: id,
      code,
      facilitatorKey: house.sessions.linkKey(id, 'facilitator', links.facilitator),
      ...{ language, speed, people },
    }
    const show = new Worker(new URL('./thread.ts', import.meta.url), { workerData: settings })
    this.#shows.add(show)
    show.on('error', (fault) => log.error({ err: fault, workshop: id }, 'simulated council stopped'))
    show.on('exit', () => this.#shows.delete(show))
  }

  close(): void {
    for (const show of this.#shows) void show.terminate()
  }
}

/** The facts that make a fresh workshop of the strategy template the invented county's. */
function dressed({ state }: Desk, language: Language, at: number): WorkshopEvent[] {
  const text = readFileSync(new URL('./strategy.md', import.meta.url), 'utf8')
  const strategy = importStrategy(text, freshId)
  const groups = state.groups.map((group, i) => ({
    ...group,
    body: bodies[language][Math.floor((i * bodies[language].length) / state.groups.length)]!,
  }))
  return [
    { type: 'workshop/edited', at, ...words[language], startsAt: at, language },
    { type: 'groups/edited', at, groups },
    ...(strategy.ok ? [{ type: 'baseline/set' as const, at, baseline: strategy.value.baseline }] : []),
  ]
}
