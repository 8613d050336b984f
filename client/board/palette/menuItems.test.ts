import { expect, it, vi } from 'vitest'
import type { Command } from '../../ui/useCommands.ts'
import { menuItems, runById } from './menuItems.ts'

const command = (id: string, more: Partial<Command> = {}): Command => ({
  ...{ id, title: id, group: 'Laput', reason: null, run: () => {} },
  ...more,
})

it('what has more choices than can be read through opens the palette instead of a list', () => {
  const run = vi.fn<() => void>()
  const aimAt = (count: number) =>
    command('aim', { run, choices: Array.from({ length: count }, (_, n) => command(`aim ${n}`)) })
  expect(menuItems([aimAt(40)])[0]?.choices).toHaveLength(40)
  expect(menuItems([aimAt(800)])[0]?.choices).toBeUndefined()
  runById([aimAt(800)], 'aim')
  expect(run).toHaveBeenCalledOnce()
})
