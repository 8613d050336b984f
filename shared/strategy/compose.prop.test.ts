import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BaselineStrategy, Element } from '../baseline/strategy.ts'
import type { AmendmentId, DocumentId, ElementId } from '../ids.ts'
import { adopted } from './adopt.ts'
import { amendmentKinds } from './amendment.ts'
import { compose } from './compose.ts'
import type { ComposedAmendment } from './composed.ts'
import { textOf } from './diff.ts'

const id = (index: number): ElementId => `e${String(index)}` as ElementId
const paper = fc.constantFrom(null, 'd1' as DocumentId)
const words = fc
  .array(fc.constantFrom('apu', 'löytyy', 'ja', 'talous', 'kestää', 'ajoissa', 'lähellä'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(' '))

/** Any parents, also ones that are not there, come later or go round. */
const baselines = fc
  .array(fc.record({ text: words, parent: fc.option(fc.nat(9)), document: paper }), {
    minLength: 1,
    maxLength: 9,
  })
  .map((all): BaselineStrategy => ({
    title: 'Suvannon strategia',
    documents: [{ id: 'd1' as DocumentId, title: 'Ohjelma', kind: 'programme', owner: null }],
    elements: all.map(({ text, parent, document }, index) => ({
      ...{ id: id(index), kind: 'goal', code: String(index), text, document },
      parent: parent === null ? null : id(parent),
    })),
  }))
const someId = fc.nat(10).map(id)
const amendments = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...amendmentKinds),
      targets: fc.uniqueArray(someId, { minLength: 2, maxLength: 3 }),
      place: fc.record({ document: paper, parent: fc.option(someId), after: fc.option(someId) }),
      text: fc.oneof({ weight: 9, arbitrary: words }, { weight: 1, arbitrary: fc.constant('') }),
      outdated: fc.oneof(
        { weight: 12, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.constantFrom('changed', 'gone') },
      ),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(({ kind, targets, place, text, outdated }, index): ComposedAmendment => ({
      ...{ id: `a${String(index)}` as AmendmentId, number: index + 1, kind, outdated },
      targets: kind === 'add' ? [] : kind === 'merge' ? targets : targets.slice(0, 1),
      element: kind === 'add' ? 'subgoal' : null,
      place: kind === 'add' || kind === 'move' ? place : null,
      wording: { text, revision: 0, open: false },
    })),
  )
const shuffled = amendments.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
)

test('T23 the order in which amendments were taken makes no difference to the draft', () => {
  fc.assert(
    fc.property(baselines, shuffled, (baseline, [all, otherwise]) => {
      expect(compose(baseline, otherwise)).toEqual(compose(baseline, all))
    }),
    { numRuns: 400 },
  )
})

test('T24 a draft holds each element once, tells each text to the letter, and every changed word has its amendment', () => {
  fc.assert(
    fc.property(baselines, amendments, (baseline, all) => {
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
    { numRuns: 400 },
  )
})

test('T25 what is adopted is a whole strategy: no parent is missing, none is under itself, and no word is lost', () => {
  fc.assert(
    fc.property(baselines, amendments, (baseline, all) => {
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
    { numRuns: 300 },
  )
})
