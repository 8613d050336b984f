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
  /** Null where one may not know who is ready. */
  ready: number | null
}

/** The tables of the hall with how far each has come in an activity. */
export function tablesOf(view: Pick<View, 'groups' | 'people'>, activity: ActivityView | null): TableRow[] {
  return view.groups.map((group, index) => {
    const rug = activity?.rugs[group.id] ?? ''
    const members = view.people?.filter(
      (person) => person.role === 'participant' && person.group === group.id,
    )
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
      ready: members ? members.filter((person) => person.ready).length : null,
    }
  })
}

/** Notes in a rug; a full stop is the place of one that was removed. */
export const countNotes = (rug: string): number => [...rug].filter((sign) => sign !== '.').length

/** Tables with people but fewer than a third of the average's notes, when others have got going. */
export function quietTables(rows: readonly TableRow[]): TableRow[] {
  const active = rows.filter((row) => row.present > 0)
  const average = active.reduce((sum, row) => sum + row.notes, 0) / Math.max(1, active.length)
  return average < 3 ? [] : active.filter((row) => row.notes < average / 3)
}
