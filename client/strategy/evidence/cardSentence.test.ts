import { expect, it } from 'vitest'
import { cardSentence } from './cardSentence.ts'

const say = (indicator: string, figure: string) => `T1 ${indicator}: ${figure}. Viittaa kirjoittamalla T1.`

it('T68 a card is told to the room whole, or with its indicator cut where the room would not take it in', () => {
  const card = { indicator: 'Jonot', value: '21 pv', year: '2025' }
  expect(cardSentence(card, say)).toBe('T1 Jonot: 21 pv, 2025. Viittaa kirjoittamalla T1.')
  expect(cardSentence({ ...card, year: '' }, say)).toBe('T1 Jonot: 21 pv. Viittaa kirjoittamalla T1.')
  const long = cardSentence({ ...card, indicator: 'jono '.repeat(40) }, say)
  expect(long.length).toBeLessThanOrEqual(200)
  expect(long).toMatch(/^T1 jono .*jono…: 21 pv, 2025\. Viittaa kirjoittamalla T1\.$/)
  expect(cardSentence({ ...card, value: '1'.repeat(300) }, say)).toHaveLength(200)
})
