/** A stored board of an older shape. Migrations move this, never shared documents. */
export type StoredJson = Record<string, unknown>

/**
 * One step to the next shape: migration `n` takes schema `n` to `n + 1`. Each lives in a file of its own,
 * `migrations/001-….ts`, and is never changed once released. The examples are what its test runs.
 */
export type Migration = {
  id: number
  why: string
  /** Pure (M2); leaves `meta.schema` to the machinery. */
  up: (json: StoredJson) => StoredJson
  examples: readonly { before: StoredJson; after: StoredJson }[]
}
