import type { ProposedTheme } from '#shared/themes/clustering.ts'
import { restricted } from '#shared/themes/regrouped.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { fingerprint } from '../fingerprint.ts'
import { heldOn, speaking, synthesis } from './proposing.ts'
import type { StoredProposal } from './storedProposal.ts'

/**
 * A proposal with what it does not know yet: notes placed by hand, and how many have come, say something else and are
 * gone since. It is never made anew silently.
 */
export async function proposalNow(
  house: House,
  desk: Desk,
  { seen, sign: _sign, ...proposal }: StoredProposal,
) {
  const snapshot = await house.rooms.snapshot(synthesis(desk, proposal.activity))
  const notes = speaking(snapshot)
  const here = new Set<string>(notes.map(({ id }) => id))
  const known = new Set([...proposal.themes.flatMap(({ noteIds }) => noteIds), ...proposal.unassigned])
  const hidden = new Set<string>(
    snapshot.notes.flatMap(({ id, archived }) => (archived?.hidden === true ? id : [])),
  )
  return {
    ...proposal,
    themes: hidden.size === 0 ? proposal.themes : proposal.themes.map((theme) => unquoted(theme, hidden)),
    placedByHand: [...heldOn(snapshot).keys()],
    newSince: notes.filter(({ id }) => !known.has(id)).length,
    changedSince: notes.filter(
      ({ id, text }) => known.has(id) && seen[id] !== undefined && seen[id] !== fingerprint(text),
    ).length,
    goneSince: [...known].filter((id) => !here.has(id)).length,
  }
}

/** B20: what a theme tells may be words of a note that has been hidden since. */
function unquoted(theme: ProposedTheme, hidden: ReadonlySet<string>): ProposedTheme {
  const { noteIds } = theme
  if (!noteIds.some((id) => hidden.has(id))) return theme
  return { ...restricted(theme, (id) => !hidden.has(id)), noteIds, keyPhrases: [], why: [] }
}
