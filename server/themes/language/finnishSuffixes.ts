import type { Analysis, WordClass } from './finnishAnalysis.ts'

type Made = { base: string; kind: WordClass; plural?: boolean; genitive?: boolean }
type Suffix = readonly [RegExp, (stem: string, ending: string) => Made]

const shortest = 6
const a = (stem: string) => (/[aou][^aou]*$/u.test(stem.replace(/[ei]/gu, '')) ? 'a' : 'ä')
const verb = (base: string): Made => ({ base, kind: 'verb' })
const number = (ending: string) => ({
  plural: /^(?:t|ia|iä|ien|ten|i[nsl].*|iksi|eja|ejä|ei.*)$/u.test(ending),
  genitive: /^(?:n|en|ien|ten|jen)$/u.test(ending),
})

const local = 'ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|n[aä]'
/**
 * Suffixes that make words without end, so that a word in no list is sure to be inflected so: luotaus, mallinnus,
 * linjakas; konkretisointi; ylätasoinen; juurruttaa, mallintaa.
 */
const suffixes: readonly Suffix[] = [
  [/^(.+(?:llinen|inen))()$/u, (base) => ({ base, kind: 'adjective' })],
  [/^(.+nen)()$/u, (base) => ({ base, kind: 'noun' })],
  [
    new RegExp(`^(.+[aeou]|.+[äeöy])(llis|mais|mäis)(?:t[aä]|ten)$`, 'u'),
    (stem, suffix) => ({ base: `${stem}${suffix.slice(0, -1)}nen`, kind: 'adjective' }),
  ],
  [
    new RegExp(`^(.+(?:lli|mai|mäi|oi|öi))se(n|t|en|${local})$`, 'u'),
    (stem, ending) => ({ base: `${stem}nen`, kind: 'adjective', ...number(ending) }),
  ],
  [/^(.+(?:[aeio]u|[äeiö]y)s)(t[aä])$/u, (base) => ({ base, kind: 'noun' })],
  [
    new RegExp(`^(.+(?:[aeio]u|[äeiö]y))kse(n|t|en|${local})$`, 'u'),
    (stem, ending) => ({ base: `${stem}s`, kind: 'noun', ...number(ending) }),
  ],
  [
    new RegExp(`^(.+[oö]i)nt(i|i[aä]|iin|in[aä]|ien|ej[aä]|eihin)$`, 'u'),
    (stem, ending) => ({
      base: `${stem}nti`,
      kind: 'noun',
      plural: /^(?:ien|e)/u.test(ending),
      genitive: ending === 'ien',
    }),
  ],
  [
    new RegExp(`^(.+[oö]i)nn(?:i|ei)(n|t|${local})$`, 'u'),
    (stem, ending) => ({
      base: `${stem}nti`,
      kind: 'noun',
      plural: ending === 't',
      genitive: ending === 'n',
    }),
  ],
  [/^(..+[aä]t)(?:aan|ään)$/u, (stem) => verb(`${stem}${a(stem)}`)],
  [/^(.+(?:staa|stää|ttaa|ttää|oida|öidä|utua|ytyä))()$/u, verb],
  [
    /^(.+[aeiouyäö])tet(?:aan|ään|a|ä|tiin|t[uy].*|t[aä]v.*|[uy][nt])$/u,
    (stem) => verb(`${stem}tt${a(stem)}${a(stem)}`),
  ],
  [
    /^(.+s)tet(?:aan|ään|a|ä|tiin|t[uy].*|t[aä]v.*|[uy][nt])$/u,
    (stem) => verb(`${stem}t${a(stem)}${a(stem)}`),
  ],
  [/^(.+[oö]i)(?:daan|dään|tiin|t[uy]|tava.*|tävä.*)$/u, (stem) => verb(`${stem}d${a(stem)}`)],
]

/** The base form of an unlisted word by a suffix that is inflected in one way only; undefined where it has none. */
export function bySuffix(token: string): Analysis | undefined {
  if (token.length < shortest) return undefined
  for (const [pattern, make] of suffixes) {
    const [, stem, ending = ''] = pattern.exec(token) ?? []
    if (stem === undefined) continue
    const { base, kind, plural = false, genitive = false } = make(stem, ending)
    return { lemma: base, parts: [base], kind, plural, genitive, guessed: true }
  }
  return undefined
}
