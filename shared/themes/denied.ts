import type { Proposal } from './proposal.ts'
import type { Amendment } from './amending.ts'
import type { ProposedTheme } from './clustering.ts'

type Of<C extends Amendment['change']> = Extract<Amendment, { change: C }>
type Denied = NonNullable<Proposal['denied']>

/** Takes away the pair that people say is none; null where there is no such pair. */
export function denyPair(proposal: Proposal, { one, other }: Of<'no-pair'>): Proposal | null {
  const isIt = (pair: { one: string; other: string }) =>
    (pair.one === one && pair.other === other) || (pair.one === other && pair.other === one)
  if (!proposal.themes.some(({ opposed }) => opposed.some(isIt))) return null
  const { pairs, stacks } = proposal.denied ?? { pairs: [], stacks: [] }
  return {
    ...proposal,
    themes: proposal.themes.map((each) => ({
      ...each,
      opposed: each.opposed.filter((pair) => !isIt(pair)),
    })),
    denied: { pairs: [...pairs, [one, other]], stacks },
  }
}

/** Parts notes that people say are not alike; null where they lie in no stack together. */
export function denyStack(proposal: Proposal, { notes }: Of<'no-stack'>): Proposal | null {
  const themes = proposal.themes.map((each) => ({ ...each, stacks: apart(each.stacks, [notes]) }))
  const size = (of: readonly ProposedTheme[]) => of.flatMap(({ stacks }) => stacks.flat()).length
  if (size(themes) === size(proposal.themes)) return null
  const { pairs, stacks } = proposal.denied ?? { pairs: [], stacks: [] }
  return { ...proposal, themes, denied: { pairs, stacks: [...stacks, notes] } }
}

/** Stacks in which no two notes lie that people have said do not say the same: the one lying higher stays. */
export function apart(
  stacks: readonly (readonly string[])[],
  denied: readonly (readonly string[])[],
): string[][] {
  const said = denied.map((notes) => new Set(notes))
  return stacks
    .map((stack) =>
      stack.filter(
        (note, at) =>
          !said.some((notes) => notes.has(note) && stack.slice(0, at).some((above) => notes.has(above))),
      ),
    )
    .filter((stack) => stack.length > 1)
}

/** A theme of a later run, without what people have said no to before. */
export const withoutDenied = (theme: ProposedTheme, { pairs, stacks }: Denied): ProposedTheme => ({
  ...theme,
  opposed: theme.opposed.filter(
    ({ one, other }) => !pairs.some((pair) => pair.includes(one) && pair.includes(other)),
  ),
  stacks: apart(theme.stacks, stacks),
})
