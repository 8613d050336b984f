import type { Ballot, Choices } from '#shared/vote/ballot.ts'

/**
 * A plausible ballot: dots fall by chance, more of them on options whose title has words that draw this
 * council, or that gathered many notes. Always within the budget; some people keep a dot or two.
 */
export function chooseDots(
  ballot: Ballot,
  pulls: Readonly<Record<string, number>>,
  random: () => number,
): Choices {
  const weights = ballot.options.map(({ title, notes }) => pullOf(title, pulls) + Math.sqrt(notes))
  const choices: Choices = {}
  const dots = ballot.budget - (random() < 0.15 ? 1 : 0)
  for (let dot = 0; dot < dots; dot += 1) {
    const open = weights.map((weight, i) =>
      (choices[ballot.options[i]!.id] ?? 0) < ballot.perOption ? weight : 0,
    )
    const option = ballot.options[draw(open, random)]
    if (option) choices[option.id] = (choices[option.id] ?? 0) + 1
  }
  return choices
}

const pullOf = (title: string, pulls: Readonly<Record<string, number>>): number => {
  const words = title.toLocaleLowerCase('fi').split(/[^\p{L}]+/u)
  return Object.entries(pulls).reduce(
    (sum, [start, pull]) => sum + (words.some((word) => word.startsWith(start)) ? 2 * pull : 0),
    0,
  )
}

/** The place of one weight, drawn in proportion; -1 when all are zero. */
function draw(weights: readonly number[], random: () => number): number {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  if (sum <= 0) return -1
  let at = random() * sum
  return weights.findIndex((weight) => weight > 0 && (at -= weight) < 0)
}
