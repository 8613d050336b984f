import { expect, it } from 'vitest'
import { codeOf } from './qrReading.ts'

it('codeOf takes the code of a join address or the digits alone, and nothing else', () => {
  expect(
    [
      'https://talkoot.example/join/482915',
      'https://talkoot.example/join/482915?x=1',
      ' 482915 ',
      'https://talkoot.example/w/482915',
      'https://talkoot.example/join/48291',
      '4829151',
      'WIFI:T:WPA;S:123456;;',
    ].map(codeOf),
  ).toEqual(['482915', '482915', '482915', null, null, null, null])
})
