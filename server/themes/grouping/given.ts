import type { Guide } from '#shared/themes/clustering.ts'
import { evict } from './apart.ts'
import { centroids, unassigned } from './centroids.ts'
import type { Grouping } from './grouping.ts'
import type { PreparedPart } from './prepare.ts'
import { repair } from './repair.ts'
import { empty } from './similarity.ts'
import type { GivenTheme } from './work.ts'

/** Groups as a language model gave them, made true; `titles`: what the model called each group. */
export type GivenGrouping = Grouping & { titles: string[] }
export type Repairs = { given: readonly RepairedTheme[]; repairs: number }
/** `guide`: the id of the theme named beforehand that the model called this group by. */
type RepairedTheme = {
  pin: string | null
  guide: string | null
  title: string
  noteIds: readonly string[]
}

/**
 * What a model proposed as a true partition: unknown ids are dropped, a note named twice stays where it was named
 * first, forgotten notes are in none, and a group that holds most of a pinned theme is that theme.
 */
export function repairGiven(
  notes: readonly { id: string; pin: string | null }[],
  given: readonly GivenTheme[],
  guides: readonly Guide[] = [],
): Repairs {
  const pins = pinsOf(notes, given)
  const {
    groups,
    unassigned: left,
    repairs,
  } = repair(notes, {
    groups: given.map(({ noteIds }, at) => ({ pin: pins[at] ?? null, noteIds })),
  })
  const byNote = new Map<string, string>()
  for (const { title, noteIds } of given) for (const id of noteIds) if (!byNote.has(id)) byNote.set(id, title)
  const free = guides.filter(({ id }) => !pins.includes(id))
  const called = groups.map(({ pin, noteIds }) => ({
    pin,
    noteIds,
    title: (pin === null ? byNote.get(noteIds[0] ?? '') : given[pins.indexOf(pin)]?.title) ?? '',
  }))
  const guideOf = ({ pin, title }: { pin: string | null; title: string }) =>
    pin === null ? free.find((guide) => sameName(guide.title, title)) : undefined
  const taken = called.map(guideOf)
  return {
    repairs: repairs + left.length,
    given: called.map((one, at) => {
      const guide = taken[at]
      return { ...one, guide: guide !== undefined && taken.indexOf(guide) === at ? guide.id : null }
    }),
  }
}

const sameName = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

/** Each pinned theme to the group with most of its notes, no group twice. */
function pinsOf(
  notes: readonly { id: string; pin: string | null }[],
  given: readonly GivenTheme[],
): (string | null)[] {
  const pinOf = new Map(notes.map(({ id, pin }) => [id, pin]))
  const counted = given.flatMap(({ noteIds }, group) => {
    const counts = new Map<string, number>()
    for (const id of new Set(noteIds)) {
      const pin = pinOf.get(id) ?? null
      if (pin !== null) counts.set(pin, (counts.get(pin) ?? 0) + 1)
    }
    return [...counts].map(([pin, count]) => ({ group, pin, count }))
  })
  const chosen: (string | null)[] = given.map(() => null)
  for (const { group, pin } of counted.toSorted(
    (a, b) => b.count - a.count || a.group - b.group || (a.pin < b.pin ? -1 : 1),
  ))
    if ((chosen[group] ?? null) === null && !chosen.includes(pin)) chosen[group] = pin
  return chosen
}

/** The repaired groups on one part of the board: a lone note is no group, and who is to be apart is. */
export function groupGiven(
  { notes, vectors, apart }: PreparedPart,
  given: readonly RepairedTheme[],
): GivenGrouping {
  const places = new Map(notes.map(({ id }, at) => [id, at]))
  const here = given
    .map(({ noteIds, ...of }) => ({
      ...of,
      rows: noteIds.map((id) => places.get(id)).filter((at) => at !== undefined),
    }))
    // A theme that people began elsewhere on the board is of that part: here the group is one of its own.
    .map(({ rows, pin, title, guide }) => ({
      rows,
      title,
      anchor: pin !== null && rows.some((at) => notes[at]?.pin === pin) ? pin : guide,
    }))
    .filter(({ rows, anchor }) => rows.length > (anchor === null ? 1 : 0))
  const groups = notes.map(() => unassigned)
  here.forEach(({ rows }, group) => rows.forEach((at) => (groups[at] = group)))
  const pinned = (at: number) => (notes[at]?.pin ?? null) !== null
  const members = (of: readonly number[]) =>
    vectors.map((vector, at) => ({ vector, group: of[at] ?? unassigned, pinned: pinned(at) }))
  const first = centroids(members(groups), here.length)
  const apartNow = evict(groups, apart, pinned, (at) => first(vectors[at] ?? empty)[groups[at] ?? 0] ?? 0)
  return {
    groups: apartNow,
    count: here.length,
    cut: 0,
    likeness: centroids(members(apartNow), here.length),
    titles: here.map(({ title }) => title),
    anchors: here.map(({ anchor }) => anchor),
  }
}
