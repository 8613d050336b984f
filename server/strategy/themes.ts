import { boardIdOf } from '#shared/board/boardId.ts'
import type { Actor } from '#shared/people/actor.ts'
import type { ThemeSource } from '#shared/strategy/amendment.ts'
import type { RuledStrategyCommand } from '#shared/workshop/decide/strategy.ts'
import { may } from '#shared/workshop/permits.ts'
import type { Desk } from '../workshop/Desk.ts'
import type { House } from '../workshop/house.ts'

/**
 * T7: an intention with the themes that it names called as their board calls them, whatever the page sent; null when one
 * is not there, or not the actor's to read. Those that the amendment stands on already may have gone since.
 */
export async function withThemes(
  house: House,
  desk: Desk,
  actor: Actor,
  command: RuledStrategyCommand,
): Promise<RuledStrategyCommand | null> {
  if (command.name !== 'amendment:make' && command.name !== 'amendment:source') return command
  const { amendment, sources } = command.input
  const had = desk.state.strategy.amendments.find(({ id }) => id === amendment)?.sources.themes ?? []
  const themes = await Promise.all(
    sources.themes.map(
      async (named) => (await readable(house, desk, actor, named)) ?? had.find((each) => isSame(each, named)),
    ),
  )
  const there = themes.filter((theme) => theme !== undefined)
  if (there.length !== themes.length) return null
  return { ...command, input: { ...command.input, sources: { ...sources, themes: there } } } as typeof command
}

const isSame = (one: ThemeSource, other: ThemeSource): boolean =>
  one.activity === other.activity && one.theme === other.theme

async function readable(
  house: House,
  desk: Desk,
  actor: Actor,
  { activity, theme }: ThemeSource,
): Promise<ThemeSource | undefined> {
  if (!desk.state.activities.some(({ id }) => id === activity)) return undefined
  const board = boardIdOf({ kind: 'synthesis', workshop: desk.id, activity })
  if (may(actor, { do: 'read-board', board }, desk.state) !== true) return undefined
  const { themes } = await house.rooms.snapshot(board)
  const found = themes.find(({ id }) => id === theme)
  return found && { activity, theme, title: found.title }
}
