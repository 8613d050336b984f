import { expect, it } from 'vitest'
import { breakable } from './breakable.ts'
import { drawable, drawableAll } from './drawable.ts'

it.each([
  ['ääkköset ja – ” … −', 'ääkköset ja – ” … −', 0],
  ['👩‍👩‍👧‍👦 👍🏽 🇫🇮 ❤️ #️⃣', '👩‍👩‍👧‍👦 👍🏽 🇫🇮 ❤️ #️⃣', 0],
  ['نريد خدمات', 'نريد خدمات', 0],
  ['a\u0301\u0323 Z\u0338', 'a\u0301\u0323 Z\u0338', 0],
  ['jono 等待时间 lyhyt', 'jono □□□□ lyhyt', 4],
  ['\ue000', '□', 1],
  // A mark that no font can draw on its letter goes; the letter stays.
  ['a\u0f71b', 'ab', 1],
  // A joined emoji that holds something unknown falls into its parts.
  ['👩\u200d等', '👩\u200d□', 1],
])('R52 %j is drawn as %j', (text, drawn, replaced) => {
  expect(drawable(text)).toEqual({ text: drawn, replaced })
})

it('R52 counts over all of the data', () => {
  expect(drawableAll({ a: ['我', 1, null], b: { c: 'ok', d: '们们' } })).toEqual({
    data: { a: ['□', 1, null], b: { c: 'ok', d: '□□' } },
    replaced: 3,
  })
})

it('R53 words that no column holds get places to break, others none', () => {
  expect(breakable('tavallinen saavutettavuusselvitys')).toBe('tavallinen saavutettavuusselvitys')
  expect(breakable('https://esimerkki.example/polku?a=1')).toBe(
    'https:\u200b/\u200b/\u200besimerkki.\u200bexample/\u200bpolku?\u200ba=\u200b1',
  )
  expect(
    breakable('a'.repeat(22), 20)
      .split('\u200b')
      .map((each) => each.length),
  ).toEqual([5, 5, 5, 5, 2])
})
