import type { PersonId } from '../ids.ts'
import { headsIn } from '../people/heads.ts'
import { HEARING } from './hearing.ts'
import { progressOf } from './programme.ts'
import type { Group, Workshop } from './workshop.ts'

/** What a table does in the step under way. `wroteAt`: when anybody of it last wrote, or the step began. */
export type TableDoing = { ready: number; writing: number; wroteAt: number }

type Heard = {
  present: ReadonlySet<PersonId>
  wrote: ReadonlyMap<PersonId, number>
  heardSince: number
}

/** S20: a table's doing as counts, without anybody's name. */
export function doingOf(state: Workshop, group: Group, pulse: Heard, now: number): TableDoing | null {
  if (state.current === null) return null
  const { ready, since } = progressOf(state, state.current)
  const members = state.people.filter(
    ({ role, group: table, removed }) => role === 'participant' && table === group.id && !removed,
  )
  const wrote = members.flatMap(({ id }) => pulse.wrote.get(id) ?? [])
  return {
    ready: headsIn(members.filter(({ id }) => ready.includes(id) && pulse.present.has(id))),
    writing: wrote.filter((at) => now - at < HEARING.writing).length,
    // What was before the server could hear is not known, so nobody is called quiet for it.
    wroteAt: Math.max(since, pulse.heardSince, ...wrote),
  }
}
