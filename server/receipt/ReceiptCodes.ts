import type { Person } from '#shared/people/person.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import type { Sessions } from '../people/sessions.ts'

/** The codes of one workshop's people: who of them has been counted, and whose is which. */
type Known = { people: number; holders: Map<string, Person['id']> }

/**
 * Whose receipt a code opens. Codes are derived from the person and never stored; what has been derived is
 * remembered while somebody holds on to the workshop, or each wrong code would cost two thousand derivations.
 */
export class ReceiptCodes {
  readonly #sessions: Pick<Sessions, 'receiptCode'>
  /** By whatever stands for the workshop, so that they go with it. */
  readonly #known = new WeakMap<object, Known>()

  constructor(sessions: Pick<Sessions, 'receiptCode'>) {
    this.#sessions = sessions
  }

  /** The code of one's own receipt. */
  of(state: Pick<Workshop, 'id'>, person: Person['id']): string {
    return this.#sessions.receiptCode(state.id, person)
  }

  /** The person whose code it is; null for a wrong one and for somebody who has been removed. */
  holder(desk: { readonly state: Workshop }, code: string): Person | null {
    const { state } = desk
    const known = this.#known.get(desk) ?? { people: 0, holders: new Map<string, Person['id']>() }
    // Nobody ever goes from the list: a removed person is only marked.
    if (known.people !== state.people.length) {
      for (const { id } of state.people) known.holders.set(this.of(state, id), id)
      known.people = state.people.length
      this.#known.set(desk, known)
    }
    const id = known.holders.get(code)
    return state.people.find((person) => person.id === id && !person.removed) ?? null
  }
}
