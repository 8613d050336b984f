import { folded, numberWord, romanNumeral } from './numberWords.ts'

/** What a report counts, by the word that follows a figure or stands before it. */
const units = {
  notes: /^(?:lap(?:pu|u|puj|pui|ui)\p{L}*|lapp(?:ar|en|arna|s)?|notes?)$/u,
  writers: /^(?:kirjoittaj\p{L}*|skribent\p{L}*|skrivare\p{L}*|writers?|authors?)$/u,
  groups: /^(?:pöy[td]\p{L}*|ryhm\p{L}*|bord(?:en|et|s)?|grupp\p{L}*|tables?|groups?)$/u,
  themes: /^(?:teem\p{L}*|tema(?:n|t|na|nas|s)?|themes?)$/u,
  votes: /^(?:ään(?:i|tä|en|et|iä|estä|ellä|een|ten|illä|istä)|röst(?:er|en|erna)?|votes?|dots?)$/u,
  supporters: /^(?:äänestäj\p{L}*|kannattaj\p{L}*|röstande|väljare|voters?|supporters?)$/u,
  thoughts: /^(?:ajatu\p{L}*|tank(?:e|en|ar|arna)|thoughts?)$/u,
  people:
    /^(?:ihmi\p{L}*|henkilö\p{L}*|osallistuj\p{L}*|människ\p{L}*|person(?:er)?|deltagar\p{L}*|people|participants?)$/u,
  rank: /^(?:sija\p{L}*|plats(?:en)?|place)$/u,
  percent: /^(?:%|prosent\p{L}*|procent\p{L}*|percent)$/u,
} as const
export type Unit = keyof typeof units

/** A figure of a text; `unit`: what it is said to count; `named`: it is the number of a note, question or element. */
export type Figure = {
  words: string
  value: number
  unit: Unit | null
  named: 'note' | 'place' | null
  /** "/ 40", "of 40", "40:stä": the whole that a part is told of. */
  whole: boolean
  from: number
  to: number
}

const scales: readonly (readonly [RegExp, number])[] = [
  [/^(?:tuha\p{L}*|tusen|thousand|t€|k€)$/u, 1e3],
  [/^(?:miljoon\p{L}*|miljon\p{L}*|million\p{L}*|m€|milj|mn)$/u, 1e6],
  [/^(?:miljard\p{L}*|billion\p{L}*|mrd|mrd€)$/u, 1e9],
]
/** What may stand between a figure and what it counts. */
const between = /^(?:eri|olika|skilda|different|muu\p{L}*|andra|other|av|of|the)$/u

const token =
  /\d+(?:[\u0020\u00a0\u2009\u202f'’.,]\d{3}(?!\d))*(?:[.,]\d+)*|[\p{L}\p{M}\p{N}€]+(?:[-'’:][\p{L}\p{M}\p{N}]+)*|%|\//gu

/** Every decimal digit as 0–9, and what looks like one among digits. */
function digits(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, (digit) => (/\d/.test(digit) ? digit : String(worthOf(digit))))
  return plain.replace(/(?<!\p{L})(?=[OoIl|ОоІ]*\d)[\dOoIl|ОоІ]{2,}(?![\p{L}])/gu, (mixed) =>
    mixed.replace(/[OoОо]/gu, '0').replace(/[Il|І]/gu, '1'),
  )
}

/** Digits of a script stand in a row from its zero. */
function worthOf(digit: string): number {
  const point = digit.codePointAt(0)!
  let zero = point
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return (point - zero) % 10
}

