import type { Ballot, Choices } from '#shared/vote/ballot.ts'
import { spent } from '#shared/vote/tally.ts'

/** Why one more dot cannot be given: all are spent, or this option holds the most it may. */
export type NoMore = 'spent' | 'full'

export const dotsLeft = (ballot: Ballot, choices: Choices): number => ballot.budget - spent(choices)

/** The most that one option can hold: the rule's, or the whole budget when that is less. */
export const mostPerOption = (ballot: Ballot): number => Math.min(ballot.perOption, ballot.budget)

/** True, or why not (V2). */
export function mayGive(ballot: Ballot, choices: Choices, option: string): true | NoMore {
  if ((choices[option] ?? 0) >= mostPerOption(ballot)) return 'full'
  return dotsLeft(ballot, choices) > 0 ? true : 'spent'
}

/** The choices with one more dot on an option; unchanged when it may not be given. */
export function give(ballot: Ballot, choices: Choices, option: string): Choices {
  if (mayGive(ballot, choices, option) !== true) return choices
  return { ...choices, [option]: (choices[option] ?? 0) + 1 }
}

/** The choices with one dot taken back; an option without dots is left out. */
export function take(choices: Choices, option: string): Choices {
  const { [option]: dots = 0, ...others } = choices
  return dots > 1 ? { ...others, [option]: dots - 1 } : others
}

/** What of saved choices still fits the ballot: an option that is gone takes no dots with it. */
export function keepKnown(ballot: Ballot, choices: Choices): Choices {
  const known = new Set(ballot.options.map((option) => option.id))
  return Object.fromEntries(Object.entries(choices).filter(([id, dots]) => known.has(id) && dots > 0))
}
