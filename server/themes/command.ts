import { type Result } from '#shared/result.ts'
import { unreachable } from '#shared/unreachable.ts'
import type { Command } from '#shared/workshop/commands.ts'
import type { Deed } from '#shared/workshop/permits.ts'
import type { Desk } from '../workshop/Desk.ts'
import type { House } from '../workshop/house.ts'
import { accept, undo } from './proposing/accept.ts'
import { amend } from './proposing/amend.ts'
import { guide } from './proposing/guide.ts'
import { readLexicon, setLexicon } from './lexicon/lexiconCommand.ts'
import {
  allowService,
  connectService,
  disconnectService,
  estimateFor,
  forbidService,
  readServices,
} from './providers/commands.ts'
import { cancel, propose } from './proposing/run.ts'

/** What is asked about themes, the words they are made of, and the services that may help. */
export type ThemeCommand = Extract<
  Command,
  { name: `themes:${string}` | `lexicon:${string}` | `services:${string}` }
>

export const isAboutThemes = (command: Pick<Command, 'name'>): command is ThemeCommand =>
  /^(?:themes|lexicon|services):/.test(command.name)

/** What leaves the house, and what the county's words are, is the organiser's to say. */
export const themeDeed = ({ name }: ThemeCommand): Deed =>
  name === 'lexicon:set' ||
  name === 'services:connect' ||
  name === 'services:disconnect' ||
  name === 'services:allow' ||
  name === 'services:forbid'
    ? { do: 'organise' }
    : { do: 'facilitate' }

/** Carries out one command about themes; the caller has looked that the sender may, and calls it alone on the desk. */
export async function carryOutThemes(
  house: House,
  desk: Desk,
  command: ThemeCommand,
): Promise<Result<object>> {
  switch (command.name) {
    case 'themes:propose':
      return propose(house, desk, command.input)
    case 'themes:cancel':
      return cancel(house, desk, command.input)
    case 'themes:amend':
      return amend(house, desk, command.input)
    case 'themes:accept':
      return accept(house, desk, command.input)
    case 'themes:undo':
      return undo(house, desk, command.input)
    case 'themes:guide':
      return guide(house, desk, command.input)
    case 'themes:estimate':
      return estimateFor(house, desk, command.input)
    case 'lexicon:set':
      return setLexicon(house, desk, command.input)
    case 'lexicon:read':
      return readLexicon(house, desk)
    case 'services:read':
      return readServices(house, desk)
    case 'services:connect':
      return connectService(house, desk, command.input)
    case 'services:disconnect':
      return disconnectService(house, desk, command.input)
    case 'services:allow':
      return allowService(house, desk, command.input)
    case 'services:forbid':
      return forbidService(house, desk, command.input)
    default:
      return unreachable(command)
  }
}
