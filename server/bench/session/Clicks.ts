import type { CommandName, Input, Output } from '#shared/workshop/commands.ts'
import type { View } from '#shared/workshop/view.ts'
import type { Person } from './Person.ts'

/** Milliseconds after which what somebody has not been shown never came. */
const PATIENCE = 20_000

/** How long something took, in milliseconds: of a click until the last person had what it changed. */
export type Taken = { kind: string; last: number }

type Wait = { waiting: Set<Person>; has: (person: Person) => boolean; done: (at: number) => void }

/** Times from a facilitator's click to the moment when the last of many people has what it changed. */
export class Clicks {
  readonly #waits = new Set<Wait>()
  /** Until the last person's view had changed. */
  readonly views: Taken[] = []
  /** Until the last person saw that all was gathered and counted. */
  readonly settled: Taken[] = []
  /** Until the last person could read the board that the click put in front of them, or what it changed there. */
  readonly boards: Taken[] = []

  /** What participants have sent, until it was answered; by the name of the command. */
  readonly answers: Taken[] = []

  /** Whoever has news is looked at. */
  readonly look = (person: Person): void => {
    for (const wait of this.#waits) {
      if (!wait.waiting.has(person) || !wait.has(person)) continue
      wait.waiting.delete(person)
      if (wait.waiting.size === 0) wait.done(performance.now())
    }
  }

  /** Sends a command; the time until the last of these people has what it changes is taken. Returns the answer and when it was sent. */
  async click<C extends CommandName>(
    { kind, by, sees, has }: { kind: string; by: Person; sees: readonly Person[]; has: Has },
    name: C,
    input: Input<C>,
  ): Promise<{ value: Output<C>; at: number }> {
    const at = performance.now()
    const seen = this.until(`${kind} to be seen`, sees, has)
    // Whoever waits for the answer does not hear of it yet.
    seen.catch(() => {})
    const reply = await by.live.send(name, input)
    if (!reply.ok) throw new Error(`${kind}: ${reply.refusal.code} ${reply.refusal.detail ?? ''}`)
    this.views.push({ kind, last: (await seen) - at })
    return { value: reply.value, at }
  }

  /** Resolves with the moment when the last of them has it. */
  until(what: string, people: readonly Person[], has: Has): Promise<number> {
    const waiting = new Set(people.filter((person) => !has(person)))
    if (waiting.size === 0) return Promise.resolve(performance.now())
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer)
        this.#waits.delete(wait)
      }
      const wait: Wait = {
        waiting,
        has,
        done(at) {
          end()
          resolve(at)
        },
      }
      const timer = setTimeout(() => {
        end()
        reject(new Error(`waited ${PATIENCE} ms for ${what}; ${waiting.size} people still do`))
      }, PATIENCE)
      this.#waits.add(wait)
    })
  }
}

export type Has = (person: Person) => boolean

/** Something that can be told from a view; looked at once for each view, however many have been sent it. */
export function inView(test: (view: View) => boolean): Has {
  const known = new WeakMap<View, boolean>()
  return ({ live: { view } }) => {
    if (!view) return false
    const found = known.get(view) ?? test(view)
    known.set(view, found)
    return found
  }
}
