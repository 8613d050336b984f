import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeWorkshopFrom } from '#shared/workshop/templates.ts'
import { NOTE } from '#shared/board/note.ts'
import { counter } from '#shared/testing/counter.ts'
import { RandomSource } from '#shared/testing/RandomSource.ts'
import { fits, spent } from '#shared/vote/tally.ts'
import { aBallot } from '#shared/testing/votes.ts'
import type { Ballot } from '#shared/vote/ballot.ts'
import { readFileSync } from 'node:fs'
import { importStrategy } from '../baseline/importStrategy.ts'
import { inventNames } from './names.ts'
import { chooseDots } from './preferences.ts'
import { deal, readScript } from './script.ts'

const { activities } = makeWorkshopFrom('strategy', 'fi', counter(), { year: 2030, groups: 8 })

describe("the simulated council's script", () => {
  it('has at least thirty-five notes for each activity of the strategy template, no two the same', () => {
    const script = readScript()
    expect(script.map((each) => each.notes.length >= 35)).toEqual(activities.map(() => true))
    for (const { notes } of script) expect(new Set(notes.map((note) => note.text)).size).toBe(notes.length)
  })

  it('answers questions that the template has, and only short enough notes', () => {
    const asked = readScript().map((each) => Math.max(...each.notes.map((note) => note.question)))
    expect(asked).toEqual(activities.map((activity) => activity.questions.length - 1))
    const longest = Math.max(...readScript().flatMap((each) => each.notes.map((note) => note.text.length)))
    expect(longest).toBeLessThanOrEqual(NOTE.advised)
  })

  it("aims at elements that the invented county's strategy has", () => {
    const text = readFileSync(new URL('./strategy.md', import.meta.url), 'utf8')
    const strategy = importStrategy(text, counter())
    const codes = strategy.ok ? strategy.value.baseline.elements.map((element) => element.code) : []
    const aims = readScript().flatMap((each) => each.notes.flatMap((note) => note.aim ?? []))
    expect(aims.length).toBeGreaterThan(30)
    expect(aims.filter((aim) => !codes.includes(aim))).toEqual([])
  })
})

describe('deal', () => {
  it('gives every note to exactly one hand, evenly', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(), { maxLength: 60 }),
        fc.integer({ min: 1, max: 70 }),
        fc.nat(),
        (notes, hands, seed) => {
          const source = new RandomSource(seed)
          const piles = deal(notes, hands, () => source.next())
          const sorted = (list: number[]) => [...list].sort((a, b) => a - b)
          expect(sorted(piles.flat())).toEqual(sorted(notes))
          const sizes = piles.map((pile) => pile.length)
          expect(piles.length).toBe(hands)
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})

describe('chooseDots', () => {
  const option = (id: string, title: string, notes = 1) => ({ id, title, letter: id, notes })
  const options = [option('A', 'Talous'), option('B', 'Hoitoon pääsy'), option('C', 'Muut')]
  const ballot = (part: Partial<Ballot>) => aBallot([], { options, ...part })

  it('V2 always fits the ballot, also when there is little or nothing to choose', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 1, max: 9 }),
        (seed, options, budget) => {
          const source = new RandomSource(seed)
          const small = ballot({ budget, perOption: 2, options: ballot({}).options.slice(0, options) })
          const choices = chooseDots(small, { talous: 3 }, () => source.next())
          expect(fits(small, choices)).toBe(true)
          expect(spent(choices)).toBeLessThanOrEqual(2 * options)
        },
      ),
    )
  })

  it('what draws the council gets more dots', () => {
    const source = new RandomSource(7)
    const totals = { A: 0, B: 0, C: 0 } as Record<string, number>
    for (let voter = 0; voter < 200; voter += 1)
      for (const [id, dots] of Object.entries(chooseDots(ballot({}), { hoito: 5 }, () => source.next())))
        totals[id]! += dots
    expect(totals['B']!).toBeGreaterThan(1.5 * totals['A']!)
    expect(totals['B']!).toBeGreaterThan(1.5 * totals['C']!)
  })
})

describe('inventNames', () => {
  it('gives seventy people names of their own, and lets some come without one', () => {
    const names = inventNames(70)
    const given = names.filter((name) => name !== null)
    expect(new Set(given).size).toBe(given.length)
    expect(names.length - given.length).toBe(17)
    expect(given.every((name) => /^\p{Lu}\p{Ll}+ \p{Lu}\.$/u.test(name))).toBe(true)
  })
})
