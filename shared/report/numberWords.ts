/** Letters of other scripts that look like Latin ones: written with them, a figure is still a figure. */
const alike: Record<string, string> = Object.fromEntries(
  [
    ['аα', 'a'],
    ['еε', 'e'],
    ['оο', 'o'],
    ['рρ', 'p'],
    ['сϲ', 'c'],
    ['уγ', 'y'],
    ['хχ', 'x'],
    ['кκ', 'k'],
    ['мμ', 'm'],
    ['тτ', 't'],
    ['нη', 'n'],
    ['іιıӏ', 'i'],
    ['јϳ', 'j'],
    ['ѕ', 's'],
    ['һ', 'h'],
    ['ԁ', 'd'],
    ['ӓ', 'ä'],
    ['ӧ', 'ö'],
    ['вβ', 'b'],
    ['ⅴνѵ', 'v'],
    ['ѡω', 'w'],
    ['ӏ', 'l'],
  ].flatMap(([from, to]) => [...from!].map((letter) => [letter, to!] as const)),
)

/** Lower case, compatibility forms and look-alikes made plain. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\0-\u007f]/gu, (letter) => alike[letter] ?? letter)

/** Finnish numerals: as they are, the partitive, the weak stem and the strong one. */
const finnish: readonly (readonly [number, string, string, string, string])[] = [
  [1, 'yksi', 'yhtä', 'yhde', 'yhte'],
  [2, 'kaksi', 'kahta', 'kahde', 'kahte'],
  [3, 'kolme', 'kolmea', 'kolme', 'kolme'],
  [4, 'neljä', 'neljää', 'neljä', 'neljä'],
  [5, 'viisi', 'viittä', 'viide', 'viite'],
  [6, 'kuusi', 'kuutta', 'kuude', 'kuute'],
  [7, 'seitsemän', 'seitsemää', 'seitsemä', 'seitsemä'],
  [8, 'kahdeksan', 'kahdeksaa', 'kahdeksa', 'kahdeksa'],
  [9, 'yhdeksän', 'yhdeksää', 'yhdeksä', 'yhdeksä'],
  [10, 'kymmenen', 'kymmentä', 'kymmene', 'kymmene'],
]
const weak = ['n', 'ssa', 'ssä', 'sta', 'stä', 'lla', 'llä', 'lta', 'ltä', 'lle', 'ksi', 'tta', 'ttä', 't']
const formsOf = ([, plain, part, stem, strong]: (typeof finnish)[number]): string[] => [
  plain,
  part,
  ...weak.map((ending) => stem + ending),
  ...['na', 'nä', strong.at(-1)! + 'n'].map((ending) => strong + ending),
]

const english = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven']
const teens = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const swedish = ['ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv']
const tonar = ['tretton', 'fjorton', 'femton', 'sexton', 'sjutton', 'arton', 'nitton']
const tiotal = ['tjugo', 'trettio', 'fyrtio', 'femtio', 'sextio', 'sjuttio', 'åttio', 'nittio']

const values = new Map<string, number>([
  ...finnish.flatMap((row) =>
    formsOf(row).flatMap((form): [string, number][] => [
      [form, row[0]],
      ...(row[0] < 10
        ? ([
            [`${form}toista`, 10 + row[0]],
            [`${form}kymmentä`, 10 * row[0]],
            [`${form}kymmenen`, 10 * row[0]],
            [`${form}kymmenessä`, 10 * row[0]],
            [`${form}sataa`, 100 * row[0]],
            [`${form}tuhatta`, 1_000 * row[0]],
          ] as [string, number][])
        : []),
    ]),
  ),
  ...[...english, 'twelve', ...teens].map((word, i): [string, number] => [word, i + 1]),
  ...tens.map((word, i): [string, number] => [word, 10 * (i + 2)]),
  ...[...swedish, ...tonar].map((word, i): [string, number] => [word, i + 1]),
  ...tiotal.map((word, i): [string, number] => [word, 10 * (i + 2)]),
  ['en', 1],
  ...['nolla', 'nollaa', 'nollan', 'noll', 'zero'].map((word): [string, number] => [word, 0]),
  ...['sata', 'sataa', 'sadan'].map((word): [string, number] => [word, 100]),
  ...['tuhat', 'tuhatta', 'tuhannen'].map((word): [string, number] => [word, 1_000]),
  ['hundred', 100],
  ['hundra', 100],
  ['thousand', 1_000],
  ['tusen', 1_000],
])

