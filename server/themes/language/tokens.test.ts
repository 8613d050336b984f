import { describe, expect, it } from 'vitest'
import { characterGrams, hyphenParts, isWord, normalise, words } from './tokens.ts'

describe('words', () => {
  it('keeps å, ä and ö, joins decomposed letters, and lowers case', () => {
    expect(words('Pääsy HOITOON, åren och \u0061\u0308ly')).toEqual([
      'pääsy',
      'hoitoon',
      'åren',
      'och',
      'äly',
    ])
  })
  it('keeps hyphenated words whole and drops emoji and punctuation', () => {
    expect(words('HYTE-kerroin 👍 !! sote:n 2029')).toEqual(['hyte-kerroin', 'sote:n', '2029'])
  })
  it('finds nothing in an empty note', () => {
    expect(words(' \n\u200b ')).toEqual([])
  })
})

describe('the pieces of a word', () => {
  it('parts a word at hyphens and drops the ending of an abbreviation', () => {
    expect([hyphenParts('yt-neuvottelut'), hyphenParts('pth:n')]).toEqual([['yt', 'neuvottelut'], ['pth']])
  })
  it('tells words from numbers and strays', () => {
    expect(['hva', '2029', 'x', '3.'].map(isWord)).toEqual([true, false, false, false])
  })
  it('marks the borders of words in character grams', () => {
    expect(characterGrams(['työ'])).toEqual(['_ty', 'työ', 'yö_', '_työ', 'työ_', '_työ_'])
  })
  it('makes one line of many and drops soft hyphens', () => {
    expect(normalise(' kun\u00adta\n\n yhteistyö ')).toBe('kunta yhteistyö')
  })
})
