import { ok, refuse, type Result } from '../../result.ts'
import type { Command } from '../commands.ts'
import type { Decision, World } from './decision.ts'
import { entering } from './entering.ts'
import { findActivity, progressOf } from '../programme.ts'
import { stepBack, stepOn } from '../steps.ts'
import { extendTimer, pauseTimer, resumeTimer } from '../timer.ts'
import type { Workshop } from '../workshop.ts'

type RunningCommand = Extract<
  Command,
  {
    name:
      | 'activity:open'
      | 'phase:advance'
      | 'phase:back'
      | 'timer:pause'
      | 'timer:resume'
      | 'timer:extend'
      | 'boards:lock'
  }
>

const minute = 60_000

/** Moving the hall through the programme, its clock, and what is locked meanwhile. */
export function decideRunning(
  state: Workshop,
  command: RunningCommand,
  { now: at }: World,
): Result<Decision> {
  const activity = findActivity(state, command.input.activity)
  if (!activity) return refuse('unknown-activity')
  const progress = progressOf(state, activity.id)
  switch (command.name) {
    case 'activity:open': {
      if (command.input.from !== state.current) return refuse('stale')
      if (state.current !== null && progressOf(state, state.current).settling !== null) return refuse('busy')
      return ok({ events: [{ type: 'activity/opened', at, activity: activity.id }], reply: {} })
    }
    case 'phase:advance':
    case 'phase:back': {
      if (state.current !== activity.id) return refuse('wrong-phase')
      if (command.input.from !== progress.phase) return refuse('stale')
      // P2: the hall has been elsewhere and has come back. Who does not say which stay was meant is believed.
      if ((command.input.visit ?? progress.visit) !== progress.visit) return refuse('stale')
      if (progress.settling !== null) return refuse('busy')
      const step =
        command.name === 'phase:back'
          ? stepBack(activity, progress)
          : stepOn(state, activity, command.input.to ?? null)
      return step.ok ? ok(entering(activity, progress, step.value, at)) : step
    }
    case 'boards:lock': {
      const { positions = progress.locks.positions, writing = progress.locks.writing } = command.input
      const isNews = positions !== progress.locks.positions || writing !== progress.locks.writing
      const locked = {
        type: 'boards/locked',
        at,
        activity: activity.id,
        locks: { positions, writing },
      } as const
      return ok({ events: isNews ? [locked] : [], reply: {} })
    }
    case 'timer:pause':
      return setTimer(pauseTimer(progress.timer, at))
    case 'timer:resume':
      return setTimer(resumeTimer(progress.timer, at))
    case 'timer:extend':
      return setTimer(extendTimer(progress.timer, command.input.minutes * minute, at))
  }

  function setTimer(timer: typeof progress.timer): Result<Decision> {
    return ok({ events: [{ type: 'timer/set', at, activity: activity!.id, timer }], reply: {} })
  }
}
