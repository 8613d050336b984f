import { expect, it } from 'vitest'
import { activityId, noteId, questionId } from '#shared/ids.ts'
import type { Evidence } from '#shared/report/evidence.ts'
import type { KeptSummary } from '#shared/report/summary.ts'
import { signOf } from '../../report/build/signOf.ts'
import { standingApproval } from './judge.ts'

const evidenceOf = (text: string): Evidence => ({
  notes: new Map([['n1', { ref: '1', text, theme: null }]]),
  ...{ themes: [], counts: {}, places: new Set() },
})

it('R28 an approval lapses once a cited note says something else, though every sentence still stands', () => {
  const before = evidenceOf('Jonot lyhenivät')
  const clauses = [{ text: 'Jonoihin oltiin tyytyväisiä.', notes: [noteId.parse('n1')] }]
  const sentences = [{ id: 's1', by: 'people' as const, edited: false, clauses }]
  const approval = { name: 'R. Rehti', at: 1 }
  const kept: KeptSummary = {
    ...{ activity: activityId.parse('a'), question: questionId.parse('q'), sentences, approval, revision: 1 },
    made: { by: 'people', model: null, at: 1 },
    sign: signOf(sentences, before),
  }
  expect(standingApproval(kept, before)).toEqual(approval)
  expect(standingApproval(kept, evidenceOf('Jonot pitenivät'))).toBeNull()
})
