import * as z from 'zod/mini'
import { type Ballot, cast } from './ballot.ts'
import { type Standings, tally } from './tally.ts'

/** Digits and letters that cannot be taken for each other when read aloud or written down (Crockford's base 32). */
export const receiptLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What a voter knows their own ballot by in the published list: two groups of four, `7K4M-Q2ZD`. */
export const receiptCode = z
  .string()
  .check(z.regex(new RegExp(`^[${receiptLetters}]{4}-[${receiptLetters}]{4}$`)))

/** One line of the published list: a ballot with its weight and its code, and nobody's name. */
export const receipt = z.extend(cast, { code: receiptCode })
export type Receipt = z.infer<typeof receipt>

/** The code that somebody means by what they typed: small letters, blanks and look-alikes are forgiven; null when it is none. */
export function readCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  const code = `${plain.slice(0, 4)}-${plain.slice(4)}`
  return receiptCode.safeParse(code).success ? code : null
}

/** Counts a published list anew, and whether that gives what was announced (V8). */
export function recount(
  ballot: Ballot,
  receipts: readonly Receipt[],
  announced: Standings,
): { counted: Standings; agrees: boolean } {
  const counted = tally(ballot, receipts)
  const support = new Map(announced.ranked.map((standing) => [standing.id, standing]))
  const agrees =
    counted.voters === announced.voters &&
    counted.dots === announced.dots &&
    counted.ranked.length === announced.ranked.length &&
    counted.ranked.every(({ id, support: dots, supporters }) => {
      const told = support.get(id)
      return told?.support === dots && told.supporters === supporters
    })
  return { counted, agrees }
}
