import type { RefusalCode } from '../contract/refusals.ts'
import type { AmendmentId, GroupId } from '../ids.ts'
import type { Actor } from '../people/actor.ts'
import { facilitates } from '../people/roles.ts'
import { leads } from './leading.ts'
import { isQuieted } from './quiet.ts'
import type { Workshop } from './workshop.ts'

type Answer = true | RefusalCode

const shut = (workshop: Workshop, ...of: ('proposing' | 'supporting')[]): Answer =>
  of.some((each) => workshop.strategy.open[each]) ? true : 'strategy-shut'

/** T1: making amendments and phrases: who facilitates, and participants while it is open to them. */
export function mayPropose(actor: Actor, workshop: Workshop): Answer {
  if (facilitates(actor.role)) return true
  if (actor.role !== 'participant') return 'forbidden'
  return isQuieted(actor, workshop) ? 'quieted' : shut(workshop, 'proposing')
}

/** T1: giving reasons, while either is open. */
export function mayReason(actor: Actor, workshop: Workshop): Answer {
  if (facilitates(actor.role)) return true
  if (actor.role !== 'participant') return 'forbidden'
  return isQuieted(actor, workshop) ? 'quieted' : shut(workshop, 'proposing', 'supporting')
}

/** T3: supporting is a participant's. */
export function maySupport(actor: Actor, workshop: Workshop): Answer {
  return actor.role === 'participant' ? shut(workshop, 'supporting') : 'forbidden'
}

/** T2: the words of an amendment are its table's and who facilitates', as long as nobody has ruled on it. */
export function mayWord(actor: Actor, id: AmendmentId, workshop: Workshop): Answer {
  const amendment = workshop.strategy.amendments.find((each) => each.id === id)
  if (!amendment) return 'unknown-amendment'
  const may = mayPropose(actor, workshop)
  if (may !== true) return may
  if (!facilitates(actor.role) && (amendment.group === null || amendment.group !== actor.group))
    return 'forbidden'
  return amendment.status === 'open' && amendment.into === null && amendment.adopted === null
    ? true
    : 'strategy-shut'
}

/** T4: a table's hands are counted by who facilitates, and at the table by who leads it or has its shared device. */
export function mayCountHands(actor: Actor, group: GroupId, workshop: Workshop): Answer {
  if (facilitates(actor.role)) return true
  if (actor.role !== 'participant' || actor.group !== group) return 'forbidden'
  const shares = workshop.people.some(({ id, sharing }) => id === actor.id && sharing !== null)
  return shares || leads(workshop, actor) ? shut(workshop, 'supporting') : 'forbidden'
}
