import type { Actor } from '#shared/people/actor.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import type { Command } from '#shared/workshop/commands.ts'
import { decideStrategy, type RuledStrategyCommand } from '#shared/workshop/decide/strategy.ts'
import type { Deed } from '#shared/workshop/permits.ts'
import { type StrategyCommandName, strategyCommands } from '#shared/workshop/strategyCommands.ts'
import type { Desk } from '../workshop/Desk.ts'
import type { House } from '../workshop/house.ts'
import { setAims } from './aims/setAims.ts'
import { citedNotes, namedNotes, readableNotes } from './notes.ts'
import { withThemes } from './themes.ts'
import { writeTogether } from './wording/write.ts'

/** What is asked about changing the strategy. */
export type StrategyCommand = Extract<Command, { name: StrategyCommandName }>

export const isAboutStrategy = (command: Pick<Command, 'name'>): command is StrategyCommand =>
  Object.hasOwn(strategyCommands, command.name)

/** What it takes to send one; who may change an amendment, or count a table's hands, depends on which. */
export function strategyDeed({ name, input }: StrategyCommand): Deed {
  switch (name) {
    case 'amendment:make':
    case 'phrase:set':
    case 'phrase:drop':
      return { do: 'propose' }
    case 'amendment:word':
    case 'amendment:write':
    case 'amendment:place':
    case 'amendment:explain':
    case 'amendment:source':
    case 'amendment:evidence':
      return { do: 'word', amendment: input.amendment }
    case 'amendment:support':
      return { do: 'support' }
    case 'amendment:hands':
      return { do: 'count-hands', group: input.group }
    case 'amendment:reason':
    case 'amendment:unreason':
      return { do: 'reason' }
    case 'draft:adopt':
      return { do: 'organise' }
    default:
      return { do: 'facilitate' }
  }
}

/** Carries out one command about the strategy; the caller has looked that the sender may, and calls it alone on the desk. */
export async function carryOutStrategy(
  house: House,
  desk: Desk,
  actor: Actor,
  command: StrategyCommand,
): Promise<Result<object>> {
  switch (command.name) {
    case 'amendment:write':
      return writeTogether(house, desk, actor, command.input)
    case 'aims:set':
      return setAims(house, desk, actor, command.input)
    default:
      return record(house, desk, actor, command)
  }
}

/** T7: what is named must be there, and for the one who names it to read: nothing is learnt of notes by guessing ids. */
async function record(
  house: House,
  desk: Desk,
  actor: Actor,
  command: RuledStrategyCommand,
): Promise<Result<object>> {
  const known = citedNotes(desk.state.strategy)
  const named = namedNotes(command).filter((id) => !known.has(id))
  const readable = await readableNotes(house, desk, actor, named)
  if (named.some((id) => !readable.has(id))) return refuse('not-found')
  const asked = await withThemes(house, desk, actor, command)
  if (!asked) return refuse('not-found')
  const decision = decideStrategy(desk.state, asked, actor, {
    now: house.now(),
    code: () => house.codes.fresh(),
  })
  if (!decision.ok) return decision
  if (decision.value.events.length > 0) await desk.record(decision.value.events)
  return ok(decision.value.reply)
}
