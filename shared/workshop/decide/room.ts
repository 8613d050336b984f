import { placeOf } from '../../board/boardId.ts'
import { ok, refuse, type Result } from '../../result.ts'
import type { Actor } from '../../people/actor.ts'
import { ASKING, type AskTarget, sameTarget } from '../asks.ts'
import type { Command, Input } from '../commands.ts'
import { phases } from '../phase.ts'
import { findActivity, progressOf } from '../programme.ts'
import type { Activity, Workshop } from '../workshop.ts'
import type { Decision, World } from './decision.ts'

type RoomCommand = Extract<Command, { name: 'room:ask' | 'spotlight:set' | 'wall:pause' }>

/** What a facilitator says to the room: a question to those who are silent, and what stands on the wall. */
export function decideRoom(
  state: Workshop,
  command: RoomCommand,
  actor: Actor,
  { now: at }: World,
): Result<Decision> {
  switch (command.name) {
    case 'room:ask':
      return decideAsk(state, command.input, actor, at)
    case 'spotlight:set': {
      const { spotlight } = command.input
      const place = spotlight && placeOf(spotlight.board)
      if (spotlight && (place?.workshop !== state.id || !findActivity(state, place.activity)))
        return refuse('not-found')
      // S22: what people write alone is nobody's to show.
      if (place?.kind === 'personal') return refuse('forbidden')
      return ok({ events: [{ type: 'spotlight/set', at, spotlight }], reply: {} })
    }
    case 'wall:pause': {
      const { paused } = command.input
      const isNews = paused !== state.wall.paused
      return ok({ events: isNews ? [{ type: 'wall/paused', at, paused }] : [], reply: {} })
    }
  }
}

function decideAsk(
  state: Workshop,
  { activity: id, to, text }: Input<'room:ask'>,
  actor: Actor,
  at: number,
): Result<Decision> {
  const activity = findActivity(state, id)
  if (!activity) return refuse('unknown-activity')
  const { phase, settling, asks } = progressOf(state, id)
  const writes = ['self', 'group'].includes(phases[phase].writes)
  if (state.current !== id || !writes || settling !== null) return refuse('wrong-phase')
  if (to.of === 'table' && !state.groups.some((group) => group.id === to.group))
    return refuse('unknown-group')
  if (to.of === 'question' && !asksAbout(activity, to)) return refuse('unknown-question')
  if (to.of === 'all' && text === undefined) return refuse('malformed', 'text')
  const lately = asks.filter((ask) => at - ask.at < ASKING.rest)
  const own = lately.filter((ask) => ask.by === actor.id)
  if (lately.some((ask) => sameTarget(ask.to, to)) || own.length >= ASKING.perPerson)
    return refuse('too-fast')
  const words = text === undefined ? {} : { text }
  return ok({ events: [{ type: 'room/asked', at, activity: id, to, ...words, by: actor.id }], reply: {} })
}

const asksAbout = (activity: Activity, to: AskTarget & { of: 'question' }): boolean =>
  activity.questions.some(({ id }) => id === to.question)
