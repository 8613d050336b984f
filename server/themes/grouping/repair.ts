/** Groups of note ids as somebody proposes them: the clustering, a language model, a file. */
export type Proposal = { groups: readonly { pin: string | null; noteIds: readonly string[] }[] }
export type Repaired = {
  groups: { pin: string | null; noteIds: string[] }[]
  unassigned: string[]
  repairs: number
}

/**
 * Makes a true partition of whatever was proposed (rule C1): unknown ids are dropped, a note named twice
 * stays where it was named first, a pinned note goes back to its pin, forgotten notes are unassigned.
 * @param notes all notes, with the theme a person put each in, or null.
 * @returns the partition and how many repairs it took; notes in the order of `notes`.
 */
export function repair(notes: readonly { id: string; pin: string | null }[], proposal: Proposal): Repaired {
  const pins = new Map(notes.map(({ id, pin }) => [id, pin]))
  const home = new Map<string, number>()
  const groups = proposal.groups.map(({ pin }) => ({ pin, noteIds: [] as string[] }))
  let repairs = 0

  proposal.groups.forEach(({ pin, noteIds }, group) => {
    for (const id of noteIds) {
      const own = pins.get(id)
      if (own === undefined || home.has(id) || (own !== null && own !== pin)) repairs++
      else home.set(id, group)
    }
  })
  const unassigned: string[] = []
  for (const { id, pin } of notes) {
    let group = home.get(id)
    if (group === undefined && pin !== null) {
      group = groups.findIndex((one) => one.pin === pin)
      if (group < 0) group = groups.push({ pin, noteIds: [] }) - 1
    }
    if (group === undefined) unassigned.push(id)
    else groups[group]?.noteIds.push(id)
  }
  return { groups: groups.filter(({ noteIds }) => noteIds.length > 0), unassigned, repairs }
}
