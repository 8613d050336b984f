import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Element } from '../baseline/strategy.ts'
import { someAmendments, someBaselines } from '../testing/drafts.ts'
import { adopted } from './adopt.ts'
import { compose } from './compose.ts'
import { textOf } from './diff.ts'

const shuffled = someAmendments.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
)

test('T23 the order in which amendments were taken makes no difference to the draft', () => {
  fc.assert(
    fc.property(someBaselines, shuffled, (baseline, [all, otherwise]) => {
      expect(compose(baseline, otherwise)).toEqual(compose(baseline, all))
    }),
    { numRuns: 200 },
  )
})

test('T24 a draft holds each element once, tells each text to the letter, and every changed word has its amendment', () => {
  fc.assert(
    fc.property(someBaselines, someAmendments, (baseline, all) => {
      const { elements, conflicts } = compose(baseline, all)
      const left = new Set(conflicts.flatMap((conflict) => conflict.amendments))
      const ids = elements.map((element) => element.id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { id: own, text } of baseline.elements)
        expect(elements.find((element) => element.id === own)?.before).toBe(text)
      for (const { before, after, segments, by, is } of elements) {
        expect([textOf(segments, 'before'), textOf(segments, 'after')]).toEqual([before ?? '', after ?? ''])
        for (const segment of segments) {
          expect(segment.by.length > 0).toBe(segment.is !== 'same')
          for (const each of segment.by) expect(by).toContain(each)
        }
        for (const each of by) expect(left.has(each)).toBe(false)
        if (is !== 'kept') expect(by).not.toEqual([])
      }
      // What stands shows, and what does not was told.
      const shown = new Set(elements.flatMap(({ by }) => by))
      for (const { id: own, kind, wording } of all)
        if (kind !== 'add' || wording.text !== '') expect(shown.has(own)).toBe(!left.has(own))
    }),
    { numRuns: 200 },
  )
})

test('T25 what is adopted is a whole strategy: no parent is missing, none is under itself, and no word is lost', () => {
  fc.assert(
    fc.property(someBaselines, someAmendments, (baseline, all) => {
      const draft = compose(baseline, all)
      const next = adopted(baseline, draft)
      const byId = new Map(next.elements.map((element) => [element.id, element]))
      const seen = new Set<Element['parent']>([null])
      for (const { id: own, parent } of next.elements) {
        expect([own, seen.has(parent)]).toEqual([own, true])
        seen.add(own)
      }
      for (const { id: own, after } of draft.elements) expect(byId.get(own)?.text ?? null).toBe(after)
      // Adopted once more, without amendments, it is what it is.
      expect(adopted(next, compose(next, []))).toEqual(next)
    }),
    { numRuns: 150 },
  )
})

test('T27 what a draft makes of the strategy does not hang on where its words are said to differ', () => {
  fc.assert(
    fc.property(someBaselines, someAmendments, (baseline, all) => {
      const [told, untold] = [compose(baseline, all), compose(baseline, all, () => [])]
      const without = ({ elements, ...rest }: typeof told) => ({
        ...rest,
        elements: elements.map((element) => ({ ...element, segments: [] })),
      })
      expect(without(untold)).toEqual(without(told))
    }),
    { numRuns: 40 },
  )
})
