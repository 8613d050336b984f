import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffWords, textOf } from './diff.ts'

const pieces = [
  'palvelu',
  'palveluketju',
  'sote-palvelut',
  'sosiaali-',
  'ja',
  'ei',
  'talous',
  'å',
  'a\u0301',
  'hyvä\u0308',
  ' ',
  '  ',
  '\n',
  '. ',
  ', ',
  '…',
  '”',
  '2,5',
  '2026–2029',
  'SOTE:n',
  '👍🏽',
  '👩‍🚒',
  '\u0301',
  '\ud83d',
  '\ude00',
  '\u200d',
]
const written = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''))
const any = fc.oneof(written, fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ unit: 'grapheme' }))
/** UTF-16 as it comes, halves of pairs too. */
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((codes) => String.fromCharCode(...codes))

test('T20 put together again, the segments of a comparison are either text, whatever they hold', () => {
  const text = fc.oneof(any, units)
  fc.assert(
    fc.property(text, text, (before, after) => {
      const segments = diffWords(before, after)
      expect([textOf(segments, 'before'), textOf(segments, 'after')]).toEqual([before, after])
    }),
    { numRuns: 400 },
  )
})

test('T20 no segment is empty, neighbours differ, and what moved has two ends with the same words', () => {
  const sentence = fc.constantFrom(
    'Apu löytyy ajoissa. ',
    'Talous kestää. ',
    'Henkilöstö voi hyvin. ',
    'Ja. ',
  )
  const text = fc.array(sentence, { maxLength: 6 }).map((parts) => parts.join('').trim())
  fc.assert(
    fc.property(text, text, (before, after) => {
      const segments = diffWords(before, after)
      segments.forEach((segment, index) => {
        const next = segments[index + 1]
        expect(segment.text).not.toBe('')
        if (next) expect([next.is, next.moved]).not.toEqual([segment.is, segment.moved])
        if (segment.moved === undefined) return
        const ends = segments.filter(({ moved }) => moved === segment.moved)
        expect(new Set(ends.map(({ is }) => is))).toEqual(new Set(['ins', 'del']))
        expect(new Set(ends.map(({ text }) => text.trim())).size).toBe(1)
      })
      expect([textOf(segments, 'before'), textOf(segments, 'after')]).toEqual([before, after])
    }),
    { numRuns: 200 },
  )
})
