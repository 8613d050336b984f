import { expect, it } from 'vitest'
import { oneParagraph, withoutLineEnds } from './oneParagraph.ts'

it('T2 what has lines becomes one paragraph, and what has none stays as it is', () => {
  expect(['Apu \r\n\n löytyy.\u2028Aina.\n', ' Apu  löytyy ', '\n'].map(oneParagraph)).toEqual([
    'Apu löytyy. Aina.',
    ' Apu  löytyy ',
    '',
  ])
})

it('T2 while it is written a line end is a space, and nothing else moves', () => {
  expect(withoutLineEnds('Apu\r\nlöytyy.\n')).toBe('Apu löytyy. ')
})
