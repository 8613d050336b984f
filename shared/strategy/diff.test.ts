import { expect, test } from 'vitest'
import type { Segment } from './draft.ts'
import { diffWords } from './diff.ts'

const shown = (segments: readonly Segment[]): string =>
  segments
    .map(({ is, text, moved }) => {
      const number = moved === undefined ? '' : `${String(moved)}:`
      return is === 'same' ? text : is === 'ins' ? `[+${number}${text}+]` : `[-${number}${text}-]`
    })
    .join('')
const differ = (before: string, after: string): string => shown(diffWords(before, after))

test.each([
  [
    'Menot pysyvät raameissa',
    'Menot pysyvät raameissa, ja vaikutus kerrotaan ennen päätöstä',
    'Menot pysyvät raameissa[+, ja vaikutus kerrotaan ennen päätöstä+]',
  ],
  // A compound is one word: none of its parts is told apart.
  [
    'Palveluketjut toimivat turvallisesti',
    'Palvelut toimivat turvallisesti',
    '[-Palveluketjut-][+Palvelut+] toimivat turvallisesti',
  ],
  [
    'sosiaali- ja terveyspalvelut lähellä',
    'sosiaali- ja terveyskeskukset lähellä',
    'sosiaali- ja [-terveyspalvelut-][+terveyskeskukset+] lähellä',
  ],
  // Common words do not split what was written anew.
  [
    'Asiakas ja hänen läheisensä saavat tietoa.',
    'Perhe ja ystävät kuulevat ajoissa.',
    '[-Asiakas ja hänen läheisensä saavat tietoa-][+Perhe ja ystävät kuulevat ajoissa+].',
  ],
  // But between two additions everything that stays is told.
  [
    'Palvelut ovat saatavilla ja lähellä',
    'Palvelut ovat aina saatavilla ja kaikille lähellä',
    'Palvelut ovat [+aina +]saatavilla ja [+kaikille +]lähellä',
  ],
  ['Hoitoon 14 päivässä', 'Hoitoon 7 päivässä', 'Hoitoon [-14-][+7+] päivässä'],
  ['Kasvu 2,5 prosenttia', 'Kasvu 2,6 prosenttia', 'Kasvu [-2,5-][+2,6+] prosenttia'],
  // A mark that is written on a letter is not taken off it.
  ['hyva\u0308 olo', 'hyvä olo', '[-hyva\u0308-][+hyvä+] olo'],
  ['sovittu 👍🏽', 'sovittu 👍', 'sovittu [-👍🏽-][+👍+]'],
  ['', 'Uusi', '[+Uusi+]'],
  ['Vanha', '', '[-Vanha-]'],
  ['Sama', 'Sama', 'Sama'],
])('T21 %j becomes %j by whole words', (before, after, told) => {
  expect(differ(before, after)).toBe(told)
})

test('T22 a sentence that stands elsewhere is told as moved, and what changed beside it by words', () => {
  expect(
    differ(
      'Apu löytyy ajoissa. Palvelu on lähellä kaikkia. Talous kestää.',
      'Palvelu on lähellä kaikkia. Talous kestää hyvin. Apu löytyy ajoissa.',
    ),
  ).toBe(
    '[-1:Apu löytyy ajoissa. -]Palvelu on lähellä kaikkia. Talous kestää[+ hyvin+].[+1: Apu löytyy ajoissa.+]',
  )
})

test('T22 a sentence of two common words that changes places is not made much of', () => {
  expect(diffWords('Me ja te. Talous kestää.', 'Talous kestää. Me ja te.').some(({ moved }) => moved)).toBe(
    false,
  )
})

test('T20 texts too long to be compared word by word go and come whole between what they share', () => {
  const [before, after] = ['.,'.repeat(3_000), ',.!'.repeat(2_000)]
  expect(diffWords(`Alku ${before} loppu`, `Alku ${after} loppu`)).toEqual([
    { is: 'same', text: 'Alku ' },
    { is: 'del', text: before },
    { is: 'ins', text: after },
    { is: 'same', text: ' loppu' },
  ])
})
