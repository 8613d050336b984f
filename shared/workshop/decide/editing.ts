import { problemInBaseline } from '../../baseline/sound.ts'
import { bodyKey } from '../../people/bodyKey.ts'
import { ok, refuse, type Result } from '../../result.ts'
import { askingKnownTables } from '../../vote/knownTables.ts'
import { votePlans } from '../../vote/plan.ts'
import type { Command } from '../commands.ts'
import type { Decision, World } from './decision.ts'
import type { ActivityId } from '../../ids.ts'
import type { WorkshopEvent } from '../events.ts'
import { findActivity, inOrder, progressOf } from '../programme.ts'
import { phases } from '../phase.ts'
import { idleTimer, startTimer, type Timer } from '../timer.ts'
import type { Activity, Workshop } from '../workshop.ts'

type Editing = Extract<
  Command,
  {
    name:
      'workshop:edit' | 'workshop:archive' | 'programme:edit' | 'groups:edit' | 'baseline:set' | 'words:edit'
  }
>

const minute = 60_000

/** Changes to the workshop's own words: programme, groups, baseline. */
export function decideEditing(state: Workshop, command: Editing, { now: at }: World): Result<Decision> {
  switch (command.name) {
    case 'workshop:edit':
      return ok({ events: [{ type: 'workshop/edited', at, ...command.input }], reply: {} })
    case 'workshop:archive':
      return ok({ events: [{ type: 'workshop/archived', at, archived: command.input.archived }], reply: {} })
    case 'programme:edit':
      return editProgramme(
        state,
        withTools(state, askingKnownTables(command.input.activities, state.groups)),
        command.input.revision,
        at,
      )
    case 'groups:edit': {
      if (command.input.revision !== state.revision) return refuse('stale')
      const kept = new Set(command.input.groups.map((group) => group.id))
      const inUse = state.groups.find(
        (group) =>
          !kept.has(group.id) && state.people.some((person) => person.group === group.id && !person.removed),
      )
      if (inUse) return refuse('group-in-use', inUse.name)
      if (kept.size !== command.input.groups.length) return refuse('malformed', 'groups: id')
      return revised(state, { type: 'groups/edited', at, groups: command.input.groups })
    }
    case 'words:edit':
      return ok({ events: [{ type: 'words/edited', at, words: command.input.words }], reply: {} })
    case 'baseline:set': {
      if (command.input.revision !== state.revision) return refuse('stale')
      const problem = command.input.baseline && problemInBaseline(command.input.baseline)
      if (problem) return refuse('malformed', problem)
      return revised(state, { type: 'baseline/set', at, baseline: command.input.baseline })
    }
  }
}

/** A page from before there were tools to choose leaves them as they stand (L6). */
const withTools = (state: Workshop, activities: Activity[]): Activity[] =>
  activities.map((activity) => {
    const tools = activity.tools ?? findActivity(state, activity.id)?.tools
    return tools ? { ...activity, tools } : activity
  })

function editProgramme(
  state: Workshop,
  activities: Activity[],
  revision: number,
  at: number,
): Result<Decision> {
  if (revision !== state.revision) return refuse('stale')
  const next = new Map(activities.map((activity) => [activity.id, activity]))
  if (next.size !== activities.length) return refuse('malformed', 'activities: id')
  const disordered = activities.find((activity) => !inOrder(activity.steps))
  if (disordered) return refuse('steps-out-of-order', disordered.title)
  const broken = state.activities.find(
    (activity) => hasStarted(state, activity) && !keepsSteps(activity, next.get(activity.id)),
  )
  if (broken) return refuse('activity-started', broken.title)
  const unsound = activities.map(problemIn).find((problem) => problem !== null)
  if (unsound) return refuse('malformed', unsound)
  const opened = state.activities.find(
    (activity) => hasOpened(state, activity) && !keepsVotes(activity, next.get(activity.id)),
  )
  if (opened) return refuse('votes-opened', opened.title)
  const decision = revised(state, { type: 'programme/edited', at, activities })
  if (decision.ok) decision.value.events.push(...retimed(state, next, at))
  return decision
}

/** S2: the time of the present step follows its minutes; what was added to it by hand stays added. */
function retimed(state: Workshop, next: ReadonlyMap<ActivityId, Activity>, at: number): WorkshopEvent[] {
  const before = state.current === null ? undefined : findActivity(state, state.current)
  if (!before) return []
  const { phase, timer } = progressOf(state, before.id)
  const minutesIn = ({ steps }: Pick<Activity, 'steps'>) =>
    steps.find((step) => step.phase === phase)?.minutes ?? 0
  const [was, is] = [minutesIn(before), minutesIn(next.get(before.id) ?? before)]
  return was === is
    ? []
    : [{ type: 'timer/set', at, activity: before.id, timer: retimedTimer(timer, { was, is }, at) }]
}

function retimedTimer(timer: Timer, { was, is }: { was: number; is: number }, at: number): Timer {
  if (is === 0) return idleTimer()
  if (timer.status === 'idle') return startTimer(is * minute, at)
  return { ...timer, length: Math.max(0, timer.length + (is - was) * minute) }
}

const hasStarted = (state: Workshop, activity: Activity): boolean =>
  progressOf(state, activity.id).begun ||
  progressOf(state, activity.id).phase !== 'waiting' ||
  state.current === activity.id

/**
 * A started activity may get new words and times, but it stays and keeps its phases and its questions' ids. Whose notes
 * may be changed is loosened only (S41): nobody loses words that they were allowed to write. Whether notes are read before
 * others see them is settled by then (H1): people have been told.
 */
function keepsSteps(before: Activity, after: Activity | undefined): boolean {
  if (!after) return false
  const samePhases = before.steps.map((s) => s.phase).join() === after.steps.map((s) => s.phase).join()
  return (
    samePhases &&
    (before.edits === 'own' || after.edits === before.edits) &&
    before.review === after.review &&
    before.questions.every((question) => after.questions.some((other) => other.id === question.id))
  )
}

/** V11: also while they are being opened, when it has been looked whether they may. */
const hasOpened = (state: Workshop, { id }: Activity): boolean => {
  const { ballots, phase } = progressOf(state, id)
  return ballots.length > 0 || phases[phase].ballot === 'open'
}

/** V11: what has been opened stays as it was planned. */
const keepsVotes = (before: Activity, after: Activity | undefined): boolean =>
  after !== undefined &&
  JSON.stringify(votePlans.parse(before.votes)) === JSON.stringify(votePlans.parse(after.votes))

/** What is wrong with an activity's votes, or null. */
function problemIn({ votes, questions }: Activity): string | null {
  const isTwice = (words: readonly string[]) => new Set(words).size !== words.length
  if (isTwice(votes.map(({ id }) => id))) return 'votes: id'
  if (votes.some(({ weights }) => isTwice(weights.map(({ body }) => bodyKey(body))))) return 'votes: weights'
  const asked = new Set(questions.map(({ id }) => id))
  return votes.some(({ of }) => of.questions.some((id) => !asked.has(id))) ? 'votes: of.questions' : null
}

function revised(state: Workshop, event: Decision['events'][number]): Result<Decision> {
  return ok({ events: [event], reply: { revision: state.revision + 1 } })
}
