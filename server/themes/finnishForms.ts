import { harmony, nounStems, weaken } from './finnishStems.ts'

export type WordForm = { form: string; plural: boolean; genitive: boolean }

const glide: Readonly<Record<string, string>> = { oi: 'oj', öi: 'öj', ei: 'ej', ui: 'uj', yi: 'yj' }

/** Plural stems; where Finnish chooses by vowels (koiria, kaloja) both are made: a spare form harms nobody. */
function pluralStems(stem: string): string[] {
  const root = stem.slice(0, -1)
  if (/(aa|ää|ee)$/u.test(stem)) return [`${root}i`]
  if (/(uo|yö|ie)$/u.test(stem)) return [`${stem.slice(0, -2)}${stem.at(-1)}i`]
  if (/[aä]$/u.test(stem)) return aPlurals(stem)
  if (stem.endsWith('i')) return [`${root}ei`]
  return stem.endsWith('e') ? [`${root}i`] : [`${stem}i`]
}

/** koira → koiri, kala → kaloi, toiminta → toimintoi, hoitaja → hoitaji; both where it is not sure. */
function aPlurals(stem: string): string[] {
  const root = stem.slice(0, -1)
  const rounded = `${root}${stem.endsWith('a') ? 'o' : 'ö'}i`
  const plain = `${root}i`
  const syllables = stem.match(/[aeiouyäö]+/gu) ?? []
  if (/j[aä]$/u.test(stem) && syllables.length > 2) return [plain]
  if (/nt[aä]$|nn[aä]$/u.test(stem) && syllables.length > 2) return [rounded]
  if (syllables.length > 2) return [rounded, plain]
  return stem.endsWith('a') && /^[aei]/u.test(syllables[0] ?? '') ? [rounded] : [plain]
}

const localCases = (a: string) => [`ss${a}`, `st${a}`, `ll${a}`, `lt${a}`, 'lle', 'ksi', `tt${a}`]

function singular(
  { strong, weak, consonant }: { strong: string; weak: string; consonant: string | null },
  a: string,
): WordForm[] {
  const last = strong.at(-1) ?? ''
  const illative = /(aa|ää|ee)$/u.test(strong)
    ? [`${strong}seen`, `${strong}n`]
    : /(uo|yö|ie|öö|oo|uu)$/u.test(strong)
      ? [`${strong}h${last}n`]
      : [`${strong}${last}n`]
  const partitive =
    consonant === null
      ? [`${strong}${a}`, `${strong}t${a}`]
      : [`${consonant}t${a}`, ...(consonant.endsWith('t') ? [] : [`${strong}${a}`])]
  const forms = [...partitive, ...illative, `${strong}n${a}`, ...localCases(a).map((ending) => weak + ending)]
  return [
    { form: `${weak}n`, plural: false, genitive: true },
    ...forms.map((form) => ({ form, plural: false, genitive: false })),
  ]
}

function plural(base: string, strong: string, weak: string, consonant: string | null, a: string): WordForm[] {
  // terveys and saatavuus change their stem in the plural: terveyksissä.
  const abstract = base.endsWith('s') && weak.endsWith('de')
  const strongs = abstract ? [`${base.slice(0, -1)}ksi`] : pluralStems(strong)
  const weaks = abstract ? strongs : pluralStems(weak)
  const genitives = consonant === null ? [] : [`${consonant}ten`]
  const others = [`${weak}t`]
  for (const stem of strongs) {
    const soft = glide[stem.slice(-2)]
    const diphthong = soft !== undefined || /[aä]i$/u.test(stem)
    genitives.push(...(diphthong ? [`${stem}den`, `${stem}tten`] : [`${stem}en`]))
    others.push(
      ...(diphthong ? [`${stem}t${a}`, `${stem}hin`, `${stem}siin`] : [`${stem}${a}`, `${stem}in`]),
      `${stem}n${a}`,
    )
    if (soft !== undefined) {
      genitives.push(`${stem.slice(0, -2)}${soft}en`)
      others.push(`${stem.slice(0, -2)}${soft}${a}`)
    }
  }
  for (const stem of weaks) others.push(...localCases(a).map((ending) => stem + ending))
  return [
    ...genitives.map((form) => ({ form, plural: true, genitive: true })),
    ...others.map((form) => ({ form, plural: true, genitive: false })),
  ]
}

