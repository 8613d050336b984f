import type { PersonView } from '#shared/workshop/peopleView.ts'
import type { View } from '#shared/workshop/view.ts'
import { headsIn } from '#shared/people/heads.ts'
import { displayName } from '../people.ts'

export type Sitter = Pick<PersonView, 'id' | 'group' | 'present' | 'sharing' | 'leads'> & { shown: string }
export type SeatedTable = {
  /** Null for those without a table. */
  id: PersonView['group']
  name: string
  body: string | null
  /** From 1; 0 without a table. */
  number: number
  shape: number
  colour: number
  /** Those at it whom the search lets through, by name. */
  sitters: Sitter[]
  /** How many people are at it in all. */
  people: number
}

type Hall = Pick<View, 'groups' | 'people'>

/** Who sits where, for moving: those without a table first. A search finds people, whole tables and bodies. */
export function seatsOf(
  view: Hall,
  words: { sought: string; noTable: string; compare: (a: string, b: string) => number },
): SeatedTable[] {
  const sought = words.sought.trim().toLocaleLowerCase()
  const found = (text: string | null) => text?.toLocaleLowerCase().includes(sought) ?? false
  const participants = (view.people ?? []).filter(({ role }) => role === 'participant')
  const known = new Set<string>(view.groups.map(({ id }) => id))
  const none = { id: null, name: words.noTable, body: null, shape: 1, colour: 1 }
  return [none, ...view.groups]
    .map(({ id, name, body, shape, colour }, number): SeatedTable => {
      const all = participants
        .filter(({ group }) => (id === null ? group === null || !known.has(group) : group === id))
        .map((person) => ({ ...pick(person), shown: displayName(person) }))
        .toSorted((a, b) => words.compare(a.shown, b.shown))
      const whole = found(name) || found(body)
      const sitters = all.filter(({ shown }) => whole || found(shown))
      return { id, name, body, number, shape, colour, sitters, people: headsIn(all) }
    })
    .filter(({ id, name, body, sitters }) =>
      sought === '' ? id !== null || sitters.length > 0 : sitters.length > 0 || found(name) || found(body),
    )
}

const pick = ({ id, group, present, sharing, leads }: PersonView) => ({
  ...{ id, group, present, sharing },
  ...(leads ? { leads } : {}),
})

/** The least and the most people at a table. */
export function sizesOf(view: Pick<View, 'groups'>): { least: number; most: number } {
  const sizes = view.groups.map(({ people }) => people)
  return { least: Math.min(...sizes), most: Math.max(...sizes) }
}
