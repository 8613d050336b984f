import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compose } from '#shared/strategy/compose.ts'
import { someAmendments, someBaselines } from '#shared/testing/drafts.ts'
import { rowsOf } from './rows.ts'

test('T28 accepting all leaves the draft and rejecting all the strategy as it is, in their order, for any draft', () => {
  fc.assert(
    fc.property(someBaselines, someAmendments, (baseline, amendments) => {
      const numbers = new Map<string, number>(amendments.map(({ id, number }) => [id, number]))
      const numbered = (ids: readonly string[]) => ids.flatMap((id) => numbers.get(id) ?? [])
      const elements = compose(baseline, amendments).elements.map((element) => ({
        ...element,
        ...{ anchor: '', amendments: [], measures: [], measurability: null },
        by: numbered(element.by),
        segments: element.segments.map((segment) => ({ ...segment, by: numbered(segment.by) })),
      }))
      const rows = rowsOf(elements)
      const left = (...kinds: (typeof rows)[number]['is'][]) =>
        rows.filter(({ is }) => kinds.includes(is)).map(({ element }) => element)
      expect(left('stays', 'comes', 'movedTo')).toEqual(elements.filter(({ after }) => after !== null))
      expect(left('stays', 'goes', 'movedFrom')).toEqual(
        elements.filter(({ was }) => was !== null).toSorted((a, b) => a.was! - b.was!),
      )
      for (const { is, by } of rows) expect(is === 'stays' || by.length > 0).toBe(true)
    }),
    { numRuns: 200 },
  )
})
