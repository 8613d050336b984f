import { ok, refuse, type Result } from '../../result.ts'
import type { Command } from '../commands.ts'
import { movesByList } from '../expecting.ts'
import type { SeatMove } from '../seating.ts'
import { spread } from '../spread.ts'
import type { Workshop } from '../workshop.ts'
import type { Decision, World } from './decision.ts'

type SeatingCommand = Extract<
  Command,
  { name: 'people:spread' | 'people:move' | 'roster:set' | 'roster:read' }
>

/** Who sits where, many at a time. What people have written stays where it was written. */
export function decideSeating(
  state: Workshop,
  command: SeatingCommand,
  { now: at }: World,
): Result<Decision> {
  const here = state.people.filter(({ removed }) => !removed)
  switch (command.name) {
    case 'people:spread':
      return ok(moved(spread(here, state.groups, command.input.who), at))
    case 'roster:read':
      return ok({ events: [], reply: { roster: state.roster } })
    case 'roster:set': {
      const { roster, revision } = command.input
      if (revision !== state.revision) return refuse('stale')
      const tables = new Set<string>(state.groups.map(({ id }) => id))
      if (roster.some(({ group }) => group !== null && !tables.has(group))) return refuse('unknown-group')
      const { events, reply } = moved(movesByList({ ...state, roster }), at)
      return ok({
        events: [{ type: 'roster/set', at, roster }, ...events],
        reply: { ...reply, revision: state.revision + 1 },
      })
    }
    case 'people:move': {
      const { moves } = command.input
      const tables = new Set(state.groups.map(({ id }) => id))
      if (moves.some(({ to }) => to !== null && !tables.has(to))) return refuse('unknown-group')
      if (new Set(moves.map(({ person }) => person)).size < moves.length)
        return refuse('malformed', 'moves: person')
      const sits = new Map(
        here.filter(({ role }) => role === 'participant').map(({ id, group }) => [id, group] as const),
      )
      // G2: whom somebody else has moved or removed meanwhile is left alone.
      const still = moves.filter(({ person, from }) => sits.has(person) && sits.get(person) === from)
      if (still.length === 0 && moves.length > 0) return refuse('stale')
      const changes = still.filter(({ from, to }) => from !== to)
      return ok(moved(changes, at))
    }
  }
}

const moved = (moves: SeatMove[], at: number): Decision => ({
  events: moves.map(({ person, to }) => ({ type: 'person/moved', at, person, group: to })),
  reply: { moves },
})
