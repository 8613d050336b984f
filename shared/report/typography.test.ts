import { describe, expect, it } from 'vitest'
import type { Language } from '../workshop/workshop.ts'
import { date, list, number, outOf, quoted, time } from './typography.ts'

const evening = Date.UTC(2025, 0, 21, 15, 5) // 17.05 in Helsinki
const zone = 'Europe/Helsinki'
const inEach = (write: (language: Language) => string) => (['fi', 'sv', 'en'] as const).map(write)

describe('typography', () => {
  it('keeps numbers, their thousands and their signs on one line', () => {
    expect(inEach((language) => number(language, 1037))).toEqual(['1\u00a0037', '1\u00a0037', '1,037'])
    expect([0, 999, 1000, 1234567].map((value) => number('fi', value))).toEqual([
      '0',
      '999',
      '1\u00a0000',
      '1\u00a0234\u00a0567',
    ])
    expect(outOf('fi', 61, 69)).toBe('61\u00a0/\u00a069')
  })

  it('writes dates and times as the language does, in the zone given', () => {
    expect(inEach((language) => date(language, evening, zone))).toEqual([
      '21.1.2025',
      '21.1.2025',
      '21\u00a0Jan\u00a02025',
    ])
    expect(inEach((language) => time(language, evening, zone))).toEqual(['17.05', '17.05', '17:05'])
    expect(date('fi', Date.UTC(2025, 0, 21, 23), zone)).toBe('22.1.2025')
  })

  it('joins lists and quotes as the language does', () => {
    expect(inEach((language) => list(language, ['A', 'B', 'C']))).toEqual([
      'A, B ja C',
      'A, B och C',
      'A, B and C',
    ])
    expect([list('fi', []), list('fi', ['A']), list('fi', ['A', 'B'])]).toEqual(['', 'A', 'A ja B'])
    expect(inEach((language) => quoted(language, 'x'))).toEqual(['”x”', '”x”', '“x”'])
  })
})
