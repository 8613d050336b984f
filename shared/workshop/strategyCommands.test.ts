import { expect, it } from 'vitest'
import { strategyCommands } from './strategyCommands.ts'

it('T2 words that come with lines become one paragraph, whoever sends them', () => {
  const { input } = strategyCommands['amendment:word']
  expect(input.parse({ amendment: 'a', from: 0, text: 'Apu löytyy\r\n\r\najoissa.\n' })).toEqual({
    amendment: 'a',
    from: 0,
    text: 'Apu löytyy ajoissa.',
  })
  expect(input.safeParse({ amendment: 'a', from: 0, text: 'a'.repeat(1_001) }).success).toBe(false)
})
