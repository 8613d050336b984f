import { weaken } from './finnishStems.ts'

type VerbStems = {
  verb: string
  strong: string
  weak: string
  /** Before -i: hoiti, hoidin. */
  past: readonly (readonly [strong: string, weak: string])[]
  /** hoideta-, tulla-: the passive without its last vowel and n. */
  passive: string
  /** hoidett-, tult-: what -u, -iin and -ava follow. */
  done: string
  /** hoitanut, tullut: the participle without -ut. */
  active: string
  /** hoitakaa, tulkaa. */
  order: string
}

const letter = (word: string) => word.at(-1) ?? ''

/** jutella → juttele-, kuunnella → kuuntele-: the consonants before -ella are weak in the infinitive. */
function strengthened(root: string): string {
  return root
    .replace(/([aeiouyäö])([ptk])el$/u, '$1$2$2el')
    .replace(/nnel$/u, 'ntel')
    .replace(/mmel$/u, 'mpel')
    .replace(/rrel$/u, 'rtel')
    .replace(/del$/u, 'tel')
}

/** A verb with or without a hint ('palkata=palkkaa', 'tehdä=teke~tee') → its stems. */
function verbStems(entry: string): VerbStems {
  const [verb = '', given, weakGiven] = entry.split(/[=~]/u)
  const a = verb.at(-1) ?? 'a'
  const root = verb.slice(0, -2)
  const same = (strong: string, past: string) => ({
    verb,
    strong,
    weak: weakGiven ?? strong,
    past: [[past, weakGiven === undefined ? past : `${weakGiven.slice(0, -1)}i`]] as const,
  })
  if (/d[aä]$/u.test(verb)) {
    // saada → sai, juoda → joi, voida → voi, käydä → kävi.
    const past = /(?:uo|yö|ie)$/u.test(root)
      ? `${root.slice(0, -2)}${letter(root)}i`
      : root === 'käy'
        ? 'kävi'
        : `${/[aäiuy]$/u.test(root) ? root.slice(0, -1) : root}i`
    if (given !== undefined)
      return {
        ...same(given, `${given.slice(0, -1)}i`),
        past: [[`${given.slice(0, -1)}i`, `${given.slice(0, -2)}i`]],
        passive: verb.slice(0, -1),
        done: `${root}t`,
        active: `${root}n`,
        order: root,
      }
    return { ...same(root, past), passive: `${root}d`, done: `${root}t`, active: `${root}n`, order: root }
  }
  if (/(?:ll|nn|rr|st)[aä]$/u.test(verb)) {
    const strong = given ?? `${strengthened(root)}e`
    const done = `${root}t`
    const past = given !== undefined && !given.endsWith('e') ? `${given}i` : `${strong.slice(0, -1)}i`
    return {
      ...same(strong, past),
      passive: verb.slice(0, -1),
      done,
      active: root + letter(root),
      order: root,
    }
  }
  if (/[aeiouyäö]t[aä]$/u.test(verb)) {
    const common = { passive: `${root}t`, done: `${root}tt`, active: `${root}nn`, order: `${root}t` }
    if (given === undefined && root.endsWith('i')) return { ...same(`${root}tse`, `${root}tsi`), ...common }
    const strong = given ?? (root.endsWith('e') ? `${root}ne` : root + a)
    const past = strong.endsWith('e') ? `${strong.slice(0, -1)}i` : `${strong.slice(0, -1)}si`
    return { ...same(strong, past), ...common }
  }
  return { verb, ...longStems(verb) }
}

/** hoitaa, sanoa, lukea: the stem is the infinitive without its last vowel. */
function longStems(verb: string): Omit<VerbStems, 'verb'> {
  const strong = verb.slice(0, -1)
  const weak = weaken(strong)
  const passive = /[aä]$/u.test(weak) ? `${weak.slice(0, -1)}et` : `${weak}t`
  return {
    strong,
    weak,
    past: pasts(strong, weak),
    passive,
    done: `${passive}t`,
    active: `${strong}n`,
    order: strong,
  }
}

