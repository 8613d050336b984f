import { isBeingWorded } from '#shared/strategy/wording.ts'
import type { WorkshopEvent } from '#shared/workshop/events.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { concludeWording } from './write.ts'

/** Facts after which somebody may word what they might not, or the other way round. */
const matters: ReadonlySet<WorkshopEvent['type']> = new Set([
  ...([
    'strategy/opened',
    'amendment/worded',
    'amendment/joined',
    'amendment/ruled',
    'draft/adopted',
  ] as const),
  ...([
    'person/moved',
    'person/promoted',
    'person/removed',
    'person/quieted',
    'link/revoked',
    'workshop/archived',
  ] as const),
])

/**
 * Sends off whoever may word no more. What is merged into another, or ruled on, while it is being written is concluded: what
 * stands there is kept.
 */
export function reviewWordings(house: House, desk: Desk, events: readonly WorkshopEvent[]): void {
  for (const event of events) {
    if (event.type !== 'amendment/joined' && event.type !== 'amendment/ruled') continue
    const amendment = desk.state.strategy.amendments.find(({ id }) => id === event.amendment)
    if (!amendment?.wording.open || isBeingWorded(amendment)) continue
    void desk
      .alone(() => concludeWording(house, desk, amendment.id, null))
      .catch((fault: unknown) => {
        // Deleted, or the house is closing: what was written is stored, and concluded when it is next closed.
        if (house.desks.get(desk.id))
          house.log.error({ err: fault, amendment: amendment.id }, 'not concluded')
      })
  }
  if (events.some(({ type }) => matters.has(type))) house.wordings.review(desk.id)
}
