import { type ActivityId, type BoardId, type GroupId, isId, type PersonId, type WorkshopId } from '../ids.ts'

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

/** So many places are remembered: a hall asks about the same few thousand boards all evening. */
const REMEMBERED = 10_000
const places = new Map<string, BoardPlace>()

/** The place a board id names, or null when it names none. */
export function placeOf(id: string): BoardPlace | null {
  const known = places.get(id)
  if (known) return known
  const place = readPlace(id)
  if (!place) return null
  if (places.size >= REMEMBERED) places.clear()
  places.set(id, place)
  return place
}

function readPlace(id: string): BoardPlace | null {
  const [workshop, activity, kind, owner, ...rest] = id.split('.')
  if (!isId(workshop) || !isId(activity) || rest.length > 0) return null
  const stem = { workshop: workshop as WorkshopId, activity: activity as ActivityId }
  if (kind === 's' && owner === undefined) return { kind: 'synthesis', ...stem }
  if (kind === 'g' && isId(owner)) return { kind: 'group', ...stem, group: owner as GroupId }
  if (kind === 'p' && isId(owner)) return { kind: 'personal', ...stem, person: owner as PersonId }
  return null
}
