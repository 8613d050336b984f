import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hyphenate } from '../../ui/hyphenate.ts'
import { wrap } from '#shared/text/wrap.ts'

/** Every character is one wide. */
const measure = (line: string) => [...line].length

describe('a text in lines', () => {
  it('has no line that is too wide and loses no letter', () => {
    const words = fc.array(fc.stringMatching(/^[a-zäö]{1,30}$/), { maxLength: 12 })
    fc.assert(
      fc.property(words, fc.integer({ min: 6, max: 30 }), (given, width) => {
        const text = given.join(' ')
        const lines = wrap(hyphenate(text, 'fi', 9), measure, width, Infinity)
        expect(Math.max(0, ...lines.map(measure))).toBeLessThanOrEqual(width)
        expect(lines.join('').replace(/[\s-]/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })

  it('breaks Finnish compounds at syllables', () => {
    const text = hyphenate('pitkäaikaissairaalle kotihoitoa', 'fi', 9)
    expect(wrap(text, measure, 12, 9)).toEqual(['pitkäaikais-', 'sairaalle', 'kotihoitoa'])
  })

  it('says that there was more', () => {
    expect(wrap('yksi kaksi kolme', measure, 6, 2)).toEqual(['yksi', 'kaksi…'])
    expect(wrap('yksi\nkaksi', measure, 9, 3)).toEqual(['yksi', 'kaksi'])
  })
})
