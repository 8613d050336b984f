import * as z from 'zod/mini'
import { between, text, whole } from '../schema.ts'

/** What a service outside the house can do: place texts in a space of meanings, or group them as a language model. */
export const services = ['embeddings', 'model'] as const
export type Service = (typeof services)[number]

/** A service that the house or the workshop knows; its key is in no log, view or export. */
export const offer = z.object({
  service: z.enum(services),
  model: text(1, 200),
  /** Where notes would be sent: "gateway.suvanto.example". */
  host: text(1, 255),
  /** `house`: from the server's settings; `workshop`: given by the organiser. */
  from: z.enum(['house', 'workshop']),
})
export type Offer = z.infer<typeof offer>

/** An organiser's consent to send the notes' words to a service: everybody in the workshop is told. */
export const consent = z.object({
  service: z.enum(services),
  model: text(1, 200),
  host: text(1, 255),
  at: z.number(),
})
export type Consent = z.infer<typeof consent>

/** What a run would send, said before it is sent. Tokens are an estimate from the characters; `cost` null where no price is set. */
export const estimate = z.object({
  service: z.enum(services),
  model: z.string(),
  host: z.string(),
  notes: whole(0),
  /** Notes whose answer is kept from before and need not be sent. */
  known: whole(0),
  requests: whole(0),
  tokens: whole(0),
  cost: z.nullable(z.object({ amount: between(0, 1e9), currency: z.string() })),
})
export type Estimate = z.infer<typeof estimate>
