import type { Actor } from '#shared/people/actor.ts'
import type { ExportOptions } from '#shared/report/exporting.ts'
import type { Result } from '#shared/result.ts'
import { unreachable } from '#shared/unreachable.ts'
import type { Command } from '#shared/workshop/commands.ts'
import type { Deed } from '#shared/workshop/permits.ts'
import { type ResultCommandName, resultCommands } from '#shared/workshop/resultCommands.ts'
import type { Desk } from '../workshop/Desk.ts'
import type { House } from '../workshop/house.ts'
import { cancelExport, startExport } from './exports/commands.ts'
import { setClosing, setLook } from './look/commands.ts'
import {
  approveSummary,
  draftSummary,
  editSummary,
  excuseNote,
  withdrawApproval,
} from './summary/commands.ts'
import { stopWriting } from './summary/Writer.ts'
import { forgetVersion, keepVersion, openLink, publishVersion, withdrawVersion } from './versions/commands.ts'

/** What is asked about results: their words, looks, files, and who may see them. */
export type ResultCommand = Extract<Command, { name: ResultCommandName }>

export const isAboutResults = (command: Pick<Command, 'name'>): command is ResultCommand =>
  Object.hasOwn(resultCommands, command.name)

export const isExport = ({ name }: Pick<Command, 'name'>): boolean => name.startsWith('export:')

/** R72: who may see results may take them along; participants what is published. */
export const exportDeed = ({ version }: ExportOptions): Deed =>
  version === null ? { do: 'see-results' } : { do: 'read-version', version }

/** What others will see of the results is the organiser's to say. */
export function resultDeed(command: ResultCommand): Deed {
  if (command.name === 'export:start') return exportDeed(command.input.options)
  // Their own only: nobody knows of another's.
  if (command.name === 'export:cancel') return { do: 'be-here' }
  return command.name.startsWith('summary:') ? { do: 'facilitate' } : { do: 'organise' }
}

/** Carries out one command about results; the caller has looked that the sender may, and calls it alone on the desk. */
export async function carryOutResults(
  house: House,
  desk: Desk,
  actor: Actor,
  command: ResultCommand,
): Promise<Result<object>> {
  switch (command.name) {
    case 'summary:edit':
      return editSummary(house, desk, actor, command.input)
    case 'summary:draft':
      return draftSummary(house, desk, actor, command.input)
    case 'summary:stop':
      return stopWriting(house, desk, command.input)
    case 'summary:approve':
      return approveSummary(house, desk, actor, command.input)
    case 'summary:withdraw':
      return withdrawApproval(house, desk, actor, command.input)
    case 'summary:excuse':
      return excuseNote(house, desk, actor, command.input)
    case 'look:set':
      return setLook(house, desk, actor, command.input)
    case 'closing:set':
      return setClosing(house, desk, actor, command.input)
    case 'export:start':
      return startExport(house, desk, actor, command.input)
    case 'export:cancel':
      return cancelExport(house, desk, actor, command.input)
    case 'results:keep':
      return keepVersion(house, desk, actor, command.input)
    case 'results:forget':
      return forgetVersion(house, desk, actor, command.input)
    case 'results:publish':
      return publishVersion(house, desk, actor, command.input)
    case 'results:withdraw':
      return withdrawVersion(house, desk, actor, command.input)
    case 'results:link':
      return openLink(house, desk, actor, command.input)
    default:
      return unreachable(command)
  }
}
