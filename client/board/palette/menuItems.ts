import type { Command } from '../../ui/useCommands.ts'
import type { MenuItem } from '../../ui/Menu.vue'
import { keyLabel } from '../keys/keyLabel.ts'

/** Commands as the items of a menu: a line between groups, choices beside. */
export const menuItems = (commands: readonly Command[]): MenuItem[] =>
  commands.map((command, index) => ({
    id: command.id,
    label: command.title,
    icon: command.icon,
    keys: command.key && keyLabel(command.key),
    reason: command.reason,
    apart: index > 0 && commands[index - 1]!.group !== command.group,
    choices: command.choices && menuItems(command.choices),
    ...(command.checked === undefined ? {} : { checked: command.checked }),
  }))

/** Does the command of an id, also one that is a choice of another. */
export const runById = (commands: readonly Command[], id: string): void =>
  commands
    .flatMap((command) => [command, ...(command.choices ?? [])])
    .find((command) => command.id === id)
    ?.run()
