/** The stems a Finnish noun or adjective is inflected on. */
export type NounStems = {
  base: string
  strong: string
  weak: string
  /** Where the consonant-stem endings go (lasta, lasten); null when there are none. */
  consonant: string | null
}

const vowels = 'aeiouyäöå'
const isVowel = (letter: string | undefined) => letter !== undefined && vowels.includes(letter)

/** Consonant gradation, strong → weak, before the last vowels of a stem. Longest pattern first. */
const grades: readonly (readonly [string, string])[] = [
  ['lke', 'lje'],
  ['rke', 'rje'],
  ['hke', 'hje'],
  ['uku', 'uvu'],
  ['yky', 'yvy'],
  ['kk', 'k'],
  ['pp', 'p'],
  ['tt', 't'],
  ['nk', 'ng'],
  ['mp', 'mm'],
  ['nt', 'nn'],
  ['lt', 'll'],
  ['rt', 'rr'],
  ['ht', 'hd'],
  ['lp', 'lv'],
  ['rp', 'rv'],
  ['lk', 'l'],
  ['rk', 'r'],
]
const single: Readonly<Record<string, string>> = { p: 'v', t: 'd', k: '' }

/** The weak grade of a strong stem: 'hoito' → 'hoido', 'verkko' → 'verko', 'kunta' → 'kunna'. */
export function weaken(stem: string): string {
  // takuu, digitalisaatio: no gradation before two vowels.
  if (isVowel(stem.at(-1)) && isVowel(stem.at(-2))) return stem
  for (const [strong, weak] of grades) {
    if (isVowel(strong.at(-1))) {
      if (stem.endsWith(strong)) return stem.slice(0, -strong.length) + weak
      continue
    }
    const at = lastConsonants(stem)
    const end = at.start + at.text.length
    const geminate = strong[0] === strong[1]
    // verkko, kenttä: what stands before a double consonant does not matter.
    if (geminate ? at.text.endsWith(strong) : at.text === strong)
      return stem.slice(0, end - strong.length) + weak + stem.slice(end)
  }
  const at = lastConsonants(stem)
  const weak = single[at.text]
  // Only between vowels, and not in the first syllable's border of a foreign or long ending.
  if (weak === undefined || at.start === 0 || !isVowel(stem[at.start - 1])) return stem
  return stem.slice(0, at.start) + weak + stem.slice(at.start + 1)
}

function lastConsonants(stem: string): { start: number; text: string } {
  let end = stem.length
  while (end > 0 && isVowel(stem[end - 1])) end--
  let start = end
  while (start > 0 && !isVowel(stem[start - 1])) start--
  return { start, text: stem.slice(start, end) }
}

/** 'a' or 'ä', by the last harmonic vowel; 'ä' when there is none (tie, mieli). */
export function harmony(word: string): 'a' | 'ä' {
  for (let at = word.length - 1; at >= 0; at--) {
    const letter = word[at] ?? ''
    if ('aou'.includes(letter)) return 'a'
    if ('äöy'.includes(letter)) return 'ä'
  }
  return 'ä'
}

const hinted = /^([^:=!~]+)(:e|:te|:de|:kse)?(?:=([^!~]+))?(!)?(?:~(.+))?$/u

/** What is wrong with a noun or adjective of the list, in a few words; null when its stems can be told. */
export function nounFault(entry: string): string | null {
  const [, base = '', hint, given, fixed] = hinted.exec(entry) ?? []
  if (base === '') return 'has a hint that is none of :e :te :de :kse =stem ! ~stem'
  if (hint !== undefined || given !== undefined || fixed !== undefined || isVowel(base.at(-1))) return null
  return /(?:[eiouyöaä]s|t[oö]n|n[uy]t|nen|in)$/u.test(base) && !/[aä]s$/u.test(base)
    ? null
    : 'needs a hint: its ending does not tell the stem'
}

/**
 * A word of the list with its hint → stems. Hints: `:e` lapsi→lapse, `:te` vuosi→vuote, `:de` terveys→terveyde,
 * `:kse` tulos→tulokse, `=stem` given, `!` no gradation, `~stem` weak stem given.
 */
export function nounStems(entry: string): NounStems {
  const [, base = '', hint = '', given = '', fixed = '', weakGiven = ''] = hinted.exec(entry) ?? []
  const made =
    given !== ''
      ? givenStem(base, given)
      : hint !== ''
        ? hintedStem(base, hint)
        : guessedStem(base, fixed !== '')
  return weakGiven === '' ? { base, ...made } : { base, ...made, weak: weakGiven }
}

type Made = Omit<NounStems, 'base'>

function givenStem(base: string, stem: string): Made {
  const made = { strong: stem, weak: stem }
  // kolmatta, hanketta; veljeä; asiakasta.
  if (stem.endsWith('nte')) return { ...made, consonant: `${base.slice(0, -1)}t` }
  if (base.endsWith('e')) return { ...made, consonant: `${base}t` }
  return { ...made, consonant: isVowel(base.at(-1)) ? null : base }
}

function hintedStem(base: string, hint: string): Made {
  const root = base.slice(0, -1)
  if (hint === ':kse') return { strong: `${root}kse`, weak: `${root}kse`, consonant: base }
  if (hint === ':de') return { strong: `${root}te`, weak: `${root}de`, consonant: `${root}t` }
  if (hint === ':te') {
    const stem = `${base.slice(0, -2)}te`
    return { strong: stem, weak: weaken(stem), consonant: `${base.slice(0, -2)}t` }
  }
  const stem = `${root}e`
  if (/^(?:lu|toi|lie|luo)m$/u.test(root))
    return { strong: stem, weak: weaken(stem), consonant: `${root.slice(0, -1)}n` }
  const consonant = /[^lnr][lnr]$/u.test(root) ? root : root.endsWith('ps') ? `${root.slice(0, -2)}s` : null
  return { strong: stem, weak: weaken(stem), consonant }
}

function guessedStem(base: string, fixed: boolean): Made {
  const root = base.slice(0, -1)
  const a = harmony(base)
  // chat! → chatin, benchmarking! → benchmarkingin
  if (fixed && !isVowel(base.at(-1))) return { strong: `${base}i`, weak: `${base}i`, consonant: null }
  if (base.endsWith('nen'))
    return {
      strong: `${base.slice(0, -3)}se`,
      weak: `${base.slice(0, -3)}se`,
      consonant: `${base.slice(0, -3)}s`,
    }
  if (/(?:[ue]us|[ye]ys)$/u.test(base)) return hintedStem(base, ':de')
  if (/[uyoöie]s$/u.test(base)) return hintedStem(base, ':kse')
  if (/t[oö]n$/u.test(base))
    return {
      strong: `${base.slice(0, -2)}t${a === 'a' ? 'oma' : 'ömä'}`,
      weak: `${base.slice(0, -2)}t${a === 'a' ? 'oma' : 'ömä'}`,
      consonant: base,
    }
  if (/n[uy]t$/u.test(base))
    return { strong: `${base.slice(0, -2)}ee`, weak: `${base.slice(0, -2)}ee`, consonant: base }
  if (base.endsWith('mpi')) {
    const stem = `${base.slice(0, -3)}m`
    return { strong: `${stem}p${a}`, weak: `${stem}m${a}`, consonant: null }
  }
  if (base.endsWith('in')) return { strong: `${root}me`, weak: `${root}me`, consonant: base }
  if (base.endsWith('e') && !fixed && !/[ie]e$/u.test(base))
    return { strong: `${base}e`, weak: `${base}e`, consonant: `${base}t` }
  return { strong: base, weak: fixed ? base : weaken(base), consonant: null }
}