/** Quantities that no count can be held against: they stand only where a note says the same. */
const vague = new Set(
  `puolet kymmeniä kymmenissä kymmenet satoja sadoissa sadat tuhansia tuhansissa tuhannet tusina tusinoittain
  enemmistö vähemmistö valtaosa kolmannes neljännes pari paria parin satakunta kymmenkunta puolitoista puolentoista
  hälften tiotals hundratals tusentals dussin tjog par varannan vartannat majoriteten minoriteten flertalet
  half dozen dozens hundreds thousands couple twice thrice double triple thirds quarters majority minority`.split(
    /\s+/u,
  ),
)
/** The same by how they are formed: "parikymmentä", "viitisen", "kolmasosaa", "kaksinkertainen", "kolmasti", "tredjedelar". */
const vagueForms =
  /^(?:(?:pari|toista|(?:par|kolm|nel|viit|kuut|seitsem|kahdeks|yhdeks|kymmen)isen)(?:kymmentä|sataa|tuhatta)?|(?:kolmas|neljäs|viides|kuudes|kymmenes)osa\p{L}*|(?!yksin)\p{L}+(?:in|n)kertai\p{L}*|(?:kah|kolma|neljä|viide)sti|kahdesti|tupla\p{L}*|\p{L}{3,}kyt|(?:tredje|fjärde|femte|tion)del(?:ar)?(?:en|na)?|dubbel[ta]?|dubbla|(?:två|tre|fyr)dubb\p{L}*|\p{L}*[一二三四五六七八九十百千万两〇]\p{L}*)$/u

/** Words that are figures only before something that is counted: articles, "together", "as … as", a tree. */
const soft = new Set([
  'en',
  'ett',
  'one',
  'yhdessä',
  'yhteen',
  'yhtä',
  'yhdet',
  'yhdeksi',
  'kuuseen',
  'kuusena',
])

/** What a word counts, 1 to 99 and round hundreds and thousands, in Finnish, Swedish and English; NaN for "half" and the like, null for any other word. */
export function numberWord(word: string): { value: number; soft: boolean } | null {
  const plain = folded(word)
  if (vague.has(plain) || vagueForms.test(plain)) return { value: NaN, soft: false }
  const stem = plain.replace(/(?:kin|kaan|kään|ko|kö|han|hän)$/u, '')
  const value = values.get(plain) ?? values.get(stem) ?? compound(plain)
  return value === null || value === undefined ? null : { value, soft: soft.has(plain) }
}

/** "twenty-one", "tjugotre", "tvåhundratjugo", "kaksituhattaviisisataa"; NaN where the parts make no one number ("two-three"). */
function compound(word: string): number | null {
  const parts = partsOf(word.replace(/-(?:and|och)-/gu, '-'))
  if (parts === null) return null
  let [sum, last, least] = [0, 0, Infinity]
  for (const part of parts) {
    const multiplies = (part === 100 || part === 1_000) && last < part
    if (multiplies) {
      sum += Math.max(last, 1) * part
      ;[last, least] = [0, part]
    } else if (part >= (last === 0 ? least : magnitude(last))) return word.includes('-') ? NaN : null
    else last += part
  }
  return sum + last
}
const magnitude = (value: number): number => [1_000, 100, 10].find((each) => value % each === 0) ?? 0

/** The longest first: "kaksikymmentä" before "kaksi". */
const heads = [...values].toSorted(([one], [other]) => other.length - one.length)

/** The numerals that a word is put together of; null for any other word. */
function partsOf(word: string, first = true): number[] | null {
  if (word === '') return []
  for (const [head, value] of heads) {
    if (!word.startsWith(head)) continue
    const left = word.slice(head.length).replace(/^-/u, '')
    // "Entre" is no number, "etthundra" is.
    if (first && soft.has(head) && !/^(?:hund|tus|thous)/u.test(left)) continue
    const rest = partsOf(left, false)
    if (rest) return [value, ...rest]
  }
  return null
}

const roman: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

/** A Roman numeral's value, null for what is none. */
export function romanNumeral(word: string): number | null {
  if (!/^[IVXLC]{1,8}$/u.test(word)) return null
  const worth = [...word].map((letter) => roman[letter] ?? 0)
  return worth.reduce((sum, value, i) => sum + (value < (worth[i + 1] ?? 0) ? -value : value), 0)
}
