import { describe, expect, it } from 'vitest'
import { activityView } from './testing/views.ts'
import { consequencesOf, leapsOf } from './otherSteps.ts'

const hall = { participants: { total: 9, present: 8, voters: 8 } }
const ways = (...args: Parameters<typeof activityView>) =>
  leapsOf(activityView(...args)).map(({ way, to, refused }) => [way, to, refused])
/** What the first leap of a kind means. */
const means = (way: 'back' | 'skip', ...args: Parameters<typeof activityView>) => {
  const activity = activityView(...args)
  return consequencesOf(
    leapsOf(activity).find((leap) => leap.way === way)!,
    activity,
    hall,
  )
}

describe('P8 P9 the other steps', () => {
  it('are the one before, with why it is closed, and later ones but the next', () => {
    expect(ways('Missio', 'brainstorm', { trail: ['waiting', 'alone'] })).toEqual([
      ['back', 'alone', 'notes-revealed'],
      ['skip', 'vote', null],
      ['skip', 'done', null],
    ])
    expect(ways('Missio', 'brainstorm', { trail: ['waiting'] })[0]).toEqual(['back', 'waiting', null])
    expect(ways('Missio', 'waiting').map(([way]) => way)).toEqual(['skip', 'skip', 'skip', 'skip'])
  })

  it('say with counts what going back does', () => {
    expect(means('back', 'Missio', 'vote', { trail: ['synthesis'], voted: 12 })).toEqual([
      { key: 'moving.means.votes', count: 12 },
      { key: 'moving.means.same' },
      { key: 'moving.means.time', named: { minutes: 5 } },
    ])
    expect(means('back', 'Missio', 'synthesis', { trail: ['brainstorm'] })[0]).toEqual({
      key: 'moving.means.write',
    })
    expect(means('back', 'Missio', 'alone', { trail: ['waiting'], notes: 7 })).toEqual([
      { key: 'moving.means.keptHidden', count: 7 },
    ])
  })

  it('H6 say how many notes come to be read, can still be let through, or stay unpublished', () => {
    const waits = { review: true, unshown: { waiting: 4, held: 1 } }
    const first = (phase: 'alone' | 'brainstorm' | 'synthesis', skips = 0) => {
      const activity = activityView('Missio', phase, { ...waits, trail: ['waiting'], notes: 7 })
      const leaps = leapsOf(activity).filter(({ way }) => way === 'skip')
      return consequencesOf(leaps[skips]!, activity, hall)[0]
    }
    expect([first('alone'), first('alone', 1), first('brainstorm')]).toEqual([
      { key: 'review.leave.opens', count: 7 },
      { key: 'review.leave.last', count: 7 },
      { key: 'review.leave.last', count: 4 },
    ])
    expect(means('back', 'Missio', 'synthesis', { ...waits, trail: ['brainstorm'] })[0]).toEqual({
      key: 'review.leave.later',
      count: 4,
    })
  })

  it('say what is skipped, revealed and closed on the way', () => {
    expect(means('skip', 'Missio', 'alone', { notes: 7 })).toEqual([
      { key: 'moving.means.skipped', phases: ['brainstorm'] },
      { key: 'moving.means.revealed', count: 7 },
    ])
  })
})
