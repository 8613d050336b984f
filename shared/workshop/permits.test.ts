import { describe, expect, it } from 'vitest'
import { boardIdOf } from '../board/boardId.ts'
import { activityId, groupId, personId, workshopId } from '../ids.ts'
import { actorOf, aWorkshop } from '../testing/workshops.ts'
import { type BoardLocks, noLocks } from './locks.ts'
import { may } from './permits.ts'
import { type Phase, phaseNames } from './phase.ts'
import { idleTimer } from './timer.ts'
import type { Workshop } from './workshop.ts'

const stem = { workshop: workshopId.parse('w1'), activity: activityId.parse('a1') }
const boards = {
  own: boardIdOf({ kind: 'personal', ...stem, person: personId.parse('p1') }),
  table: boardIdOf({ kind: 'group', ...stem, group: groupId.parse('g1') }),
  other: boardIdOf({ kind: 'group', ...stem, group: groupId.parse('g2') }),
  all: boardIdOf({ kind: 'synthesis', ...stem }),
}

const inPhase = (phase: Phase, change: Partial<Workshop> = {}): Workshop =>
  aWorkshop({
    current: stem.activity,
    progress: {
      [stem.activity]: {
        ...{
          phase,
          since: 0,
          timer: idleTimer(),
          ready: [],
          settling: null,
          locks: noLocks,
          asks: [],
          trail: [],
          begun: true,
          visit: 1,
          run: null,
          guides: [],
          ballots: [],
        },
      },
    },
    ...change,
  })

/** Which boards somebody may write or read in each phase. */
const table = (who: string, deed: 'read-board' | 'write-board') =>
  Object.fromEntries(
    phaseNames.map((phase) => {
      const state = inPhase(phase)
      const open = Object.entries(boards).filter(
        ([, board]) => may(actorOf(state, who), { do: deed, board }, state) === true,
      )
      return [phase, open.map(([name]) => name).join(' ')]
    }),
  )

describe('A1 who writes', () => {
  it('a participant: own notes alone, the table’s together', () => {
    expect(table('p1', 'write-board')).toEqual({
      waiting: '',
      alone: 'own',
      brainstorm: 'table',
      synthesis: '',
      vote: '',
      discuss: '',
      done: '',
    })
  })
  it('a facilitator: tables together, synthesis afterwards; never anyone’s own notes', () => {
    expect(table('fac', 'write-board')).toEqual({
      waiting: '',
      alone: '',
      brainstorm: 'table other',
      synthesis: 'all',
      vote: '',
      discuss: 'all',
      done: '',
    })
  })
  it('an observer: nothing, ever', () => {
    expect(new Set(Object.values(table('obs', 'write-board')))).toEqual(new Set(['']))
  })
})

describe('A6 who reads', () => {
  it('a participant: own and own table’s, everything once gathered', () => {
    const gathered = 'own table other all'
    expect(table('p1', 'read-board')).toEqual({
      waiting: 'own table',
      alone: 'own table',
      brainstorm: 'own table',
      synthesis: gathered,
      vote: gathered,
      discuss: gathered,
      done: gathered,
    })
  })
  it('nobody but the writer reads notes written alone', () => {
    for (const who of ['org', 'fac', 'obs', 'p2', 'p3']) {
      for (const rights of Object.values(table(who, 'read-board'))) expect(rights).not.toContain('own')
    }
  })
})

describe('P7 only what is current', () => {
  it('is written on and voted in', () => {
    const parked = inPhase('brainstorm', { current: activityId.parse('a2') })
    expect(may(actorOf(parked, 'p1'), { do: 'write-board', board: boards.table }, parked)).toBe('wrong-phase')
    const vote = inPhase('vote')
    expect(may(actorOf(vote, 'p1'), { do: 'vote', activity: stem.activity }, vote)).toBe(true)
    expect(may(actorOf(vote, 'fac'), { do: 'vote', activity: stem.activity }, vote)).toBe('forbidden')
    const away = inPhase('vote', { current: activityId.parse('a2') })
    expect(may(actorOf(away, 'p1'), { do: 'vote', activity: stem.activity }, away)).toBe('ballot-shut')
  })
  it('knows no board of another workshop, activity or table', () => {
    const state = inPhase('brainstorm')
    for (const alien of ['w2.a1.s', 'w1.a9.s', 'w1.a1.g.g9', 'nonsense', 'w1.a1.s.x', '']) {
      expect(may(actorOf(state, 'fac'), { do: 'read-board', board: alien as typeof boards.all }, state)).toBe(
        'not-found',
      )
    }
  })
})

