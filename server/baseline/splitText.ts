/**
 * Splits a text that is too long into parts of at most `most` UTF-16 units, none empty and nothing but
 * white space lost: after a sentence if one ends in the second half of the part, else between words,
 * else between characters.
 */
export function splitText(text: string, most: number): string[] {
  const parts: string[] = []
  let rest = text.trim()
  while (rest.length > most) {
    const cut = cutOf(rest.slice(0, most + 1), most)
    parts.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trimStart()
  }
  return rest === '' ? parts : [...parts, rest]
}

/** Where to cut a window of `most` + 1 characters; the extra one shows whether a word ends exactly there. */
function cutOf(window: string, most: number): number {
  for (let i = most; i > most / 2; i--) if (/\s/.test(window[i]!) && /[.!?…\n]/.test(window[i - 1]!)) return i
  for (let i = most; i > 0; i--) if (/\s/.test(window[i]!)) return i
  // Never between the halves of a surrogate pair.
  return most > 1 && /[\uD800-\uDBFF]/.test(window[most - 1]!) ? most - 1 : most
}
