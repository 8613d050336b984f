const softHyphen = '\u00ad'
const word = /[\p{L}\u00ad]+/gu
const leastLeft = 4
const vowel = /[aeiouyåäöéáàüø]/i

/**
 * How common last parts of Finnish compounds begin that begin with a vowel or with several consonants: only a dictionary
 * knows that it is hyvinvointi-alue and palvelu-strategia, not hyvinvointia-lue and palvelust-rategia. None of them is
 * found inside another word's stem.
 */
const secondParts = new RegExp(
  `(?<=\\p{L}{${leastLeft}})(?=${[
    'aloite|alue|ammatt|arvioin|asema|asia|asukas|asukk|asunto|avustaj',
    'edustaj|ehdotu|eläin|eläke|elämä|ilmasto|innovaat|ohjaus|ohjelm|oikeu|ongelm|opetu|opiskel|oppila|organis',
    'osaami|osallis|urheilu|uudist|yhdisty|yhteis|yhtiö|yksik|ympärist|yrittäj|äänest',
    'klinik|kriteer|profiil|projekt|prosess|psyk|strateg|struktuur',
  ].join('|')})`,
  'giu',
)

/**
 * Puts soft hyphens into words of `long` letters or more, never leaving fewer than four on a line. A
 * syllable begins at the last consonant before a vowel: right for Finnish (pit-kä-ai-kais-sai-raal-le) and, by
 * the one-consonant rule, for Swedish. English has no such rule and is left as it is.
 */
export function hyphenate(text: string, language: string, long = 14): string {
  if (language !== 'fi' && language !== 'sv') return text
  return text.replace(word, (one) =>
    one.length < long || one.includes(softHyphen) ? one : split(one, language === 'fi'),
  )
}

function split(word: string, hasCompounds: boolean): string {
  const joints = hasCompounds ? [...word.matchAll(secondParts)].map(({ index }) => index) : []
  let out = ''
  for (let index = 0; index < word.length; index += 1) {
    if (index >= leastLeft && word.length - index >= leastLeft && maySplit(word, index, joints))
      out += softHyphen
    out += word[index]
  }
  return out
}

/** At a joint, and at syllables that are not right beside one. */
function maySplit(word: string, index: number, joints: readonly number[]): boolean {
  if (joints.includes(index)) return true
  return beginsSyllable(word, index) && !joints.some((joint) => Math.abs(joint - index) <= 2)
}

function beginsSyllable(word: string, index: number): boolean {
  return !vowel.test(word[index]!) && vowel.test(word[index + 1] ?? '')
}
