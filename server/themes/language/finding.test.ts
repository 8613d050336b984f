import { describe, expect, it } from 'vitest'
import { type Match, matcher, queryOf, wordsOf } from '#shared/find/matching.ts'
import { baseForms } from './baseForms.ts'
import { ownLexicon } from '../lexicon/lexicon.ts'

// The matching of shared/find with the words as the product's own analysis knows them.
const lexicon = ownLexicon()
const notes = [
  'Hoito ajallaan',
  'Hoitojonot lyhyemmiksi',
  'Hoidon saatavuus 12 viikossa',
  'Jono liikkuu, kun hoitajia riittää',
  'Vårdköerna är för långa',
  'Digital services for all',
  'Kiitos 👍',
]

function find(written: string, known = true): string[] {
  const match = matcher(queryOf(written), (word) => (known ? baseForms(word, 'fi', lexicon) : undefined))
  return notes
    .flatMap((text, at) => {
      const found = match({ text, words: wordsOf(text), number: at + 1 })
      return found ? [{ text, found }] : []
    })
    .sort((a, b) => a.found.rank - b.found.rank)
    .map(({ text, found }) => marked(text, found))
}

const marked = (text: string, { marks }: Match): string =>
  [...marks]
    .reverse()
    .reduce((out, [from, to]) => `${out.slice(0, from)}[${out.slice(from, to)}]${out.slice(to)}`, text)

describe('B19 finding notes', () => {
  it('by any form of a word, its own form first, then its compounds', () => {
    expect(find('hoitoon')).toEqual([
      '[Hoito] ajallaan',
      '[Hoidon] saatavuus 12 viikossa',
      '[Hoitojonot] lyhyemmiksi',
    ])
    expect(find('hoidon')).toEqual([
      '[Hoidon] saatavuus 12 viikossa',
      '[Hoito] ajallaan',
      '[Hoitojonot] lyhyemmiksi',
    ])
    expect(find('jonoissa')).toEqual(['[Jono] liikkuu, kun hoitajia riittää', '[Hoitojonot] lyhyemmiksi'])
  })
  it('by the beginning while the word is still being written', () => {
    expect(find('hoi')).toEqual([
      '[Hoi]to ajallaan',
      '[Hoi]tojonot lyhyemmiksi',
      '[Hoi]don saatavuus 12 viikossa',
      'Jono liikkuu, kun [hoi]tajia riittää',
    ])
  })
  it('in Swedish and English', () => {
    expect([find('vårdkö'), find('service'), find('köer')]).toEqual([
      ['[Vårdköerna] är för långa'],
      ['Digital [services] for all'],
      ['Vård[köer]na är för långa'],
    ])
  })
  it('only where every word is found', () => {
    expect([find('hoito jonot'), find('hoito riitä')]).toEqual([['[Hoitojonot] lyhyemmiksi'], []])
  })
  it('by number, with # by nothing else', () => {
    expect([find('3'), find('12'), find('#3'), find('#12')]).toEqual([
      ['Hoidon saatavuus 12 viikossa'],
      ['Hoidon saatavuus [12] viikossa'],
      ['Hoidon saatavuus 12 viikossa'],
      [],
    ])
  })
  it('by signs as they stand', () => {
    expect(find('👍')).toEqual(['Kiitos [👍]'])
  })
  it('without base forms by beginnings and insides, saying nothing wrong', () => {
    expect([find('hoitoon', false), find('jono', false)]).toEqual([
      [],
      ['[Jono] liikkuu, kun hoitajia riittää', 'Hoito[jono]t lyhyemmiksi'],
    ])
  })
})