/** A numeral's value: three digits after a mark are thousands, any other number of them decimals; null for a date or a clock time. */
function valueOf(numeral: string): number | null {
  if (/^[1-9]\d{0,2}(?:[\s'’.,]\d{3})+(?:[.,]\d{1,2})?$/u.test(numeral)) {
    const decimals = /^(.*\d{3})[.,](\d{1,2})$/u.exec(numeral)
    const wholes = (decimals?.[1] ?? numeral).replace(/[\s'’.,]/gu, '')
    return Number(`${wholes}.${decimals?.[2] ?? '0'}`)
  }
  if (/^\d+(?:[.,]\d+)?$/u.test(numeral)) return Number(numeral.replace(',', '.'))
  return null
}

/** All figures of a text, in digits of any script and in words, with what they count. Numerals that are no number (a date) have the value NaN and are the same by their characters. */
export function figuresIn(text: string): Figure[] {
  const plain = digits(text)
  const tokens = [...plain.matchAll(token)].map((found) => ({
    word: folded(found[0]),
    raw: found[0],
    from: found.index,
    to: found.index + found[0].length,
  }))
  const figures: Figure[] = []
  for (const [i, { word, raw, from, to }] of tokens.entries()) {
    const scaled = scales.some(([name]) => name.test(word))
    if (i > 0 && scaled && valuesOf(tokens[i - 1]!.word).length > 0) continue
    const scale = scales.find(([name]) => name.test(tokens[i + 1]?.word ?? ''))?.[1] ?? 1
    const unit = unitAfter(tokens, scale === 1 ? i + 1 : i + 2, plain) ?? unitBefore(tokens, i, plain)
    const before = tokens[i - 1]?.word ?? ''
    const roman = unit === null ? null : romanNumeral(raw)
    const values = roman === null ? valuesOf(word) : [{ value: roman, soft: false }]
    if (isShare(word, before, tokens[i + 1]?.word)) values.push({ value: NaN, soft: false })
    for (const { value, soft } of values) {
      // An article, or a pronoun, unless what is counted comes right after it.
      if (soft && unitOf(tokens[i + 1]?.word ?? '') === null) continue
      figures.push({
        words: raw,
        value: value * scale,
        unit,
        named: namedBy(tokens, i, plain),
        whole: before === '/' || before === 'of' || before === 'av' || /:\p{L}*st[aä]$/u.test(word),
        from,
        to,
      })
    }
  }
  return figures
}

/** "Joka toinen", "vart tredje", "every other", "a third of": shares that are told by an order. */
const isShare = (word: string, before: string, after: string | undefined): boolean =>
  (/^(?:joka|var|vart|every)$/u.test(before) &&
    /^(?:toi(?:nen|sen|sta)|kolma(?:s|nnen)|neljä(?:s|nnen)|viide(?:s|nnen)|kymmene(?:s|nnen)|tredje|fjärde|femte|tionde|other|second|third|fourth|fifth|tenth)$/u.test(
      word,
    )) ||
  (/^(?:third|quarter|fifth|tenth)$/u.test(word) && after === 'of')

type Token = { word: string; raw: string; from: number; to: number }

function valuesOf(word: string): { value: number; soft: boolean }[] {
  if (/^\d/u.test(word) && /^[\d\s'’.,]+$/u.test(word)) return [{ value: valueOf(word) ?? NaN, soft: false }]
  const named = numberWord(word.replace(/[:'’].*$/u, ''))
  if (named) return [named]
  const within = word.match(/\d+(?:[.,]\d+)?/gu) ?? []
  const odd = /\p{N}/u.test(word.replace(/\d/gu, '')) ? [NaN] : []
  return [...within.map((digit) => valueOf(digit) ?? NaN), ...odd].map((value) => ({ value, soft: false }))
}

function unitAfter(tokens: readonly Token[], at: number, text: string): Unit | null {
  for (let next = at, passed = 0; passed < 3 && next < tokens.length; next++, passed++) {
    const { word, from } = tokens[next]!
    const gap = text.slice(tokens[next - 1]!.to, from)
    if (/[^\s\u00a0:–-]/u.test(gap)) return null
    // "12 / 40 lappua": both count notes.
    if (word === '/' && /^\d/u.test(tokens[next + 1]?.word ?? '')) next++
    else if (!between.test(word) && !/^\d/u.test(word)) return unitOf(word)
  }
  return null
}

/** "Ääniä oli 12", "votes: 12": what is counted, in the plural, and then how many. */
const plural =
  /^(?:lappuja|ääniä|pöytiä|ryhmiä|kirjoittajia|äänestäjiä|kannattajia|teemoja|ajatuksia|ihmisiä|osallistujia|lappar|röster|skribenter|teman|tankar|deltagare|notes|votes|dots|writers|voters|supporters|themes|thoughts|people|participants)$/u
const linking = /^(?:oli|on|ovat|olivat|yhteensä|är|var|were|was|are|is)$/u

function unitBefore(tokens: readonly Token[], at: number, text: string): Unit | null {
  for (let before = at - 1; before >= Math.max(0, at - 3); before--) {
    const { word, to } = tokens[before]!
    if (/[^\s\u00a0:–-]/u.test(text.slice(to, tokens[before + 1]!.from))) return null
    if (plural.test(word)) return unitOf(word)
    if (!linking.test(word)) return null
  }
  return null
}

const unitOf = (word: string): Unit | null =>
  (Object.keys(units) as Unit[]).find((unit) => units[unit].test(word)) ?? null

/** Whether a word names what a report counts. */
export const isCounted = (word: string): boolean => unitOf(folded(word)) !== null

const places =
  /^(?:koh(?:ta|dan|dassa|taa|de)|(?:ala)?tavoit\p{L}*|kysymy\p{L}*|punkt\p{L}*|(?:del)?mål\p{L}*|fråg\p{L}*|goal|item|question)$/u

/** "lappu 12", "laput 3, 5 ja 7", "tavoite 1.2": numbers that name something. */
function namedBy(tokens: readonly Token[], at: number, text: string): Figure['named'] {
  for (let before = at - 1; before >= 0; before--) {
    const { word, to } = tokens[before]!
    if (/[^\s\u00a0,]/u.test(text.slice(to, tokens[before + 1]!.from))) return null
    if (units.notes.test(word)) return 'note'
    if (places.test(word)) return 'place'
    if (!/^\d+$/u.test(word) && !/^(?:ja|och|and)$/u.test(word)) return null
  }
  return null
}
