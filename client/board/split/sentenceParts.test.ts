import { expect, it } from 'vitest'
import { joinedAt, sentenceParts } from './sentenceParts.ts'

it('divides a long text into its sentences, and keeps the short ones with their neighbour', () => {
  const text =
    'Lähipalvelut säilyvät jokaisessa kunnassa. Niin on. Etävastaanotto ei korvaa lääkäriä, joka tuntee ihmisen! Entä bussit?'
  expect(sentenceParts(text, 'fi')).toEqual([
    'Lähipalvelut säilyvät jokaisessa kunnassa. Niin on.',
    'Etävastaanotto ei korvaa lääkäriä, joka tuntee ihmisen! Entä bussit?',
  ])
})

it('takes lines first, without their bullets, and divides what is still too long at its clauses', () => {
  const long = `${'pitkä '.repeat(15)}alku; ${'toinen '.repeat(12)}loppu`
  expect(sentenceParts(`- Eka rivi on tässä näin.\n- ${long}`, 'fi')).toEqual([
    'Eka rivi on tässä näin.',
    `${'pitkä '.repeat(15)}alku;`,
    `${'toinen '.repeat(12)}loppu`,
  ])
})

it('leaves one thought as it is, however long its word', () => {
  expect(sentenceParts('a'.repeat(300), 'fi')).toEqual(['a'.repeat(300)])
  expect(sentenceParts('  ', 'fi')).toEqual([''])
})

it('loses no word', () => {
  const text = 'Yksi, kaksi; kolme – neljä. Viisi! '.repeat(20)
  const words = (parts: string[]) =>
    parts
      .join(' ')
      .replace(/[–\s]+/g, ' ')
      .trim()
  expect(words(sentenceParts(text, 'fi'))).toBe(words([text]))
})

it('puts parts together again', () => {
  expect(joinedAt(['a', 'b', 'c'], 2)).toEqual(['a', 'b c'])
})
