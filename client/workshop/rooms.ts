import type { ActivityView, View } from '#shared/workshop/view.ts'

export type TableRow = {
  id: string
  name: string
  number: number
  /** The mark it was given, 1–8 each. */
  shape: number
  colour: number
  rug: string
  notes: number
  present: number
  people: number
  /** Of those present; null where one may not know, as is `writing`. */
  ready: number | null
  writing: number | null
}

/** The tables of the hall with how far each has come in an activity. */
export function tablesOf(view: Pick<View, 'groups'>, activity: ActivityView | null): TableRow[] {
  return view.groups.map((group, index) => {
    const rug = activity?.rugs[group.id] ?? ''
    return {
      id: group.id,
      name: group.name,
      number: index + 1,
      shape: group.shape,
      colour: group.colour,
      rug,
      notes: countNotes(rug),
      present: group.present,
      people: group.people,
      ready: group.doing?.ready ?? null,
      writing: group.doing?.writing ?? null,
    }
  })
}

/** Notes in a rug; a full stop is the place of one that was removed. */
export const countNotes = (rug: string): number => [...rug].filter((sign) => sign !== '.').length
