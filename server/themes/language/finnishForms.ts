import { harmony, nounStems, type NounStems } from './finnishStems.ts'

export type WordForm = { form: string; plural: boolean; genitive: boolean }

const nucleus = /aa|ee|ii|oo|uu|yy|ää|öö|[aeouyäö]i|[aeio]u|[äöei]y|uo|yö|ie|[aeiouyäöå]/gu
const syllables = (word: string) => word.match(nucleus)?.length ?? 0
const localCases = (a: string) => [`ss${a}`, `st${a}`, `ll${a}`, `lt${a}`, 'lle', 'ksi', `tt${a}`]

/** Where a stem ends in a long vowel or a diphthong: maahan, työhön; vapaaseen; maanantaihin. */
function illatives(base: string, strong: string): string[] {
  const last = strong.at(-1) ?? ''
  if (/(?:uo|yö|ie|[aou]i)$/u.test(strong)) return [`${strong}h${last}n`]
  if (!/(?:aa|ää|ee|oo|öö|uu|yy)$/u.test(strong)) return [`${strong}${last}n`]
  if (base !== strong) return [`${strong}seen`]
  return syllables(base) === 1 ? [`${strong}h${last}n`] : [`${strong}h${last}n`, `${strong}seen`]
}

function partitives(base: string, { strong, consonant }: Omit<NounStems, 'base'>, a: string): string[] {
  // The only two whose stem is of the other harmony: merta, verta.
  if (/^(?:meri|veri)$/u.test(base)) return [`${consonant ?? ''}ta`]
  if (consonant !== null) return [`${consonant}t${a}`]
  if (/(?:aa|ää|ee|oo|öö|uu|yy|uo|yö|ie|[aou]i)$/u.test(strong)) return [`${strong}t${a}`]
  return /(?:i[oö]|eo|e[aä])$/u.test(strong) ? [`${strong}t${a}`, `${strong}${a}`] : [`${strong}${a}`]
}

function singular(stems: NounStems, a: string): WordForm[] {
  const { base, strong, weak } = stems
  const forms = [
    ...partitives(base, stems, a),
    ...illatives(base, strong),
    `${strong}n${a}`,
    ...localCases(a).map((ending) => weak + ending),
  ]
  return [
    { form: `${weak}n`, plural: false, genitive: true },
    ...forms.map((form) => ({ form, plural: false, genitive: false })),
  ]
}

type Cases = { genitives: string[]; others: string[] }

/** lapsi- → lasten, lapsien, lapsia, lapsiin; the case endings go on the weak stem. */
function plainPlural(strong: string, weak: string, a: string): Cases {
  return {
    genitives: [`${strong}en`],
    others: [`${strong}${a}`, `${strong}in`, `${strong}n${a}`, ...localCases(a).map((end) => weak + end)],
  }
}

/** asiakkai- → asiakkaiden, asiakkaita, asiakkaisiin; töi- → töihin. */
function longPlural(stem: string, illative: string, a: string): Cases {
  return {
    genitives: [`${stem}den`, `${stem}tten`],
    others: [`${stem}t${a}`, stem + illative, `${stem}n${a}`, ...localCases(a).map((end) => stem + end)],
  }
}

/** hoitoi- → hoitojen, hoitoja; of longer words also yksiköiden, yksiköitä, and of radio only radioita. */
function roundPlural(strong: string, weak: string, a: string, base: string): Cases {
  const soft = `${strong.slice(0, -1)}j`
  const joined = /[ie][oöaä]$/u.test(base)
  const long = joined || syllables(base) > 2
  const shorts = strong.endsWith('ei') ? [`${strong.slice(0, -2)}ien`] : [`${soft}en`]
  return {
    genitives: [...(joined ? [] : shorts), ...(long ? [`${weak}den`, `${weak}tten`] : [])],
    others: [
      ...(joined ? [] : [`${soft}${a}`]),
      ...(long ? [`${weak}t${a}`] : []),
      `${strong}hin`,
      `${strong}n${a}`,
      ...localCases(a).map((end) => weak + end),
    ],
  }
}

