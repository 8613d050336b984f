import type { RefusalCode } from './contract/refusals.ts'

/** An expected "no": a value, never an exception. `detail` is data for the sentence, e.g. a line number. */
export type Refusal = { code: RefusalCode; detail?: string }

export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export const refuse = (code: RefusalCode, detail?: string): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: detail === undefined ? { code } : { code, detail },
})
