import { describe, expect, it } from 'vitest'
import { phaseNames } from '#shared/workshop/phase.ts'
import { faceOf, isWritten, stageOf } from './stage.ts'

const seen = (role: 'organiser' | 'facilitator' | 'participant' | 'observer') =>
  [null, ...phaseNames].map((phase) => stageOf({ phase, role, seated: true, decided: false, written: true }))

describe('stageOf', () => {
  it('gives a participant a board to write on, then everything to read, then a ballot', () => {
    expect(seen('participant')).toEqual([
      'lobby',
      'waiting',
      'writing',
      'writing',
      'gathered',
      'ballot',
      'gathered',
      'gathered',
    ])
  })

  it('A6 shows a facilitator only backs while people write alone', () => {
    expect(seen('facilitator')).toEqual([
      'lobby',
      'waiting',
      'hidden',
      'tables',
      'synthesis',
      'voting',
      'synthesis',
      'gathered',
    ])
    expect(seen('organiser')).toEqual(seen('facilitator'))
  })

  it('gives an observer nothing to write on', () => {
    expect(seen('observer')).toEqual([
      'lobby',
      'waiting',
      'hidden',
      'tables',
      'gathered',
      'voting',
      'gathered',
      'gathered',
    ])
  })

  it('asks a participant without a table to choose one before writing', () => {
    expect(
      stageOf({ phase: 'brainstorm', role: 'participant', seated: false, decided: false, written: true }),
    ).toBe('table')
    expect(
      stageOf({ phase: 'vote', role: 'participant', seated: false, decided: false, written: true }),
    ).toBe('ballot')
  })

  it('speaks of a part in which nothing is written, sorted or voted on', () => {
    const talk = { steps: (['waiting', 'discuss', 'done'] as const).map((phase) => ({ phase, minutes: 5 })) }
    expect([isWritten({ ...talk, notes: 0 }), isWritten({ ...talk, notes: 1 })]).toEqual([false, true])
    for (const role of ['participant', 'facilitator', 'observer'] as const)
      expect(stageOf({ phase: 'discuss', role, seated: true, decided: false, written: false })).toBe('talk')
  })

  it('shows the outcome once a vote is decided, to everybody', () => {
    for (const role of ['participant', 'facilitator', 'observer'] as const) {
      expect(stageOf({ phase: 'discuss', role, seated: true, decided: true, written: true })).toBe('outcome')
      expect(stageOf({ phase: 'done', role, seated: true, decided: true, written: true })).toBe('outcome')
    }
  })
})

describe('faceOf', () => {
  it.each([
    ['writing', null, false, 'canvas'],
    ['writing', null, true, 'capture'],
    ['writing', 'list', true, 'list'],
    ['writing', 'list', false, 'list'],
    ['writing', 'canvas', true, 'canvas'],
    ['tables', null, true, 'list'],
    ['gathered', 'canvas', true, 'canvas'],
    ['synthesis', null, false, 'canvas'],
  ] as const)('%s, %s asked, narrow %s: %s', (stage, asked, narrow, face) => {
    expect(faceOf({ stage, asked, narrow })).toBe(face)
  })
})
