import * as z from 'zod'
import { type HouseEndpoint, type Price, readBase, type ServiceSettings } from './endpoint.ts'

const url = z
  .string()
  .refine(
    (given) => readBase(given) !== null,
    'it must be an http or https address without a user name, password, question or fragment, for example http://localhost:11434/v1',
  )
const model = z.string().trim().min(1).max(200)
const key = z.string().regex(/^[\x21-\x7e]{1,1000}$/, 'it must be letters, digits and signs without blanks')
const seconds = (most: number) => z.coerce.number().min(1).max(most)
const host = /^(?:[a-z\d](?:[a-z\d.-]*[a-z\d])?|\[[\da-f:.]+\])(?::\d{1,5})?$/

/** "0.1" or, where an answer costs more than what is read, "0.4/1.6". */
const price = z
  .string()
  .regex(
    /^\d{1,6}(?:\.\d{1,6})?(?:\/\d{1,6}(?:\.\d{1,6})?)?$/,
    'it must be a price per million tokens, for example 0.1, or two with a stroke: sent/answered',
  )
  .transform((given): Price => {
    const [sent = 0, answered = sent] = given.split('/').map(Number)
    return { sent, answered }
  })

/** Settings of services outside the house, as the environment has them. */
export const serviceSettings = {
  EMBEDDINGS_URL: url.optional(),
  EMBEDDINGS_MODEL: model.optional(),
  EMBEDDINGS_KEY: key.optional(),
  EMBEDDINGS_PRICE: price.optional(),
  MODEL_URL: url.optional(),
  MODEL_NAME: model.optional(),
  MODEL_KEY: key.optional(),
  MODEL_PRICE: price.optional(),
  SERVICE_CURRENCY: z
    .string()
    .regex(/^[A-Z]{3}$/, 'it must be three capitals, for example EUR')
    .default('EUR'),
  SERVICE_HOSTS: z
    .string()
    .transform((given) =>
      given
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((each) => each !== '')
        // By https that is the host alone.
        .map((each) => each.replace(/:443$/, '')),
    )
    .refine(
      (hosts) => hosts.every((each) => host.test(each)),
      'it must be hosts with a comma between, for example gateway.example,10.0.0.5:11434',
    )
    .default([]),
  SERVICE_TIMEOUT: seconds(280).default(60),
  SERVICE_TIME_LIMIT: seconds(3_600).default(300),
}

type Given = z.infer<z.ZodObject<typeof serviceSettings>>

/** Settings whose values no message repeats: keys, and addresses, which may hold one. */
export const secretSettings: ReadonlySet<string> = new Set([
  'EMBEDDINGS_URL',
  'EMBEDDINGS_KEY',
  'MODEL_URL',
  'MODEL_KEY',
])

/** Pairs of settings of which one says nothing without the other. */
const pairs = [
  ['EMBEDDINGS_URL', 'EMBEDDINGS_MODEL'],
  ['MODEL_URL', 'MODEL_NAME'],
] as const

/** The setting that is missing beside another, as a sentence; null when none is. */
export function missingSetting(given: Given): string | null {
  for (const [one, other] of pairs) {
    if (given[one] !== undefined && given[other] === undefined)
      return `The setting ${one} needs ${other} beside it.`
    if (given[other] !== undefined && given[one] === undefined)
      return `The setting ${other} needs ${one} beside it.`
  }
  return null
}

/** What the settings say, ready for use. Call it only where nothing is missing. */
export function readServices(given: Given): ServiceSettings {
  return {
    embeddings: endpointOf(
      given.EMBEDDINGS_URL,
      given.EMBEDDINGS_MODEL,
      given.EMBEDDINGS_KEY,
      given.EMBEDDINGS_PRICE,
    ),
    model: endpointOf(given.MODEL_URL, given.MODEL_NAME, given.MODEL_KEY, given.MODEL_PRICE),
    hosts: given.SERVICE_HOSTS,
    currency: given.SERVICE_CURRENCY,
    timing: { request: given.SERVICE_TIMEOUT * 1_000, whole: given.SERVICE_TIME_LIMIT * 1_000, pause: 1_000 },
  }
}

function endpointOf(url?: string, model?: string, key?: string, price?: Price): HouseEndpoint | null {
  const base = url === undefined ? null : readBase(url)
  if (base === null || model === undefined) return null
  return { url: base, model, key: key ?? null, price: price ?? null }
}
