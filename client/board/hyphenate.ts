const softHyphen = '\u00ad'
const word = /[\p{L}\u00ad]+/gu
const leastLeft = 4
const vowel = /[aeiouyåäöéáàüø]/i

/**
 * Puts soft hyphens into words of `long` letters or more, never leaving fewer than four on a line. A
 * syllable begins at the last consonant before a vowel: right for Finnish (pit-kä-ai-kais-sai-raal-le) and, by
 * the one-consonant rule, for Swedish. English has no such rule and is left as it is.
 */
export function hyphenate(text: string, language: string, long = 14): string {
  if (language !== 'fi' && language !== 'sv') return text
  return text.replace(word, (one) => (one.length < long || one.includes(softHyphen) ? one : split(one)))
}

function split(word: string): string {
  let out = ''
  for (let index = 0; index < word.length; index += 1) {
    if (index >= leastLeft && word.length - index >= leastLeft && beginsSyllable(word, index))
      out += softHyphen
    out += word[index]
  }
  return out
}

function beginsSyllable(word: string, index: number): boolean {
  return !vowel.test(word[index]!) && vowel.test(word[index + 1] ?? '')
}
