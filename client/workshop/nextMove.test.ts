import { describe, expect, it } from 'vitest'
import { nextMove } from './nextMove.ts'
import { activityView } from './testing/views.ts'

const done = activityView('missio', 'done')
const coming = activityView('visio', 'waiting')

describe('nextMove', () => {
  it('opens the first part of a workshop that has not begun', () => {
    expect(nextMove({ activities: [coming], current: null })).toEqual({
      move: 'open',
      activity: coming,
      from: null,
    })
  })

  it('P1 goes to the step that follows, over those the activity skips', () => {
    const short = activityView('tauko', 'brainstorm', {
      steps: [
        { phase: 'waiting', minutes: 0 },
        { phase: 'brainstorm', minutes: 10 },
        { phase: 'done', minutes: 0 },
      ],
    })
    expect(nextMove({ activities: [short, coming], current: short.id })).toEqual({
      move: 'advance',
      activity: short,
      from: 'brainstorm',
      to: 'done',
    })
  })

  it('P3 waits while notes are being gathered', () => {
    const settling = activityView('missio', 'synthesis', { settling: 'brainstorm' })
    expect(nextMove({ activities: [settling], current: settling.id })).toEqual({
      move: 'wait',
      left: 'brainstorm',
    })
  })

  it('opens the next part when one is done, also one that was passed over', () => {
    expect(nextMove({ activities: [done, coming], current: done.id })).toEqual({
      move: 'open',
      activity: coming,
      from: done.id,
    })
    expect(nextMove({ activities: [coming, done], current: done.id })).toEqual({
      move: 'open',
      activity: coming,
      from: done.id,
    })
  })

  it('ends in the results, and begins in the preparation of an empty programme', () => {
    expect(nextMove({ activities: [done], current: done.id })).toEqual({ move: 'results' })
    expect(nextMove({ activities: [], current: null })).toEqual({ move: 'prepare' })
  })
})
