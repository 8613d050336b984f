import type { Command } from '../../ui/useCommands.ts'
import type { MenuItem } from '../../ui/menuItem.ts'
import { keyLabel } from '../keys/keyLabel.ts'

/** So many commands of one group stand in a menu; more open beside it. */
const atMost = 4

/** So many choices can be read through; among more one finds by typing, in the palette. */
const readable = 40

const itemOf = (command: Command): MenuItem => ({
  id: command.id,
  label: command.title,
  icon: command.icon,
  keys: command.key && keyLabel(command.key),
  reason: command.reason,
  choices: command.choices && command.choices.length <= readable ? command.choices.map(itemOf) : undefined,
  ...(command.checked === undefined ? {} : { checked: command.checked }),
})

/** Commands as the items of a menu, one section for each group; what can be chosen for one opens beside it. */
export const menuItems = (commands: readonly Command[]): MenuItem[] =>
  [...Map.groupBy(commands, ({ group }) => group).values()].flatMap((inGroup, nth) =>
    inGroup.map((command, index) => ({ ...itemOf(command), apart: nth > 0 && index === 0 })),
  )

/** The same, but a long group after the first is one item that opens: a menu at the hand must fit beside it. */
export const foldedItems = (commands: readonly Command[]): MenuItem[] =>
  [...Map.groupBy(commands, ({ group }) => group)].flatMap(([title, inGroup], nth): MenuItem[] =>
    nth === 0 || inGroup.length <= atMost
      ? inGroup.map((command, index) => ({ ...itemOf(command), apart: nth > 0 && index === 0 }))
      : [{ id: `group ${title}`, label: title, apart: true, choices: inGroup.map(itemOf) }],
  )

/** Does the command of an id, also one that is a choice of another. */
export const runById = (commands: readonly Command[], id: string): void =>
  commands
    .flatMap((command) => [command, ...(command.choices ?? [])])
    .find((command) => command.id === id)
    ?.run()
