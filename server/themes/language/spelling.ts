/** Keys beside each other and letters that a foreign keyboard has not got. */
const beside: Readonly<Record<string, string>> = {
  ...{ a: 'äsq', ä: 'aö', ö: 'oä', o: 'öip', e: 'wr', i: 'uo', u: 'yi', y: 'tu', d: 'sf', f: 'dg', g: 'fh' },
  ...{ h: 'gj', j: 'hk', k: 'jl', l: 'kö', m: 'n', n: 'bm', p: 'oå', r: 'et', s: 'ad', t: 'ry', v: 'cb' },
}
const letters = 'aeiouyäöbcdfghjklmnprstv'
const ending =
  /(?:s[st][aä]|l[lt][aä]|lle|ksi|t[aä]|n[aä]|tt[aä]|[aeiouyäö]{2}n|jen|ien|den|tten|[nt]|[aä])$/u

/** Shorter stems have too many neighbours that are words of their own (tuli, tuuli, tulli). */
const shortest = 7
/** A letter for another one, or two for one, makes another word soonest (oletus, opetus). */
const long = 9

/**
 * What somebody may have meant by a mistyped word: two letters changed about, one left out, one too many, or in a long
 * word the key beside. The first letter and the inflection are taken to be right.
 */
export function likelySpellings(token: string): string[] {
  const end = token.length - (ending.exec(token)?.[0].length ?? 0)
  if (end < shortest) return []
  const made: string[] = []
  for (let at = 1; at < end; at++) {
    const [here = '', next = '', last = ''] = [token[at], token[at + 1], token[at - 1]]
    const before = token.slice(0, at)
    const after = token.slice(at + 1)
    if (at + 1 < end && next !== here) made.push(before + next + here + token.slice(at + 2))
    if ((here !== next && here !== last) || end >= long) made.push(before + after)
    for (const letter of letters)
      if ((letter !== here && letter !== last) || end >= long) made.push(before + letter + token.slice(at))
    if (end >= long && at > 1) for (const letter of beside[here] ?? '') made.push(before + letter + after)
  }
  return made
}
