import { expect, it } from 'vitest'
import type { NoteId } from '#shared/ids.ts'
import type { SourceNote, StrategyView } from '#shared/strategy/view.ts'
import { noStrategyWork } from '#shared/strategy/work.ts'
import { mergeViews } from './mergeViews.ts'
import { amendmentOf } from './testing/amendments.ts'

const note = (id: string, text: string): SourceNote => ({
  ...{ id: id as NoteId, number: null, text, kind: 'free', group: null, theme: null },
})
const { versions: _, lastNumber: __, lastEvidence: ___, ...work } = noStrategyWork
const view = (revision: number, since: number, change: Partial<StrategyView>): StrategyView => ({
  ...{ ...work, revision, since, left: null, versions: [], amendments: [], notes: [] },
  ...change,
})

it('T8 what has changed takes the place of what was known, and the rest stays', () => {
  const known = view(4, 0, { amendments: [amendmentOf(1), amendmentOf(3)], notes: [note('n', 'ennen')] })
  const changed = amendmentOf(3, { status: 'drafted' })
  const next = view(6, 4, {
    ...{ amendments: [changed, amendmentOf(2)], notes: [note('n', 'nyt'), note('m', 'uusi')], left: 2 },
  })
  expect(mergeViews(known, next)).toEqual({
    ...{ ...next, since: 0, amendments: [amendmentOf(1), amendmentOf(2), changed] },
    notes: [note('n', 'nyt'), note('m', 'uusi')],
  })
})

it('T8 a whole answer is the whole of it', () => {
  const known = view(9, 0, { amendments: [amendmentOf(1)] })
  const next = view(3, 0, { amendments: [amendmentOf(2)] })
  expect(mergeViews(known, next)).toEqual(next)
  expect(mergeViews(null, next)).toEqual(next)
})
