import { randomBytes } from 'node:crypto'

/** A fresh random id of 16 characters, safe in URLs and keys. Callers brand it by parsing. */
export const freshId = (): string => randomBytes(12).toString('base64url')