/** hoiti, kantoi, rakensi, sanoi, luki. */
function pasts(strong: string, weak: string): VerbStems['past'] {
  const plain = [`${strong.slice(0, -1)}i`, `${weak.slice(0, -1)}i`] as const
  if (/[ei]$/u.test(strong) && !/[lnr]te$/u.test(strong)) return [plain]
  if (/(?:[lnr]t|pyyt|löyt|tiet|huut)[aäe]$/u.test(strong) && !/^(?:kant|ant|kert)a$/u.test(strong)) {
    const hissed = `${strong.slice(0, -2)}si`
    return [[hissed, hissed]]
  }
  if (!/[aä]$/u.test(strong)) return [[`${strong}i`, `${weak}i`]]
  if (/^[^aeiouyäö]*a[aiu]?[^aeiouyäö]+a$/u.test(strong)) {
    const rounded = [`${strong.slice(0, -1)}oi`, `${weak.slice(0, -1)}oi`] as const
    return [rounded]
  }
  return [plain]
}

/** 'palkata=palkkaa' → 'palkata'. */
export function infinitiveOf(entry: string): string {
  return entry.split('=', 1)[0] ?? entry
}

/** What a verb's nouns and participles are made on: hoita(minen, va), hoidett(ava), hoitan(ut). */
export function derivedStems(entry: string): { strong: string; done: string; active: string } {
  const { strong, done, active } = verbStems(entry)
  return { strong, done, active }
}

/** The commoner forms of a verb, without clitics and what derivedStems gives. */
export function verbForms(entry: string): string[] {
  const { verb, strong, weak, past, passive, done, order } = verbStems(entry)
  const a = verb.at(-1) ?? 'a'
  const u = a === 'a' ? 'u' : 'y'
  const o = a === 'a' ? 'o' : 'ö'
  const long = /(.)\1$|(?:uo|yö|ie|[aeouyäö]i|[äö]y)$/u.test(strong)
  // saada → saisi, juoda → joisi, lukea → lukisi, oppia → oppisi, sanoa → sanoisi.
  const mild =
    verb === 'käydä'
      ? 'käv'
      : /(?:uo|yö|ie)$/u.test(strong)
        ? strong.slice(0, -2) + letter(strong)
        : /[ei]$/u.test(strong) || long
          ? strong.slice(0, -1)
          : strong
  const maybe = `${mild}isi`
  const infinitive = verb.slice(0, -1).replace(/e$/u, 'i')
  return [
    verb,
    ...['n', 'mme', ''].map((ending) => weak + ending),
    `${strong}v${a}t`,
    long ? strong : strong + letter(strong),
    ...past.flatMap(([hard, soft]) => [hard, `${hard}v${a}t`, `${soft}n`, `${soft}mme`]),
    ...['', 'n', 'mme', `v${a}t`].map((ending) => maybe + ending),
    ...[`k${a}${a}`, `k${o}${o}n`].map((ending) => order + ending),
    ...[`${a}${a}n`, a].map((ending) => passive + ending),
    ...[`iin`, `${a}isiin`].map((ending) => done + ending),
    ...['en', `ess${a}`].map((ending) => infinitive + ending),
    ...[`${a}${a}n`, `${a}ss${a}`, `${a}ll${a}`, `${a}st${a}`, `${a}tt${a}`].map((end) => `${strong}m${end}`),
    ...['', a, `n${a}`, 'jen', `j${a}`].map((ending) => done + u + ending),
    ...pastPassive(a).map((end) => soften(done) + u + end),
  ]
}

/** hoidetun, hoidetulla, hoidetuilla: the cases that notes are met in. */
const pastPassive = (a: string) => [
  ...['n', 't', `ss${a}`, `st${a}`, `ll${a}`, 'lle', 'ksi'],
  ...[`iss${a}`, `ist${a}`, `ill${a}`, 'ille', 'iksi'],
]

/** hoidettu → hoidetun, tultu → tullun, saatu → saadun. */
function soften(done: string): string {
  return weaken(`${done}u`).slice(0, -1)
}
