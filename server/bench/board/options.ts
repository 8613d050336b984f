import { parseArgs } from 'node:util'
import { candidateNames, type CandidateName } from './candidate.ts'
import { type Part, parts } from './tour.ts'

export type Options = {
  only: readonly Part[]
  profiles: readonly ('desktop' | 'phone')[]
  notes: readonly number[]
  /** The reference and ours are always among them. */
  candidates: readonly CandidateName[]
  rounds: number
  json: string | null
}

const sizes = [500, 2_000, 10_000]

export const usage = `npm run bench -- board [options]
  --only pan,zoom       parts of the tour (${parts.join(' ')}); opening is always measured
  --profile phone       devices (desktop phone); a phone is measured with up to 2000 notes
  --notes 500,2000      sizes of the board (${sizes.join(' ')}, or others)
  --peers tldraw        beside ours and the empty page: excalidraw tldraw; "none" for ours alone
  --rounds 3            rounds, everybody in turn
  --json FILE           writes every round's figures`

/** @throws Error with a sentence for whoever typed it */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      profile: { type: 'string' },
      notes: { type: 'string', default: sizes.join(',') },
      peers: { type: 'string' },
      rounds: { type: 'string', default: '3' },
      json: { type: 'string' },
    },
  })
  const chosen = values.peers === 'none' ? [] : listOf('peers', values.peers, candidateNames)
  return {
    only: listOf('only', values.only, parts),
    profiles: listOf('profile', values.profile, ['desktop', 'phone']),
    notes: values.notes.split(',').map((size) => countOf('notes', size)),
    candidates: candidateNames.filter(
      (name) => name === 'reference' || name === 'ours' || chosen.includes(name),
    ),
    rounds: countOf('rounds', values.rounds),
    json: values.json ?? null,
  }
}

function listOf<T extends string>(option: string, text: string | undefined, all: readonly T[]): readonly T[] {
  if (text === undefined) return all
  const given = text.split(',')
  const wrong = given.find((each) => !all.some((known) => known === each))
  if (wrong !== undefined) throw new Error(`--${option}: there is no ${wrong}, only ${all.join(', ')}.`)
  return all.filter((each) => given.includes(each))
}

function countOf(option: string, text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1) throw new Error(`--${option}: ${text} is not a number from 1.`)
  return count
}
