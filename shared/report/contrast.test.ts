import { expect, it } from 'vitest'
import { CONTRAST, contrastOf, darkenedTo, toldContrast } from './contrast.ts'

it('R90 a colour’s contrast with white is measured as WCAG does, and never told as more than it is', () => {
  const told = ['#000000', '#ffffff', '#767676', '#777777', '#00525f'].map((colour) =>
    toldContrast(contrastOf(colour)),
  )
  expect(told).toEqual([21, 1, 4.5, 4.4, 8.8])
  const yellow = darkenedTo('#ffd400', CONTRAST.text)
  expect([darkenedTo('#00525f', CONTRAST.text), contrastOf(yellow) >= 4.5, contrastOf(yellow) < 4.9]).toEqual(
    ['#00525f', true, true],
  )
})
