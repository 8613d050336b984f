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
  ['sata', 100],
  ['tuhat', 1_000],
  ['hundred', 100],
  ['hundra', 100],
  ['thousand', 1_000],
  ['tusen', 1_000],
])

/** Quantities that no count can be held against: they stand only where a note says the same. */
const vague = new Set(
  `puolet kymmeniä kymmenissä kymmenet satoja sadoissa sadat tuhansia tuhansissa tuhannet tusina tusinoittain
  enemmistö vähemmistö valtaosa kolmannes neljännes
  hälften tiotals hundratals tusentals dussin majoriteten minoriteten flertalet
  half dozen dozens hundreds thousands majority minority`.split(/\s+/u),
)

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
  if (vague.has(plain)) return { value: NaN, soft: false }
  const stem = plain.replace(/(?:kin|kaan|kään|ko|kö|han|hän)$/u, '')
  const value = values.get(plain) ?? values.get(stem) ?? compound(plain)
  return value === null || value === undefined ? null : { value, soft: soft.has(plain) }
}

/** "twenty-one", "tjugotre", "kaksikymmentäkolme" */
function compound(word: string): number | null {
  for (const [head, value] of values) {
    if (value < 20 || value > 90 || value % 10 !== 0 || !word.startsWith(head)) continue
    const rest = values.get(word.slice(head.length).replace(/^-/u, ''))
    if (rest !== undefined && rest < 10) return value + rest
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
