import { describe, expect, it } from 'vitest'
import { en } from './words/en.ts'
import { fi } from './words/fi.ts'
import { sv } from './words/sv.ts'

const reach = { notes: 2, writers: 1, groups: 1 }

describe('the report’s words', () => {
  it('agree in number', () => {
    expect([fi.count.notes(1), fi.count.notes(2), fi.count.notes(1200)]).toEqual([
      '1\u00a0lappu',
      '2\u00a0lappua',
      '1\u00a0200\u00a0lappua',
    ])
    expect([sv.count.writers(1), sv.count.writers(3)]).toEqual(['1\u00a0skribent', '3\u00a0skribenter'])
    expect([en.finding.unsorted(1), en.finding.unsorted(2)]).toEqual([
      '1\u00a0note was written. It has not been grouped into themes.',
      '2\u00a0notes were written. They have not been grouped into themes.',
    ])
  })

  it('say one and many differently in every language', () => {
    for (const words of [fi, sv, en]) {
      for (const say of [
        (titles: string[]) => words.finding.votes(titles, 3, null),
        (titles: string[]) => words.finding.writers(titles, reach),
        (titles: string[]) => words.finding.notes(titles, reach),
        (titles: string[]) => words.finding.element(titles, 2, 0, 5),
      ]) {
        const [one, two] = [say(['A']), say(['A', 'B'])]
        expect(two.replace(/.A. (ja|och|and) .B./, 'A')).not.toBe(one.replace(/.A./, 'A'))
      }
    }
  })

  it('use no spaces that break between a number and its unit', () => {
    for (const words of [fi, sv, en]) {
      const said = [
        ...Object.values(words.count).map((say) => say(12)),
        words.finding.votes(['A'], 1200, 13),
        words.provenance.hands(1, 2),
        words.silent(1, 2),
      ].join(' ')
      expect(said).not.toMatch(/\d [a-zäåö/]/)
    }
  })
})
