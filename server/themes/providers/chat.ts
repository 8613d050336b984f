import * as z from 'zod'
import type { Line } from './Line.ts'
import type { Prompt } from './prompts.ts'
import { Trouble } from './Trouble.ts'

const MOST_BYTES = 2 * 1024 * 1024

const part = z.object({ text: z.string() })
const completion = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({
          content: z.union([
            z.string(),
            z.array(part).transform((parts) => parts.map(({ text }) => text).join('')),
          ]),
        }),
      }),
    )
    .min(1),
})

/** What a service says that does not know a form of answer, or an option. */
const UNKNOWN_OPTION: ReadonlySet<number> = new Set([400, 404, 415, 422, 501])

type Options = (form: Prompt['form']) => object

const withSchema: Options = (form) => ({
  response_format: { type: 'json_schema', json_schema: { ...form, strict: true } },
})

/** What is asked of a service, the most first: it is steadiest at no temperature, and bound to the schema. */
const wishes: readonly Options[] = [
  (form) => ({ ...withSchema(form), temperature: 0 }),
  withSchema,
  () => ({}),
]

/** Asks a chat model, with as many of the options as the service takes. */
export class Chat {
  readonly #line: Line
  #wish = 0

  constructor(line: Line) {
    this.#line = line
  }

  /** @throws Trouble, or the signal's reason once it is aborted */
  async ask({ messages, form }: Prompt): Promise<string> {
    for (let wish = this.#wish; ; wish++) {
      const options = wishes[wish]?.(form) ?? {}
      try {
        return await this.#send({ model: this.#line.model, messages, stream: false, ...options })
      } catch (fault) {
        const isOption = fault instanceof Trouble && UNKNOWN_OPTION.has(fault.status ?? 0)
        if (!isOption || wish + 1 >= wishes.length) throw fault
        // Others may be on the way at once.
        this.#wish = Math.max(this.#wish, wish + 1)
      }
    }
  }

  async #send(body: object): Promise<string> {
    const said = await this.#line.ask({ path: 'chat/completions', body, most: MOST_BYTES })
    const read = completion.safeParse(said)
    const text = read.data?.choices[0]?.message.content
    if (text === undefined) throw new Trouble('unreadable', 'no completion in the answer')
    return text
  }
}
