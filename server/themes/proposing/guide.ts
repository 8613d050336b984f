import { ok, refuse, type Result } from '#shared/result.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import type { Input } from '#shared/workshop/commands.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'

/** Keeps the themes that people have named beforehand: the next proposal gathers notes to them. */
export async function guide(
  house: House,
  desk: Desk,
  { activity, guides }: Input<'themes:guide'>,
): Promise<Result<object>> {
  if (new Set(guides.map(({ id }) => id)).size < guides.length) return refuse('malformed', 'guides: id')
  await desk.record([{ type: 'guides/set', at: house.now(), activity, guides }])
  return ok({})
}

/** A copy of a workshop has its named themes too. Call it alone on the copy's desk. */
export async function copyGuides(house: House, from: Workshop, to: Desk): Promise<void> {
  const at = house.now()
  await to.record(
    to.state.activities.flatMap(({ id: activity }) => {
      const { guides } = progressOf(from, activity)
      return guides.length > 0 ? [{ type: 'guides/set' as const, at, activity, guides }] : []
    }),
  )
}
