import {
  type ActivityId,
  activityId,
  type BoardId,
  type GroupId,
  groupId,
  type PersonId,
  personId,
  type WorkshopId,
  workshopId,
} from '../ids.ts'

/**
 * What a board is for. Authority is a document boundary: who may write what is expressed by which
 * board it is in. `personal`: one person while writing alone; `group`: one table; `synthesis`: all.
 */
export type BoardPlace =
  | { kind: 'personal'; workshop: WorkshopId; activity: ActivityId; person: PersonId }
  | { kind: 'group'; workshop: WorkshopId; activity: ActivityId; group: GroupId }
  | { kind: 'synthesis'; workshop: WorkshopId; activity: ActivityId }

export type BoardKind = BoardPlace['kind']

/** The id is derived from the place, so that nobody has to look a board up, and none exists that the server did not make room for. */
export function boardIdOf(place: BoardPlace): BoardId {
  const stem = `${place.workshop}.${place.activity}`
  switch (place.kind) {
    case 'personal':
      return `${stem}.p.${place.person}` as BoardId
    case 'group':
      return `${stem}.g.${place.group}` as BoardId
    case 'synthesis':
      return `${stem}.s` as BoardId
  }
}

/** The place a board id names, or null when it names none. */
export function placeOf(id: string): BoardPlace | null {
  const [w, a, kind, owner, ...rest] = id.split('.')
  const workshop = workshopId.safeParse(w)
  const activity = activityId.safeParse(a)
  if (!workshop.success || !activity.success || rest.length > 0) return null
  const stem = { workshop: workshop.data, activity: activity.data }
  if (kind === 's' && owner === undefined) return { kind: 'synthesis', ...stem }
  if (kind === 'g') {
    const group = groupId.safeParse(owner)
    return group.success ? { kind: 'group', ...stem, group: group.data } : null
  }
  if (kind === 'p') {
    const person = personId.safeParse(owner)
    return person.success ? { kind: 'personal', ...stem, person: person.data } : null
  }
  return null
}
