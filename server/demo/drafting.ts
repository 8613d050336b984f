import type { AmendmentView } from '#shared/strategy/view.ts'

/** How many a chair takes into the draft at a time, and how many supporters that takes. */
const DRAFT = { most: 4, people: 5 } as const

/**
 * What a chair would take into the draft: the most supported ones, of those about the same element one only, so that
 * nothing is in conflict. Ties go to the smaller number.
 */
export function draftedOf(amendments: readonly AmendmentView[]): AmendmentView[] {
  const taken = new Set(
    amendments.filter(({ status }) => status === 'drafted').flatMap(({ targets }) => targets as string[]),
  )
  const open = amendments
    .filter(({ status, into, wording }) => status === 'open' && into === null && !wording.open)
    .filter(({ support }) => support.people >= DRAFT.people)
    .toSorted((a, b) => b.support.people - a.support.people || a.number - b.number)
  const chosen: AmendmentView[] = []
  for (const amendment of open) {
    if (chosen.length === DRAFT.most || amendment.targets.some((id) => taken.has(id))) continue
    for (const id of amendment.targets) taken.add(id)
    chosen.push(amendment)
  }
  return chosen
}
