import type { AmendmentView } from '#shared/strategy/view.ts'

/** How many a chair takes into the draft in all, and what part of those present must support one. */
const DRAFT = { most: 6, share: 0.4 } as const

/**
 * What a chair would take into the draft: the most supported ones, of those about the same element one only, so that
 * nothing is in conflict. Ties go to the smaller number.
 */
export function draftedOf(amendments: readonly AmendmentView[], present: number): AmendmentView[] {
  const drafted = amendments.filter(({ status }) => status === 'drafted')
  const taken = new Set(drafted.flatMap(({ targets }) => targets as string[]))
  const open = amendments
    .filter(({ status, into, wording }) => status === 'open' && into === null && !wording.open)
    .filter(({ support }) => support.people >= DRAFT.share * present)
    .toSorted((a, b) => b.support.people - a.support.people || a.number - b.number)
  const chosen: AmendmentView[] = []
  for (const amendment of open) {
    if (drafted.length + chosen.length >= DRAFT.most || amendment.targets.some((id) => taken.has(id)))
      continue
    for (const id of amendment.targets) taken.add(id)
    chosen.push(amendment)
  }
  return chosen
}
