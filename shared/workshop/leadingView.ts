import { boardIdOf } from '../board/boardId.ts'
import type { Person } from '../people/person.ts'
import { type HiddenView, hiddenView } from './hiddenView.ts'
import { hiddenAt, leadOf } from './leading.ts'
import { may } from './permits.ts'
import type { Workshop } from './workshop.ts'

export type LeadView = { name: string | null; number: number | null }

/** What a person may know of who leads their table. */
export type LeadingView = {
  /** Whether it is this person. */
  leads: boolean
  /** Who it is; of an anonymous workshop only that somebody does. */
  lead: LeadView | null
  /** For who leads: the table's hidden notes that they may show, latest first, and its shared devices. */
  tends: { hidden: HiddenView[]; devices: { device: number; sharing: number }[] } | null
}

/** G6 G7: who leads the table, and what they need for it. */
export function leadingFor(state: Workshop, person: Person): LeadingView {
  const { id, role, group } = person
  const lead = role === 'participant' ? leadOf(state, group) : null
  const named = lead && (state.anonymous ? { name: null, number: null } : pickName(lead))
  if (lead?.id !== id || group === null) return { leads: false, lead: named, tends: null }
  const devices = state.people.flatMap(({ number: device, sharing, ...each }) =>
    each.group === group && each.role === 'participant' && !each.removed && sharing !== null
      ? [{ device, sharing }]
      : [],
  )
  const { current: activity } = state
  const board = activity && boardIdOf({ kind: 'group', workshop: state.id, activity, group })
  const isOpen = board !== null && may({ id, role, group }, { do: 'tend-board', board }, state) === true
  const hidden = isOpen && activity ? hiddenAt(state, { activity, group }) : []
  return {
    leads: true,
    lead: named,
    tends: { hidden: hidden.toReversed().map(hiddenView), devices },
  }
}

const pickName = ({ name, number }: Person): LeadView => ({ name, number })
