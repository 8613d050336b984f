import { Visitor } from '../../demo/Visitor.ts'
import type { LinkRole } from '#shared/people/roles.ts'
import { readBoard, unpackBoard } from './BoardWire.ts'
import { Clicks } from './Clicks.ts'
import { Lately } from './Lately.ts'
import { readView } from './LiveWire.ts'
import { Person, type Reading } from './Person.ts'

/** How many come in together. */
const AT_ONCE = 30

/** Everybody in a workshop: organiser and facilitator, participants at their tables, the projector and an observer. */
export class Hall {
  readonly clicks = new Clicks()
  readonly people: Person[] = []
  readonly #origin: string
  readonly #workshop: string
  readonly #reading: Reading = {
    views: new Lately(readView),
    boards: { whole: new Lately(readBoard), packed: new Lately(unpackBoard) },
  }
  readonly facilitators: Person[] = []
  readonly watchers: Person[] = []

  private constructor(origin: string, workshop: string) {
    this.#origin = origin
    this.#workshop = workshop
  }

  /** Opens a workshop of the strategy template, with as many people as it is to have. */
  static async open(origin: string, { people, groups }: { people: number; groups: number }): Promise<Hall> {
    const opener = new Visitor(origin)
    const opened = await opener.call(
      'createWorkshop',
      {},
      { template: 'strategy', language: 'fi', name: 'Strategian eväät', groups },
    )
    if (!opened.ok) throw new Error(opened.refusal.code)
    const { workshop, code, links } = opened.value
    const hall = new Hall(origin, workshop)
    hall.facilitators.push(hall.#person(opener), await hall.#enter('facilitator', links.facilitator))
    for (let i = 0; i < 2; i += 1) hall.watchers.push(await hall.#enter('observer', links.observer))
    await hall.clicks.until('the first view', hall.facilitators, ({ live }) => live.view !== null)
    const tables = hall.facilitators[0]!.live.view!.groups
    while (hall.people.length < people) {
      const from = hall.people.length
      const some = Array.from({ length: Math.min(AT_ONCE, people - from) }, (_, i) =>
        hall.#join(code, tables[(from + i) % tables.length]!.id),
      )
      hall.people.push(...(await Promise.all(some)))
    }
    await hall.clicks.until('everybody to be in', hall.everybody, ({ live }) => live.me !== null)
    await hall.clicks.until(
      'everybody to be seen',
      hall.facilitators,
      ({ live }) => live.view!.participants.present === people,
    )
    return hall
  }

  get everybody(): readonly Person[] {
    return [...this.people, ...this.watchers, ...this.facilitators]
  }

  leave(): void {
    for (const person of this.everybody) person.leave()
  }

  async #enter(role: LinkRole, link: string): Promise<Person> {
    const visitor = new Visitor(this.#origin)
    const key = link.split('.').at(-1)!
    const input = { workshop: this.#workshop, role, key, name: role === 'facilitator' ? 'Ohjaaja' : null }
    const entered = await visitor.send('POST', '/api/enter', JSON.stringify(input))
    if (!entered.ok) throw new Error(entered.refusal.code)
    return this.#person(visitor)
  }

  async #join(code: string, group: string): Promise<Person> {
    const visitor = new Visitor(this.#origin)
    const joined = await visitor.send('POST', '/api/join', JSON.stringify({ code, name: null, group }))
    if (!joined.ok) throw new Error(joined.refusal.code)
    return this.#person(visitor)
  }

  #person({ cookie }: Visitor): Person {
    const port = Number(new URL(this.#origin).port)
    return new Person({ port, cookie, workshop: this.#workshop }, this.#reading, this.clicks.look)
  }
}
