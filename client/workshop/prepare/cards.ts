import type { WorkshopCard } from '#shared/contract/http.ts'

export type Standing = 'archived' | 'running' | 'finished' | 'upcoming' | 'missed' | 'undated'

/** Milliseconds after the planned start for which a workshop nobody opened still counts as coming. */
const lateness = 12 * 60 * 60 * 1000

/** How far a workshop has come. `now` in milliseconds since 1970. */
export function standingOf(card: WorkshopCard, now: number): Standing {
  if (card.archived) return 'archived'
  if (card.activities.length > 0 && card.activities.at(-1)?.phase === 'done') return 'finished'
  if (card.activities.some(({ current, phase }) => current || phase !== 'waiting')) return 'running'
  if (card.startsAt === null) return 'undated'
  return card.startsAt + lateness > now ? 'upcoming' : 'missed'
}

/** Length of the whole programme in minutes. */
export const minutesOf = ({ activities }: Pick<WorkshopCard, 'activities'>): number =>
  activities.reduce((sum, { minutes }) => sum + minutes, 0)

export type Arranged = {
  /** The workshop that is on, else the next one, else one that still lacks a time; never a rehearsal. */
  headline: WorkshopCard | null
  /** All but the archived, newest date first. */
  programme: WorkshopCard[]
  archived: WorkshopCard[]
}

/** Orders a person's workshops for the home page. `now` in milliseconds since 1970. */
export function arrange(cards: readonly WorkshopCard[], now: number): Arranged {
  const moment = (card: WorkshopCard) => card.startsAt ?? card.created
  const newestFirst = cards.toSorted((a, b) => moment(b) - moment(a))
  const programme = newestFirst.filter((card) => !card.archived)
  const of = (standing: Standing) =>
    programme.filter((card) => !card.rehearsal && standingOf(card, now) === standing)
  const headline = of('running')[0] ?? of('upcoming').at(-1) ?? of('undated')[0] ?? null
  return { headline, programme, archived: newestFirst.filter((card) => card.archived) }
}
