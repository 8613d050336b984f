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
