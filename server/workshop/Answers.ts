import type { Reply } from '#shared/contract/live.ts'

const REMEMBERED = 500

/** What has been answered to one person: a repeated envelope gets the same answer and happens once (W1). */
export class Answers {
  readonly #given = new Map<string, Promise<Reply>>()

  once(id: string, rule: () => Promise<Reply>): Promise<Reply> {
    const earlier = this.#given.get(id)
    if (earlier) return earlier
    const answer = rule()
    this.#given.set(id, answer)
    // An answer that nobody got, or that the store could not keep, may be asked for again.
    void answer.then(
      (reply) => !reply.ok && reply.refusal.code === 'storage' && this.#given.delete(id),
      () => this.#given.delete(id),
    )
    if (this.#given.size > REMEMBERED) this.#given.delete(this.#given.keys().next().value!)
    return answer
  }
}

/** Everybody's answers. Only so many people are remembered: whoever has been quiet longest is forgotten first. */
export class AnswerBook {
  readonly #people = new Map<string, Answers>()
  readonly #most: number

  constructor(most = 5_000) {
    this.#most = most
  }

  to(person: string): Answers {
    const known = this.#people.get(person) ?? new Answers()
    this.#people.delete(person)
    this.#people.set(person, known)
    if (this.#people.size > this.#most) this.#people.delete(this.#people.keys().next().value!)
    return known
  }
}
