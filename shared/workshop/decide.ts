import { refuse, type Result } from '../result.ts'
import type { Actor } from '../people/actor.ts'
import { unreachable } from '../unreachable.ts'
import type { Command, CommandName } from './commands.ts'
import type { Decision, World } from './decide/decision.ts'
import { decideEditing } from './decide/editing.ts'
import { decidePeople } from './decide/people.ts'
import { decideRoom } from './decide/room.ts'
import { decideRunning } from './decide/running.ts'
import { decideSeating } from './decide/seating.ts'
import { type Deed, may } from './permits.ts'
import type { ResultCommandName } from './resultCommands.ts'
import type { StrategyCommandName } from './strategyCommands.ts'
import type { Workshop } from './workshop.ts'

/** Commands that only record facts. Those that also need boards or ballots are carried out by the server. */
export type RuledCommand = Exclude<
  Command,
  {
    name:
      | `themes:${string}`
      | `lexicon:${string}`
      | `services:${string}`
      | `vote:${string}`
      | `note:${string}`
      | `history:${string}`
      | `ideas:${string}`
      | `review:${string}`
      | ResultCommandName
      | StrategyCommandName
  }
>

/**
 * Decides an intention: facts to record, or a refusal. Pure: time and chance come in `world`.
 * @param actor who asks; made by the server, never by the client
 */
export function decide(state: Workshop, command: RuledCommand, actor: Actor, world: World): Result<Decision> {
  if (state.archived && command.name !== 'workshop:archive') return refuse('archived')
  const allowed = may(actor, deedOf(command), state)
  if (allowed !== true) return refuse(allowed)
  switch (command.name) {
    case 'workshop:edit':
    case 'workshop:archive':
    case 'programme:edit':
    case 'groups:edit':
    case 'baseline:set':
    case 'words:edit':
      return decideEditing(state, command, world)
    case 'link:revoke':
    case 'code:renew':
    case 'person:move':
    case 'person:count':
    case 'table:lead':
    case 'person:rename':
    case 'person:quiet':
    case 'person:remove':
    case 'person:readmit':
    case 'receipt:renew':
    case 'ready:set':
      return decidePeople(state, command, actor, world)
    case 'people:spread':
    case 'people:move':
    case 'roster:set':
    case 'roster:read':
      return decideSeating(state, command, world)
    case 'activity:open':
    case 'phase:advance':
    case 'phase:back':
    case 'timer:pause':
    case 'timer:resume':
    case 'timer:extend':
    case 'boards:lock':
      return decideRunning(state, command, world)
    case 'room:ask':
    case 'spotlight:set':
    case 'wall:pause':
      return decideRoom(state, command, actor, world)
    default:
      return unreachable(command)
  }
}

/** What each command asks permission for. */
function deedOf(command: RuledCommand): Deed {
  if (command.name === 'person:move') return { do: 'move-person', person: command.input.person }
  return gates[command.name]
}

const organise = { do: 'organise' } as const
const facilitate = { do: 'facilitate' } as const
const beHere = { do: 'be-here' } as const

const gates: Record<RuledCommand['name'], Deed> = {
  'workshop:edit': organise,
  'workshop:archive': organise,
  'programme:edit': { do: 'edit-programme' },
  'groups:edit': organise,
  'baseline:set': organise,
  'words:edit': facilitate,
  'link:revoke': organise,
  'code:renew': facilitate,
  'person:move': beHere,
  'roster:set': organise,
  'roster:read': organise,
  'people:spread': facilitate,
  'people:move': facilitate,
  'person:count': beHere,
  'table:lead': facilitate,
  'person:rename': beHere,
  'person:quiet': facilitate,
  'person:remove': facilitate,
  'person:readmit': facilitate,
  'receipt:renew': beHere,
  'ready:set': { do: 'be-ready' },
  'activity:open': facilitate,
  'phase:advance': facilitate,
  'phase:back': facilitate,
  'timer:pause': facilitate,
  'timer:resume': facilitate,
  'timer:extend': facilitate,
  'boards:lock': facilitate,
  'room:ask': facilitate,
  'spotlight:set': facilitate,
  'wall:pause': facilitate,
}

/** True when a command is decided here alone. */
export const isRuled = (name: CommandName): boolean => Object.hasOwn(gates, name)
