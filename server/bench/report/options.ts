import { parseArgs } from 'node:util'
import { type ExportFormat, exportFormats } from '#shared/report/exporting.ts'

export type Options = { notes: number[]; formats: ExportFormat[]; rounds: number }

export const usage = `npm run bench -- report [options]
  --notes 100,1000   notes of the workshop
  --only pptx,pdf    formats: ${Object.keys(exportFormats).join(', ')}
  --rounds 3         files of each`

/** @throws Error with a sentence for whoever typed it */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      notes: { type: 'string', default: '100,1000' },
      only: { type: 'string', default: Object.keys(exportFormats).join(',') },
      rounds: { type: 'string', default: '3' },
    },
  })
  const formats = values.only.split(',').filter((name): name is ExportFormat => {
    if (!Object.hasOwn(exportFormats, name)) throw new Error(`--only: there is no format ${name}.`)
    return true
  })
  const notes = values.notes.split(',').map((each) => countOf('notes', each, 5_000))
  return { notes, formats, rounds: countOf('rounds', values.rounds, 100) }
}

function countOf(option: string, text: string, most: number): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1 || count > most)
    throw new Error(`--${option}: ${text} is not a number from 1 to ${most}.`)
  return count
}