describe('L1 L2 L4 locks', () => {
  const locked = (phase: Phase, locks: BoardLocks, change: Partial<Workshop> = {}) => {
    const state = inPhase(phase, change)
    const progress = { ...state.progress[stem.activity]!, locks }
    return { ...state, progress: { [stem.activity]: progress } }
  }
  const asked = (state: Workshop, who: string, board: keyof typeof boards) =>
    (['write-board', 'arrange-board', 'remark'] as const).map((deed) =>
      may(actorOf(state, who), { do: deed, board: boards[board] }, state),
    )

  it('of positions bind participants on the boards they share, and leave writing open', () => {
    const [together, alone] = (['brainstorm', 'alone'] as const).map((phase) =>
      locked(phase, { positions: true, writing: false }),
    )
    expect(asked(together!, 'p1', 'table')).toEqual([true, 'positions-locked', 'forbidden'])
    expect(asked(together!, 'fac', 'table')).toEqual([true, true, 'forbidden'])
    expect(asked(alone!, 'p1', 'own')).toEqual([true, true, 'forbidden'])
  })
  it('of writing bind participants everywhere, and nobody else', () => {
    const [together, alone, after] = (['brainstorm', 'alone', 'synthesis'] as const).map((phase) =>
      locked(phase, { positions: false, writing: true }),
    )
    const shut = ['writing-locked', 'writing-locked', 'writing-locked']
    expect([asked(together!, 'p1', 'table'), asked(alone!, 'p1', 'own')]).toEqual([shut, shut])
    expect(asked(after!, 'p1', 'all')).toEqual(['forbidden', 'forbidden', 'forbidden'])
    expect([asked(together!, 'org', 'table')[0], asked(after!, 'fac', 'all')[0]]).toEqual([true, true])
    expect(asked(together!, 'obs', 'table')[0]).toBe('forbidden')
  })
  it('of another activity bind nobody', () => {
    const next = locked('brainstorm', { positions: true, writing: true })
    const a2 = boardIdOf({
      kind: 'group',
      ...stem,
      activity: activityId.parse('a2'),
      group: groupId.parse('g1'),
    })
    const state: Workshop = {
      ...next,
      current: activityId.parse('a2'),
      progress: {
        ...next.progress,
        [activityId.parse('a2')]: inPhase('brainstorm').progress[stem.activity]!,
      },
    }
    expect(may(actorOf(state, 'p1'), { do: 'arrange-board', board: a2 }, state)).toBe(true)
  })
})

it('S40 S41 others’ notes are changed as the activity says, by whom it binds', () => {
  const asked = (edits: 'own' | 'group', who: string, board: keyof typeof boards, phase: Phase) => {
    const state = inPhase(phase)
    const activities = state.activities.map((each) => ({ ...each, edits }))
    const now = { ...state, activities }
    return may(actorOf(now, who), { do: 'edit-others', board: boards[board] }, now)
  }
  expect([
    asked('own', 'p1', 'table', 'brainstorm'),
    asked('group', 'p1', 'table', 'brainstorm'),
    asked('own', 'p1', 'own', 'alone'),
    asked('own', 'fac', 'table', 'brainstorm'),
    asked('own', 'fac', 'all', 'synthesis'),
    asked('group', 'p1', 'other', 'brainstorm'),
  ]).toEqual(['own-notes-only', true, true, true, true, 'forbidden'])
})
