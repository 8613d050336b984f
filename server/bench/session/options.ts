import { parseArgs } from 'node:util'

export type Options = {
  people: number
  groups: number
  /** Folder for a CPU profile of the server, or null. */
  profile: string | null
}

export const usage = `npm run bench -- session [options]
  --people 300    participants, each with a live line and the board in front
  --groups 40     tables
  --profile DIR   writes a CPU profile of the server there`

/** @throws Error with a sentence for whoever typed it */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      people: { type: 'string', default: '300' },
      groups: { type: 'string', default: '40' },
      profile: { type: 'string' },
    },
  })
  const [people, groups] = [countOf('people', values.people, 2_000), countOf('groups', values.groups, 60)]
  return { people, groups: Math.min(groups, people), profile: values.profile ?? null }
}

function countOf(option: string, text: string, most: number): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1 || count > most)
    throw new Error(`--${option}: ${text} is not a number from 1 to ${most}.`)
  return count
}
