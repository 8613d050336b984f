import type { Actor } from '../../people/actor.ts'
import { ok, refuse, type Result } from '../../result.ts'
import type { Amendment } from '../../strategy/amendment.ts'
import { familyOf, supportAmong, supportsOf } from '../../strategy/support.ts'
import type { Command } from '../commands.ts'
import type { Workshop } from '../workshop.ts'
import type { Decision } from './decision.ts'

export type SupportCommand = Extract<Command, { name: 'amendment:support' | 'amendment:hands' }>
export const isAboutSupport = (command: Command): command is SupportCommand =>
  command.name === 'amendment:support' || command.name === 'amendment:hands'

/** T3 T5: support of an amendment that nobody is writing on, and that has not been merged or ruled out. */
export function decideSupport(
  state: Workshop,
  amendment: Amendment,
  command: SupportCommand,
  actor: Actor,
  at: number,
): Result<Decision> {
  const { amendments, open } = state.strategy
  const stem = { at, amendment: amendment.id }
  if (amendment.wording.open) return refuse('wording-open')
  const isInPlay = amendment.status === 'open' || amendment.status === 'drafted'
  if (!isInPlay || amendment.into !== null || amendment.adopted !== null) return refuse('strategy-shut')
  if (command.name === 'amendment:hands') {
    const { group, hands } = command.input
    if (!state.groups.some(({ id }) => id === group)) return refuse('unknown-group')
    return ok({ events: [{ type: 'amendment/raised', ...stem, group, hands }], reply: {} })
  }
  const { supports, revision } = command.input
  // T6: nobody supports words that they have not seen.
  if (supports && revision !== amendment.wording.revision) return refuse('stale')
  const used = supportsOf(amendments, actor.id)
  // What was merged into it is a part of it: support given there is support of this one.
  const family = familyOf(amendments, amendment.id)
  const had = supportAmong(family, actor.id)
  const left = (more: number) => (open.budget === null ? null : Math.max(0, open.budget - used - more))
  if (supports ? amendment.supports[actor.id] === revision : had === null)
    return ok({ events: [], reply: { left: left(0) } })
  // Said anew of a changed wording it is the same one.
  const more = supports ? (had === null ? 1 : 0) : -1
  if (more > 0 && open.budget !== null && used >= open.budget) return refuse('support-spent')
  const told = supports ? [amendment] : family.filter((each) => each.supports[actor.id] !== undefined)
  return ok({
    events: told.map(({ id }) => ({
      ...{ type: 'amendment/supported' as const, at, amendment: id },
      ...{ person: actor.id, supports },
    })),
    reply: { left: left(more) },
  })
}
