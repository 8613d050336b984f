import type { WorkshopCard } from '#shared/contract/http.ts'
import type { Role } from '#shared/people/roles.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import type { Desk } from './Desk.ts'
import type { Hall } from './Hall.ts'

/** A workshop as one of its people sees it on the home page. */
export function cardOf({ state }: Desk, hall: Hall, role: Role): WorkshopCard {
  const { id, name, host, startsAt, created, archived, demo } = state
  const rugs = hall.pulse(state).rugs
  return {
    ...{ id, name, host, role, startsAt, created, archived, demo },
    rehearsal: state.rehearses !== null,
    code: role === 'participant' ? null : state.code,
    participants: state.people.filter((person) => person.role === 'participant' && !person.removed).length,
    activities: state.activities.map((activity) => ({
      id: activity.id,
      title: activity.title,
      minutes: activity.steps.reduce((sum, step) => sum + step.minutes, 0),
      phase: progressOf(state, activity.id).phase,
      current: state.current === activity.id,
    })),
    rug: state.activities.flatMap((activity) => [...(rugs.get(activity.id)?.values() ?? [])]).join(''),
  }
}
