import { describe, expect, it } from 'vitest'
import { boardIdOf } from '../board/boardId.ts'
import { activityId, groupId, personId, workshopId } from '../ids.ts'
import { actorOf, anActivity, aWorkshop } from '../testing/workshops.ts'
import { commands } from './commands.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import { may } from './permits.ts'
import type { Phase } from './phase.ts'
import { progressOf } from './programme.ts'
import type { Tools } from './tools.ts'
import { type Activity, activity, type Workshop } from './workshop.ts'

const a1 = activityId.parse('a1')
const stem = { workshop: workshopId.parse('w1'), activity: a1 }
const own = boardIdOf({ kind: 'personal', ...stem, person: personId.parse('p1') })
const table = boardIdOf({ kind: 'group', ...stem, group: groupId.parse('g1') })
const notesOnly: Tools = { shapes: false, pictures: false }

function open(phase: Phase, tools?: Tools): Workshop {
  const state = aWorkshop({ current: a1 })
  return {
    ...state,
    activities: state.activities.map((each) => (tools ? { ...each, tools } : each)),
    progress: { [a1]: { ...progressOf(state, a1), phase } },
  }
}

describe('L6 tools of an activity', () => {
  it('bind participants on every board they write on, and nobody who facilitates', () => {
    const asked = (phase: Phase, who: string, tools?: Tools) => {
      const state = open(phase, tools)
      const board = phase === 'alone' ? own : table
      return (['write-board', 'draw-shapes', 'send-picture'] as const).map((deed) =>
        may(actorOf(state, who), { do: deed, board }, state),
      )
    }
    expect(asked('brainstorm', 'p1', notesOnly)).toEqual([true, 'no-shapes', 'no-pictures'])
    expect(asked('alone', 'p1', notesOnly)).toEqual([true, 'no-shapes', 'no-pictures'])
    expect(asked('brainstorm', 'p1', { ...notesOnly, shapes: true })).toEqual([true, true, 'no-pictures'])
    expect(asked('brainstorm', 'fac', notesOnly)).toEqual([true, true, true])
    expect(asked('brainstorm', 'p1')).toEqual([true, true, true])
    // Shapes are held also while a board is sealed; a picture is refused for the step first.
    expect(asked('vote', 'p1', notesOnly)).toEqual(['wrong-phase', 'no-shapes', 'wrong-phase'])
  })

  it('stand as they are when a page from before edits the programme, and an old activity has both', () => {
    const edited = (state: Workshop, change: (activity: Activity) => Activity) => {
      const activities = state.activities.map(({ tools: _, ...old }) => change(old))
      const input = commands['programme:edit'].input.parse({ activities, revision: state.revision })
      const decision = decide(state, { name: 'programme:edit', input }, actorOf(state, 'org'), {
        now: 1,
        code: () => '654321',
      })
      if (!decision.ok) throw new Error(decision.refusal.code)
      return decision.value.events.reduce<Workshop>(evolve, state).activities[0]!.tools
    }
    const all: Tools = { shapes: true, pictures: true }
    expect([
      edited(open('brainstorm', notesOnly), (old) => old),
      edited(open('brainstorm', notesOnly), (old) => ({ ...old, tools: all })),
      edited(open('brainstorm'), (old) => old),
      activity.parse(anActivity('a1')),
    ]).toEqual([notesOnly, all, undefined, anActivity('a1')])
  })
})
