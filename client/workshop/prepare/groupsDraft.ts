import type { GroupId } from '#shared/ids.ts'
import { type Group, GROUPS } from '#shared/workshop/workshop.ts'

/** The part of a group that is edited, without the people in it. */
export const plainGroup = ({ id, name, shape, colour, body }: Group): Group => ({
  id,
  name,
  shape,
  colour,
  body,
})

/**
 * The groups with `count` new ones after them, no more than there may be. `nameOf` names the nth table.
 * Shapes repeat after eight and colours then shift by one, as in the templates.
 */
export function withMoreGroups(
  groups: readonly Group[],
  count: number,
  nameOf: (n: number) => string,
  freshId: () => string,
): Group[] {
  const room = Math.max(0, Math.min(count, GROUPS.most - groups.length))
  const taken = new Set(groups.map(({ name }) => name))
  const fresh: Group[] = []
  for (let n = groups.length + 1; fresh.length < room; n += 1) {
    const name = nameOf(n)
    if (taken.has(name)) continue
    const place = groups.length + fresh.length
    const shape = (place % GROUPS.shapes) + 1
    const colour = ((place + Math.floor(place / GROUPS.shapes)) % GROUPS.colours) + 1
    fresh.push({ id: freshId() as GroupId, name, shape, colour, body: null })
  }
  return [...groups, ...fresh]
}
