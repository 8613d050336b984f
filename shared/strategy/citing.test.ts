import { describe, expect, it } from 'vitest'
import { citations, citedIn, codeOf } from './citing.ts'

const cards = [1, 3, 12].map((number) => ({ number }))

describe('T68 evidence cards in a text', () => {
  it.each([
    ['Luku T3 on liian suuri', ['T3']],
    ['T12:n mukaan (t3), T3 ja T1.', ['T12', 'T3', 'T1']],
    ['T2 ei ole kortti, AT3 ja T31 ja T3a eivät ole viittauksia', []],
    ['T1–T3', ['T1', 'T3']],
    ['', []],
  ])('T68 %s', (text, found) => {
    expect(citedIn(text, cards).map(codeOf)).toEqual(found)
  })

  it('T68 tells where each stands, with a letter of two units before it too', () => {
    expect(citations('🎉 T3, t3', cards)).toEqual([
      { card: { number: 3 }, from: 3, to: 5 },
      { card: { number: 3 }, from: 7, to: 9 },
    ])
  })
})
