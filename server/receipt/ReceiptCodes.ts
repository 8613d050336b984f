import type { PersonKey } from '#shared/ids.ts'
import type { Person } from '#shared/people/person.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import { type Device, noteKeyOf, SEED, type Sessions } from '../people/sessions.ts'

/** Whose notes a code opens, and the pseudonyms by which they are known. */
export type Holder = { id: Person['id']; keyOf: (activity: string) => PersonKey }

/** The codes of one workshop's people: of which state, what each person's is, and whose each is. */
type Known = {
  people: readonly Person[] | null
  codes: Map<Person['id'], { renewed: number; code: string }>
  holders: Map<string, Person['id']>
}

/**
 * The codes of receipts, none of which is stored. Mostly a code is derived from the person. In an anonymous
 * workshop nothing that the house has leads from a person to their notes, so the code brings along what their
 * keys are made from, which only the device could tell, and a seal that binds it to its person, so that it ends
 * with them.
 */
export class ReceiptCodes {
  readonly #sessions: Pick<Sessions, 'receiptCode' | 'receiptSeal' | 'isReceiptSeal' | 'personKey'>
  /** By the desk, so that they go with it. Derived once, or each wrong code would cost two thousand derivations. */
  readonly #known = new WeakMap<object, Known>()

  constructor(sessions: Pick<Sessions, 'receiptCode' | 'receiptSeal' | 'isReceiptSeal' | 'personKey'>) {
    this.#sessions = sessions
  }

  /** The code of one's own receipt. */
  of(
    { id, anonymous, people }: Pick<Workshop, 'id' | 'anonymous' | 'people'>,
    person: Person['id'],
    device: Device,
  ): string {
    const renewed = people.find((each) => each.id === person)?.renewed
    if (!anonymous) return this.#sessions.receiptCode(id, person, renewed)
    const seed = device.noteSeed(id)
    return seed + this.#sessions.receiptSeal(id, person, seed, renewed)
  }

  /** Whose code it is; null for a wrong one and for somebody who has been removed. */
  holder(desk: { readonly state: Workshop }, code: string): Holder | null {
    return desk.state.anonymous ? this.#sealed(desk.state, code) : this.#derived(desk, code)
  }

  #derived(desk: { readonly state: Workshop }, code: string): Holder | null {
    const { state } = desk
    const known: Known = this.#known.get(desk) ?? { people: null, codes: new Map(), holders: new Map() }
    if (known.people !== state.people) this.#learn(state, known)
    this.#known.set(desk, known)
    const id = known.holders.get(code)
    const person = state.people.find((each) => each.id === id && !each.removed)
    if (!person) return null
    return {
      id: person.id,
      keyOf: (activity) => this.#sessions.personKey(state.id, activity, person.id),
    }
  }

  /** Takes in who has come, and whose code is another now: the old one is nobody's. */
  #learn({ id: workshop, people }: Workshop, known: Known): void {
    for (const { id, renewed = 0 } of people) {
      const before = known.codes.get(id)
      if (before?.renewed === renewed) continue
      if (before) known.holders.delete(before.code)
      const code = this.#sessions.receiptCode(workshop, id, renewed)
      known.codes.set(id, { renewed, code })
      known.holders.set(code, id)
    }
    known.people = people
  }

  #sealed({ id: workshop, people }: Workshop, code: string): Holder | null {
    const [seed, seal] = [code.slice(0, SEED), code.slice(SEED)]
    const person = people.find(
      ({ id, removed, renewed }) =>
        !removed && this.#sessions.isReceiptSeal(seal, workshop, id, seed, renewed),
    )
    return person ? { id: person.id, keyOf: (activity) => noteKeyOf(seed, activity) } : null
  }
}
