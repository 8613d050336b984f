import { createHash } from 'node:crypto'
import { receiptLetters } from '#shared/vote/receipt.ts'

/**
 * The code of the ballot that lies under a key (V7): eight letters of the key's hash, 40 bits. Who can make the key
 * can make the code, so nobody but the voter's own cookie; and from the code nobody can make the key. It is stored
 * nowhere. Two among 300 voters get the same code once in 24 million votes, and then see both ballots.
 */
export function receiptOf(key: string): string {
  const bytes = createHash('sha256').update(`receipt:${key}`).digest()
  const letters = Array.from(bytes.subarray(0, 8), (byte) => receiptLetters[byte % receiptLetters.length])
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}
