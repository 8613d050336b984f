import { describe, expect, it } from 'vitest'
import * as formats from './formats.ts'
import { languages } from './languages.ts'

const council = '2025-01-21T15:05:00Z' // 17.05 in Helsinki
const zone = { timeZone: 'Europe/Helsinki' }
const inEach = (write: (language: 'fi' | 'sv' | 'en') => string) => languages.map(({ code }) => write(code))

describe('formats', () => {
  it('writes clock times with a stop in Finnish and Finland Swedish', () => {
    expect(inEach((language) => formats.formatTime(language, council, zone))).toEqual([
      '17.05',
      '17.05',
      '17:05',
    ])
  })

  it('joins a range with an en dash', () => {
    expect(formats.formatTimeRange('fi', '2025-01-21T15:00Z', '2025-01-21T17:30Z', zone)).toBe('17.00–19.30')
  })

  it('writes dates day first, and spells the month in English', () => {
    expect(inEach((language) => formats.formatDate(language, council, zone))).toEqual([
      '21.1.2025',
      '21.1.2025',
      '21\u00a0Jan\u00a02025',
    ])
    expect(inEach((language) => formats.formatWeekday(language, council, zone))).toEqual([
      'ti\u00a021.1.2025',
      'tis\u00a021.1.2025',
      'Tue\u00a021\u00a0Jan\u00a02025',
    ])
  })

  it('keeps numbers and their units on one line', () => {
    expect(inEach((language) => formats.formatNumber(language, 12345.5))).toEqual([
      '12\u00a0345,5',
      '12\u00a0345,5',
      '12,345.5',
    ])
    expect(inEach((language) => formats.formatPercent(language, 0.97))).toEqual([
      '97\u00a0%',
      '97\u00a0%',
      '97%',
    ])
    expect(formats.formatMinutes('fi', 20)).toBe('20\u00a0min')
  })

  it('counts down to zero and no further, rounding up so that 00:00 means now', () => {
    expect([4062, 462, 0.2, 0, -5].map(formats.formatCountdown)).toEqual([
      '1:07:42',
      '07:42',
      '00:01',
      '00:00',
      '00:00',
    ])
  })

  it('orders å, ä and ö last and 9 before 10', () => {
    const words = ['öljy', 'zeeta', 'ääni', 'åkrar', 'lappu 10', 'lappu 9']
    expect(words.toSorted(formats.compareText('fi'))).toEqual([
      'lappu 9',
      'lappu 10',
      'zeeta',
      'åkrar',
      'ääni',
      'öljy',
    ])
  })
})