/** koira → koiria, kala → kaloja, toiminta → toimintoja, hoitaja → hoitajia; both where it is not sure. */
function aPlurals({ base, strong, weak }: NounStems, a: string): Cases[] {
  const o = strong.endsWith('a') ? 'oi' : 'öi'
  const rounded = roundPlural(strong.slice(0, -1) + o, weak.slice(0, -1) + o, a, base)
  const plain = plainPlural(`${strong.slice(0, -1)}i`, `${weak.slice(0, -1)}i`, a)
  if (/e[aä]$/u.test(strong)) return [longPlural(`${strong.slice(0, -1)}i`, 'siin', a)]
  if (syllables(strong) > 2) {
    if (/(?:[^i]j|[vm])[aä]$/u.test(strong) || /mp[aä]$/u.test(strong)) return [plain]
    return /[lnr][aä]$/u.test(strong) && !/n[nt][aä]$/u.test(strong) ? [rounded, plain] : [rounded]
  }
  return strong.endsWith('a') && /^[^aeiouyäö]*[aei]/u.test(strong) ? [rounded] : [plain]
}

function pluralCases(stems: NounStems, a: string): Cases[] {
  const { base, strong, weak } = stems
  const root = strong.slice(0, -1)
  // terveys and saatavuus change their stem in the plural: terveyksissä.
  if (base.endsWith('s') && weak.endsWith('de')) {
    const stem = `${base.slice(0, -1)}ksi`
    return [plainPlural(stem, stem, a)]
  }
  if (strong.endsWith('nte')) return [plainPlural(`${strong.slice(0, -2)}si`, `${strong.slice(0, -2)}si`, a)]
  // Before an i the t of vuosi (vuoden) is an s.
  if (base.endsWith('si') && strong.endsWith('te')) return [plainPlural(base, base, a)]
  if (/(?:aa|ää|ee|oo|öö|uu|yy)$/u.test(strong))
    return base === strong && syllables(base) === 1
      ? [longPlural(`${root}i`, 'hin', a)]
      : [longPlural(`${root}i`, 'siin', a)]
  if (/[uy]e$/u.test(strong)) return [longPlural(`${root}i`, 'siin', a)]
  if (/(?:uo|yö|ie)$/u.test(strong))
    return [longPlural(`${strong.slice(0, -2)}${strong.at(-1) ?? ''}i`, 'hin', a)]
  if (/[aou]i$/u.test(strong)) return [longPlural(strong, 'hin', a)]
  if (/[aä]$/u.test(strong)) return aPlurals(stems, a)
  if (strong.endsWith('i')) return [roundPlural(`${root}ei`, `${weak.slice(0, -1)}ei`, a, base)]
  if (strong.endsWith('e')) return [plainPlural(`${root}i`, `${weak.slice(0, -1)}i`, a)]
  return [roundPlural(`${strong}i`, `${weak}i`, a, base)]
}

function plural(stems: NounStems, a: string): WordForm[] {
  const { weak, consonant } = stems
  const cases = pluralCases(stems, a)
  const genitives = consonant === null || consonant.endsWith('t') ? [] : [`${consonant}ten`]
  return [
    ...[...genitives, ...cases.flatMap((each) => each.genitives)].map((form) => ({
      form,
      plural: true,
      genitive: true,
    })),
    ...[`${weak}t`, ...cases.flatMap((each) => each.others)].map((form) => ({
      form,
      plural: true,
      genitive: false,
    })),
  ]
}

/** Every form of a noun or adjective entry ('hoito', 'lapsi:e~lapse'), its base form first. */
export function nounForms(entry: string): WordForm[] {
  const stems = nounStems(entry)
  const a = harmony(stems.base)
  return [{ form: stems.base, plural: false, genitive: false }, ...singular(stems, a), ...plural(stems, a)]
}

/** The plural a person reads on a label: 'jono' → 'jonot', 'asiakas=asiakkaa' → 'asiakkaat'. */
export function nominativePlural(entry: string): string {
  return `${nounStems(entry).weak}t`
}
