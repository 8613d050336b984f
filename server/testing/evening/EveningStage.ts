import type { Doings, EveningStage as Stage } from '#shared/testing/eveningStory.ts'
import type { Phase } from '#shared/workshop/phase.ts'
import { type Me, meFor, type View, viewFor } from '#shared/workshop/view.ts'
import { SocketStage } from '../SocketStage.ts'
import { startServer, type TestServer } from '../startServer.ts'
import type { TestPerson } from '../TestPerson.ts'
import { protecting } from './protecting.ts'
import { running } from './running.ts'
import { expectSame, type Scene, type Slip } from './Scene.ts'
import { seating } from './seating.ts'
import { voting } from './voting.ts'
import { watching } from './watching.ts'

/** Milliseconds within which everybody is back where they were. */
const BACK = 5_000

/** The house's clock: the devices' own clocks are behind it by this many minutes from the beginning. */
class Clock {
  #ahead = 7 * 60_000
  readonly now = (): number => Date.now() + this.#ahead

  pass(minutes: number): void {
    this.#ahead += minutes * 60_000
  }
}

/** The stage of the long evening: the real server over sockets, with a clock of its own. */
export class EveningStage extends SocketStage implements Stage {
  readonly #clock: Clock
  readonly #doings = new Map<string, Doings>()
  /** The longest that a restart took until everybody was back, in milliseconds. */
  slowest = 0
  /** The join code before the last renewal. */
  oldCode = ''

  private constructor(server: TestServer, clock: Clock) {
    super(server)
    this.#clock = clock
  }

  static async open(dataDir: string): Promise<EveningStage> {
    const clock = new Clock()
    return new EveningStage(await startServer({ dataDir, now: clock.now }), clock)
  }

  get now(): number {
    return this.#clock.now()
  }

  doings(name: string): Doings {
    const known = this.#doings.get(name)
    if (known) return known
    const slip: Slip = { moves: [], ballotCode: null, receiptCode: null }
    const scene: Scene = { person: this.person(name), stage: this, slip }
    const doings = {
      ...seating(scene),
      ...running(scene),
      ...watching(scene),
      ...protecting(scene),
      ...voting(scene),
    }
    this.#doings.set(name, doings)
    return doings
  }

  async passTime(minutes: number): Promise<void> {
    this.#clock.pass(minutes)
  }

  /** P2: however many press, one gets through, and the others hear that the hall has moved on. */
  async together(names: readonly string[], to: Phase): Promise<void> {
    const people = names.map((name) => this.person(name))
    await Promise.all(people.map((person) => person.settled()))
    const { id, phase, visit } = people[0]!.activity!
    const replies = await Promise.all(
      people.map((person) => person.asks('phase:advance', { activity: id, from: phase, visit })),
    )
    const said = replies.map((reply) => (reply.ok ? 'ok' : reply.refusal.code)).toSorted()
    expectSame('presses', said, ['ok', ...names.slice(1).map(() => 'stale')])
    await people[0]!.everybodyIsAt(to)
  }

  /** Restarts the server; within seconds everybody is where they were, with what was there. */
  override async restart(): Promise<void> {
    const before = [...this.play.hall].map((person) => ({
      person,
      old: person.view,
      is: this.#is(person),
    }))
    await this.server.restart()
    const begun = performance.now()
    for (const { person, old, is } of before) {
      const left = BACK - (performance.now() - begun)
      await person.waitForView('a view', (view) => view !== old, left)
      const isBack = ({ view, me }: TestPerson) => differences(is, placeOf(view, me)).length === 0
      await person
        .waitForView('to be back', () => isBack(person), left)
        .catch((cause: unknown) => {
          const how = differences(is, placeOf(person.view, person.me))
          throw new Error(`${person.name} is not back: ${how.join(', ')}`, { cause })
        })
    }
    this.slowest = Math.max(this.slowest, performance.now() - begun)
  }

  /** Where somebody is, as the house has it: their own view may be a moment behind. */
  #is({ me: { person } }: TestPerson): Record<string, unknown> {
    const { house } = this.server.app
    const { state } = house.desks.get(this.play.workshop)!
    const actor = { id: person.id, role: person.role, group: person.group }
    const pulse = house.hall(state.id).pulse(state)
    const view = viewFor(state, person.role, pulse, { seq: 0, now: 0 })
    return placeOf(view, meFor(state, actor, { seq: 0, keyOf: () => '' })!)
  }
}

/** Where somebody is in the evening, and what they see of what has been done. */
function placeOf({ current, activities, wall, revision, hidden }: View, me: Me): Record<string, unknown> {
  const parts = activities.flatMap((each) => {
    const { id, phase, settling, timer, notes, ready, locks } = each
    const ballots = each.ballots.map(({ ballot, standings }) => ({ ballot, standings }))
    // While a vote is open; then its outcome tells.
    const voted = ballots.some(({ standings }) => standings) ? 0 : each.voted
    const is = { phase, settling, timer, notes, voted, ready, locks, ballots }
    return Object.entries(is).map(([name, value]) => [`${id} ${name}`, value])
  })
  return { ...Object.fromEntries(parts), current, wall, revision, hidden, ...me, seq: 0, key: '' }
}

/** Notes are counted a moment after they are written, so there may be more of them afterwards. */
const differences = (a: Record<string, unknown>, b: Record<string, unknown>): string[] =>
  Object.keys(a)
    .filter((key) => !(key.endsWith(' notes') && Number(b[key]) >= Number(a[key])))
    .map((key) => [key, JSON.stringify(a[key]), JSON.stringify(b[key])])
    .filter(([, was, is]) => was !== is)
    .map((each) => each.join(' '))
