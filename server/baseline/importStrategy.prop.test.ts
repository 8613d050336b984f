import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baselineStrategy } from '#shared/baseline/strategy.ts'
import { importStrategy } from './importStrategy.ts'

const counter = () => {
  let n = 0
  return () => `e${++n}`
}

const scraps = fc.constantFrom(
  ...[
    '# ',
    '## ',
    '### ',
    '- ',
    '• ',
    '* ',
    '  - ',
    '1. ',
    '1.3 ',
    '2.4. ',
    '12) ',
    '| ',
    ' | ',
    '\t',
    '**',
    '\n',
  ],
  ...[
    '\n\n',
    '---\n',
    '===\n',
    'Missio',
    'Visio 2030',
    'Arvot',
    'Tavoitteet',
    'Alatavoite',
    'Painopisteet',
    'Mål',
  ],
  ...[
    'Mittari: ',
    'Goal 2: ',
    'Luottamus Rohkeus',
    'apu on lähellä',
    'Tavoite',
    '<br>',
    ': ',
    '\r\n',
    '\u0000',
    '\ud800',
    '€',
  ],
)
const strategies = fc.oneof(
  fc.array(scraps, { maxLength: 80 }).map((parts) => parts.join('')),
  fc
    .array(fc.oneof(scraps, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 60 })
    .map((p) => p.join('')),
)

describe('importStrategy, any text', () => {
  it('never throws; ids are unique, parents stand before their children, all is valid', () => {
    let read = 0
    fc.assert(
      fc.property(strategies, (text) => {
        const result = importStrategy(text, counter())
        if (!result.ok) return
        read += 1
        const { elements } = result.value.baseline
        expect(baselineStrategy.parse(result.value.baseline)).toEqual(result.value.baseline)
        const ids: string[] = elements.map((e) => e.id)
        expect(new Set(ids).size).toBe(ids.length)
        elements.forEach((e, i) => {
          if (e.parent !== null) expect(ids.slice(0, i)).toContain(e.parent)
        })
        expect(elements.every((e) => e.text.trim() === e.text && !e.text.includes('\u0000'))).toBe(true)
      }),
      { numRuns: 1_000 },
    )
    expect(read).toBeGreaterThan(100)
  })

  it.each([
    ['one long line', 'a'.repeat(200_000)],
    ['spaces', ' '.repeat(200_000)],
    ['tabs', '\t'.repeat(200_000)],
    ['stars', '*'.repeat(200_000)],
    ['a star then spaces', `*${' '.repeat(199_000)}a`],
    ['brackets', '[a]('.repeat(50_000)],
    ['open brackets', '['.repeat(200_000)],
    ['digits and points', '1.'.repeat(100_000)],
    ['rules that break at the end', `${'- '.repeat(99_000)}x`],
    ['bars', '| '.repeat(100_000)],
    ['cells of numbers', `Tavoitteet\n|a|${'1.1 '.repeat(49_000)}`],
    ['values', `Arvot\n${'A, '.repeat(66_000)}`],
    ['short lines', 'a\n'.repeat(100_000)],
    ['sub-goals without goals', '9.9 a\n'.repeat(33_000)],
    ['headings', '# a\n'.repeat(50_000)],
    ['deeper and deeper', '#### Tavoitteet\n'.repeat(12_000)],
    ['wrapped mission', `Missio\n${'ab\n'.repeat(66_000)}`],
    ['joiners', `Visio\n${'\u0301'.repeat(190_000)}`],
  ])('200 kB of noise is read within the time of a test: %s', (_, text) => {
    expect(typeof importStrategy(text, counter()).ok).toBe('boolean')
  })
})
