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

/** Asks a chat model, with the form of the answer as a schema while the service takes that. */
export class Chat {
  readonly #line: Line
  #takesSchema = true

  constructor(line: Line) {
    this.#line = line
  }

  /** @throws Trouble, or the signal's reason once it is aborted */
  async ask({ messages, form }: Prompt): Promise<string> {
    const plain = { model: this.#line.model, messages, stream: false }
    if (!this.#takesSchema) return this.#send(plain)
    try {
      return await this.#send({
        ...plain,
        temperature: 0,
        response_format: { type: 'json_schema', json_schema: { ...form, strict: true } },
      })
    } catch (fault) {
      if (!(fault instanceof Trouble) || fault.status === null || !UNKNOWN_OPTION.has(fault.status))
        throw fault
      this.#takesSchema = false
      return this.#send(plain)
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
