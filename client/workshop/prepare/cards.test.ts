import { describe, expect, it } from 'vitest'
import { workshopCard, type WorkshopCard } from '#shared/contract/http.ts'
import { arrange, minutesOf, standingOf } from './cards.ts'

const now = Date.UTC(2026, 8, 22, 12)
const hour = 3_600_000

type Phase = WorkshopCard['activities'][number]['phase']

function aCard(over: Partial<WorkshopCard> = {}, phases: Phase[] = ['waiting', 'waiting'], current = -1) {
  const id = String(over.name ?? 'card')
  return workshopCard.parse({
    id,
    name: id,
    host: '',
    role: 'organiser',
    startsAt: null,
    created: now - 1_000 * hour,
    archived: false,
    demo: false,
    rehearsal: false,
    code: '482915',
    participants: 0,
    activities: phases.map((phase, i) => ({
      id: `${id}-${i}`,
      title: `Osio ${i}`,
      minutes: 15,
      phase,
      current: i === current,
    })),
    rug: '',
    ...over,
  })
}

describe('standingOf', () => {
  it('tells a workshop that is coming from one that is on, over, missed or put away', () => {
    expect({
      coming: standingOf(aCard({ startsAt: now + hour }), now),
      late: standingOf(aCard({ startsAt: now - hour }), now),
      missed: standingOf(aCard({ startsAt: now - 13 * hour }), now),
      undated: standingOf(aCard(), now),
      opened: standingOf(aCard({}, ['waiting', 'waiting'], 0), now),
      between: standingOf(aCard({ startsAt: now - 20 * hour }, ['done', 'waiting']), now),
      over: standingOf(aCard({}, ['done', 'done'], 1), now),
      away: standingOf(aCard({ archived: true }, ['done', 'done'], 1), now),
      empty: standingOf(aCard({}, []), now),
    }).toEqual({
      coming: 'upcoming',
      late: 'upcoming',
      missed: 'missed',
      undated: 'undated',
      opened: 'running',
      between: 'running',
      over: 'finished',
      away: 'archived',
      empty: 'undated',
    })
  })
})

describe('arrange', () => {
  const next = aCard({ name: 'next', startsAt: now + hour })
  const later = aCard({ name: 'later', startsAt: now + 50 * hour })
  const over = aCard({ name: 'over', startsAt: now - 500 * hour }, ['done'])
  const away = aCard({ name: 'away', startsAt: now - 900 * hour, archived: true })
  const undated = aCard({ name: 'undated', created: now - 2_000 * hour })

  it('leads with the nearest one to come and lists the newest first, the archived apart', () => {
    expect(arrange([over, away, later, undated, next], now)).toEqual({
      headline: next,
      programme: [later, next, over, undated],
      archived: [away],
    })
  })

  it('leads with the one that is on, whatever comes next', () => {
    const on = aCard({ name: 'on', startsAt: now - 3 * hour }, ['brainstorm', 'waiting'], 0)
    expect(arrange([next, on, later], now).headline).toEqual(on)
  })

  it('S27 never leads with a rehearsal, also while it is on', () => {
    const on = aCard({ name: 'on', rehearsal: true }, ['brainstorm', 'waiting'], 0)
    expect(arrange([on, next], now)).toEqual({ headline: next, programme: [next, on], archived: [] })
  })

  it('leads with nothing when all is over', () => {
    expect(arrange([over, away], now)).toEqual({ headline: null, programme: [over], archived: [away] })
  })
})

it('minutesOf adds up the programme', () => {
  expect(minutesOf(aCard({}, ['waiting', 'waiting', 'done']))).toBe(45)
})
