import type { PersonId } from '../../ids.ts'
import { ok, refuse, type Result } from '../../result.ts'
import type { Actor } from '../../people/actor.ts'
import { facilitates } from '../../people/roles.ts'
import type { Command } from '../commands.ts'
import type { Decision, World } from './decision.ts'
import { findActivity, progressOf } from '../programme.ts'
import type { Workshop } from '../workshop.ts'
import { leads } from '../leading.ts'
import { hasDeadLink } from '../removal.ts'
import { weighsNow } from '../weighsNow.ts'

type PeopleCommand = Extract<
  Command,
  {
    name:
      | 'link:revoke'
      | 'code:renew'
      | 'person:move'
      | 'person:count'
      | 'table:lead'
      | 'person:rename'
      | 'person:quiet'
      | 'person:remove'
      | 'person:readmit'
      | 'receipt:renew'
      | 'ready:set'
  }
>

/** Who is here, at which table, and how others may come. */
export function decidePeople(
  state: Workshop,
  command: PeopleCommand,
  actor: Actor,
  { now: at, code }: World,
): Result<Decision> {
  switch (command.name) {
    case 'link:revoke':
      return ok({ events: [{ type: 'link/revoked', at, role: command.input.role, by: actor.id }], reply: {} })
    case 'code:renew': {
      const fresh = code()
      return ok({ events: [{ type: 'code/renewed', at, code: fresh }], reply: { code: fresh } })
    }
    case 'person:move': {
      const { person, group } = command.input
      if (!present(state, person)) return refuse('unknown-person')
      if (group !== null && !state.groups.some((g) => g.id === group)) return refuse('unknown-group')
      if (actor.role === 'participant' && weighsNow(state)) return refuse('wrong-phase')
      return ok({ events: [{ type: 'person/moved', at, person, group }], reply: {} })
    }
    case 'person:count': {
      const { sharing, device } = command.input
      const person =
        device === undefined ? (command.input.person ?? actor.id) : deviceAt(state, actor.group, device)
      if (!person) return refuse('unknown-person')
      if (person !== actor.id) return countHeads(state, { person, sharing }, actor, at)
      // Whoever runs the day speaks for nobody's table.
      if (actor.role !== 'participant') return refuse('forbidden')
      return ok({ events: [{ type: 'person/counted', at, person, sharing }], reply: {} })
    }
    case 'table:lead': {
      const { person, leads: on } = command.input
      const target = present(state, person)
      if (!target) return refuse('unknown-person')
      if (target.role !== 'participant') return refuse('forbidden')
      if (on && !state.groups.some(({ id }) => id === target.group)) return refuse('unknown-group')
      const isNews = on !== leads(state, target)
      return ok({ events: isNews ? [{ type: 'person/led', at, person, leads: on }] : [], reply: {} })
    }
    case 'person:rename':
      if (state.anonymous && actor.role === 'participant' && command.input.name !== null)
        return refuse('forbidden')
      return ok({
        events: [{ type: 'person/renamed', at, person: actor.id, name: command.input.name }],
        reply: {},
      })
    case 'person:quiet': {
      const target = present(state, command.input.person)
      if (!target) return refuse('unknown-person')
      // Only participants write at a facilitator's leave.
      if (target.role !== 'participant') return refuse('forbidden')
      const { quiet } = command.input
      const isSo = target.quiet === quiet
      return ok({ events: isSo ? [] : [{ type: 'person/quieted', at, person: target.id, quiet }], reply: {} })
    }
    case 'person:remove': {
      const target = present(state, command.input.person)
      if (!target) return refuse('unknown-person')
      if (target.role === 'organiser') return refuse('forbidden')
      return ok({ events: [{ type: 'person/removed', at, person: target.id }], reply: {} })
    }
    case 'person:readmit': {
      const target = state.people.find(({ id, removed }) => id === command.input.person && removed)
      if (!target) return refuse('unknown-person')
      if (hasDeadLink(state, target)) return refuse('dead-link')
      return ok({ events: [{ type: 'person/readmitted', at, person: target.id }], reply: {} })
    }
    case 'receipt:renew':
      // Observers write nothing, so they have no receipt.
      if (actor.role === 'observer') return refuse('forbidden')
      return ok({ events: [{ type: 'receipt/renewed', at, person: actor.id }], reply: {} })
    case 'ready:set': {
      const { activity, phase, ready } = command.input
      if (!findActivity(state, activity)) return refuse('unknown-activity')
      if (progressOf(state, activity).phase !== phase) return refuse('stale')
      return ok({ events: [{ type: 'person/ready', at, activity, person: actor.id, ready }], reply: {} })
    }
  }
}

/** G7: who leads a table knows its shared devices by number: ids are told to nobody but who facilitates. */
const deviceAt = ({ people }: Workshop, group: Actor['group'], device: number): PersonId | undefined =>
  people.find(
    (each) => each.number === device && each.group === group && each.sharing !== null && !each.removed,
  )?.id

/** G5: hands that a facilitator, or who leads the table, has counted. Whether a device is shared at all is said at the device. */
function countHeads(
  state: Workshop,
  { person, sharing }: { person: PersonId; sharing: number | null },
  actor: Actor,
  at: number,
): Result<Decision> {
  const leading = leads(state, actor)
  if (!facilitates(actor.role) && !leading) return refuse('forbidden')
  const target = present(state, person)
  if (!target) return refuse('unknown-person')
  if (leading && target.group !== actor.group) return refuse('forbidden')
  if (target.sharing === null || sharing === null) return refuse('forbidden')
  return ok({ events: [{ type: 'person/counted', at, person, sharing }], reply: {} })
}

const present = (state: Workshop, id: string) =>
  state.people.find((person) => person.id === id && !person.removed)
