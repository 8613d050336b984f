import type { Proposal } from './proposal.ts'
import { unreachable } from '../unreachable.ts'
import type { Amendment } from './amending.ts'
import type { ProposedTheme } from './clustering.ts'
import { denyPair, denyStack } from './denied.ts'
import { divided, joined, restricted } from './regrouped.ts'

/** Notes that people have placed by hand on the board, and in which theme: no amendment moves them. */
export type HeldNotes = ReadonlyMap<string, string>

type Of<C extends Amendment['change']> = Extract<Amendment, { change: C }>

/**
 * The proposal as a person has changed it, its revision one higher; null where the change makes no sense (any more):
 * what it speaks of is not there, or it would move what lies on the board by hand. Every note stays in exactly one
 * theme or unassigned (C1). Pure: the board stays as it is.
 */
export function amended(
  proposal: Proposal,
  amendment: Amendment,
  held: HeldNotes = new Map(),
): Proposal | null {
  const changed = change(proposal, amendment, held)
  return changed && sound({ ...changed, revision: proposal.revision + 1 })
}

function change(proposal: Proposal, amendment: Amendment, held: HeldNotes): Proposal | null {
  switch (amendment.change) {
    case 'place':
      return place(proposal, amendment, held)
    case 'name':
      return name(proposal, amendment)
    case 'merge':
      return merge(proposal, amendment, held)
    case 'split':
      return split(proposal, amendment, held)
    case 'no-pair':
      return denyPair(proposal, amendment)
    case 'no-stack':
      return denyStack(proposal, amendment)
    default:
      return unreachable(amendment)
  }
}

/** No theme is empty, and nothing speaks of a theme that is not there. */
function sound(proposal: Proposal): Proposal {
  const themes = proposal.themes.filter(({ noteIds }) => noteIds.length > 0)
  const ids = new Set(themes.map(({ id }) => id))
  return {
    ...proposal,
    themes: themes.map((theme) => ({
      ...theme,
      borderline: theme.borderline.filter(({ other }) => other === null || ids.has(other)),
    })),
    ...(proposal.named ? { named: proposal.named.filter((id) => ids.has(id)) } : {}),
  }
}

const find = ({ themes }: Proposal, wanted: string) => themes.find(({ id }) => id === wanted)

const withTheme = (proposal: Proposal, id: string, become: (theme: ProposedTheme) => ProposedTheme[]) =>
  proposal.themes.flatMap((theme) => (theme.id === id ? become(theme) : [theme]))

function place(proposal: Proposal, { note, theme }: Of<'place'>, held: HeldNotes): Proposal | null {
  const from = proposal.themes.find(({ noteIds }) => noteIds.includes(note))
  const isKnown = from !== undefined || proposal.unassigned.includes(note)
  if (!isKnown || held.has(note) || (theme !== null && !find(proposal, theme))) return null
  const placed = [...proposal.placed.filter((id) => id !== note), note]
  const isThere = (from?.id ?? null) === theme
  const settled = (each: ProposedTheme): ProposedTheme => ({
    ...each,
    borderline: each.borderline.filter(({ id }) => id !== note),
  })
  if (isThere) return { ...proposal, placed, themes: proposal.themes.map(settled) }
  const without = proposal.unassigned.filter((id) => id !== note)
  return {
    ...proposal,
    placed,
    themes: proposal.themes.map((each) => {
      if (each.id === theme) return { ...each, noteIds: [...each.noteIds, note] }
      return each === from ? restricted(each, (id) => id !== note) : each
    }),
    unassigned: theme === null ? [...without, note] : without,
  }
}

function name(proposal: Proposal, { theme, title }: Of<'name'>): Proposal | null {
  if (!find(proposal, theme)) return null
  return {
    ...proposal,
    themes: withTheme(proposal, theme, (each) => [{ ...each, title }]),
    named: named(proposal, theme),
  }
}

const named = (proposal: Proposal, theme: string): string[] => [
  ...(proposal.named ?? []).filter((id) => id !== theme),
  theme,
]

function merge(proposal: Proposal, { theme, into }: Of<'merge'>, held: HeldNotes): Proposal | null {
  const [from, onto] = [find(proposal, theme), find(proposal, into)]
  if (!from || !onto || from === onto) return null
  const isHeld = ({ noteIds }: ProposedTheme) => noteIds.some((id) => held.has(id))
  if (isHeld(from) && isHeld(onto)) return null
  // What lies in a theme by hand stays in that one: then it is the other that comes to it, and brings its title.
  const id = isHeld(from) ? from.id : onto.id
  const gone = isHeld(from) ? onto.id : from.id
  const one = { ...joined(onto, from), id }
  const themes = withTheme(proposal, into, () => [one])
    .filter((each) => each === one || each.id !== theme)
    .map((each) => ({
      ...each,
      borderline: each.borderline.map((note) => (note.other === gone ? { ...note, other: id } : note)),
    }))
  const isNamed = id !== onto.id || (proposal.named ?? []).includes(into)
  return { ...proposal, themes, ...(isNamed ? { named: named(proposal, id) } : {}) }
}

function split(proposal: Proposal, { theme }: Of<'split'>, held: HeldNotes): Proposal | null {
  const whole = find(proposal, theme)
  if (!whole) return null
  const loose = restricted(whole, (id) => !held.has(id))
  const idOf = (place: number) => `${proposal.run.slice(0, 40)}-s${proposal.revision + 1}-${place + 1}`
  const parts = divided(loose, idOf)
  if (parts.length === 0) return null
  const leaving = new Set(parts.flatMap(({ noteIds }) => noteIds))
  const rest = { ...restricted(whole, (id) => !leaving.has(id)), parts: [] }
  return { ...proposal, themes: withTheme(proposal, theme, () => [rest, ...parts]) }
}