/** Every form of a noun or adjective entry ('hoito', 'lapsi:e~lapse'), its base form first. */
export function nounForms(entry: string): WordForm[] {
  const stems = nounStems(entry)
  const a = harmony(stems.base)
  return [
    { form: stems.base, plural: false, genitive: false },
    ...singular(stems, a),
    ...plural(stems.base, stems.strong, stems.weak, stems.consonant, a),
  ]
}

/** The plural a person reads on a label: 'jono' → 'jonot', 'asiakas=asiakkaa' → 'asiakkaat'. */
export function nominativePlural(entry: string): string {
  return `${nounStems(entry).weak}t`
}

function verbStems(verb: string): {
  strong: string
  weak: string
  passive: string
  participle: string
  infinitive: string
} {
  const a = harmony(verb)
  const root = verb.slice(0, -2)
  if (/d[aä]$/u.test(verb))
    return { strong: root, weak: root, passive: `${root}d`, participle: `${root}n`, infinitive: root }
  if (/(?:ll|nn|rr|st)[aä]$/u.test(verb))
    return {
      strong: `${root}e`,
      weak: `${root}e`,
      passive: verb.slice(0, -1),
      participle: root + (root.at(-1) ?? ''),
      infinitive: `${root}e`,
    }
  if (/it[aä]$/u.test(verb))
    return {
      strong: `${root}tse`,
      weak: `${root}tse`,
      passive: `${root}t`,
      participle: `${root}nn`,
      infinitive: `${root}tse`,
    }
  if (/[aäouyöe]t[aä]$/u.test(verb)) {
    const stem = root.endsWith('e') ? `${root}ne` : `${root}${a}`
    return { strong: stem, weak: stem, passive: `${root}t`, participle: `${root}nn`, infinitive: stem }
  }
  const strong = verb.slice(0, -1)
  const weak = weaken(strong)
  const passive = /[aä]$/u.test(weak) ? `${weak.slice(0, -1)}et` : `${weak}t`
  return { strong, weak, passive, participle: `${strong}n`, infinitive: strong }
}

/** The noun of doing: 'kehittää' → 'kehittäminen'. */
export function actionNoun(verb: string): string {
  return `${verbStems(verb).infinitive}minen`
}

/** The commoner forms of a verb given by its infinitive, without auxiliaries and clitics. */
export function verbForms(verb: string): string[] {
  const { strong, weak, passive, participle, infinitive } = verbStems(verb)
  const a = harmony(verb)
  const u = a === 'a' ? 'u' : 'y'
  const past = /[aäei]$/u.test(strong)
    ? [`${strong.slice(0, -1)}i`, `${weak.slice(0, -1)}i`]
    : [`${strong}i`, `${weak}i`]
  if (/[^uo].[^aeiouyäö]*a$/u.test(strong)) past.push(`${strong.slice(0, -1)}oi`, `${weak.slice(0, -1)}oi`)
  const passives = passive.endsWith('t')
    ? [
        `${passive}${a}${a}n`,
        `${passive}u`,
        `${passive}y`,
        `${passive}${u}j${a}`,
        `${passive}tu`,
        `${passive}ty`,
        `${passive}iin`,
        `${passive}t${a}v${a}`,
        `${passive}${a}v${a}`,
      ]
    : [`${passive}${a}${a}n`, `${passive}${a}n`]
  return [
    verb,
    ...['n', 't', 'mme', 'tte', 'vat', 'vät', '', 'kaa', 'kää', 'koon', 'köön'].map(
      (ending) => (/^v|^k/u.test(ending) ? strong : weak) + ending,
    ),
    `${strong}${strong.at(-1) ?? ''}`,
    ...past.flatMap((stem) => [stem, `${stem}n`, `${stem}mme`, `${stem}v${a}t`]),
    `${strong.replace(/e$/u, '')}isi`,
    `${strong.replace(/e$/u, '')}isiv${a}t`,
    ...passives,
    ...[
      'm' + a + a + 'n',
      'm' + a + 'ss' + a,
      'm' + a + 'll' + a,
      'm' + a + 'st' + a,
      'm' + a + 'tt' + a,
      'v' + a,
      'v' + a + 't',
      'v' + a + 'n',
      'v' + a + a,
    ].map((ending) => infinitive + ending),
    `${participle}${u}t`,
    `${participle}eet`,
    `${participle}een`,
  ]
}
