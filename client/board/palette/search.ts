import type { Command } from '../../ui/useCommands.ts'

/** Small letters without dots, rings and accents, so that "hylkaa" finds "Hylkää". */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** How well words answer a title: 0 not at all, more is better. Each word must begin or stand in it. */
function fit(words: readonly string[], title: string, group: string): number {
  let sum = 0
  for (const word of words) {
    const at = title.indexOf(word)
    if (at === 0) sum += 8
    else if (at > 0 && !/\p{L}/u.test(title[at - 1]!)) sum += 5
    else if (at > 0) sum += 2
    else if (group.includes(word)) sum += 1
    else return 0
  }
  return sum
}

/**
 * The commands that answer what was typed, the best first, those of equal rank in their own order. What can be
 * chosen for a command is found as well: "muuta" finds "Vaihda lajia: Muuta". Without words: all, as they are.
 */
export function search(commands: readonly Command[], typed: string): readonly Command[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return commands
  const flat = commands.flatMap((command) => [
    command,
    ...(command.choices ?? []).map((choice) => ({ ...choice, title: `${command.title}: ${choice.title}` })),
  ])
  return flat
    .map((command) => ({ command, rank: fit(words, plain(command.title), plain(command.group)) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((one, other) => other.rank - one.rank)
    .map(({ command }) => command)
}
