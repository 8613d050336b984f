import { parseArgs } from 'node:util'
import { type PeerName, peerNames } from './served.ts'

export const scenarios = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6'] as const
export type Scenario = (typeof scenarios)[number]

export type Options = {
  only: readonly Scenario[]
  /** Ours is always among them. */
  peers: readonly PeerName[]
  rounds: number
  /** Seconds that each window lasts, or null for what each scenario takes by itself. */
  seconds: number | null
  /** How often a server is killed in S4. */
  kills: number
  /** S5 as long as a workshop feels: two minutes beside the others, ten of ours alone. */
  long: boolean
  json: string | null
}

export const usage = `npm run bench -- sync [options]
  --only S1,S3        scenarios (${scenarios.join(' ')})
  --peers yws,hocus   beside ours: ${peerNames.slice(1).join(' ')}; "none" for ours alone
  --rounds 3          rounds of the main cases, ours and the others in turn
  --seconds N         length of each window of measuring
  --kills 3           S4: how often each server is killed
  --long              S5: two minutes beside the others, ten minutes of ours alone
  --json FILE         writes every round's figures`

/** @throws Error with a sentence for whoever typed it */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      peers: { type: 'string' },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string' },
      kills: { type: 'string', default: '3' },
      long: { type: 'boolean', default: false },
      json: { type: 'string' },
    },
  })
  const chosen = values.peers === 'none' ? [] : listOf('peers', values.peers, peerNames)
  return {
    only: listOf('only', values.only, scenarios),
    peers: ['ours', ...chosen.filter((name) => name !== 'ours')],
    rounds: countOf('rounds', values.rounds),
    seconds: values.seconds === undefined ? null : countOf('seconds', values.seconds),
    kills: countOf('kills', values.kills),
    long: values.long,
    json: values.json ?? null,
  }
}

function listOf<T extends string>(option: string, text: string | undefined, all: readonly T[]): T[] {
  if (text === undefined) return [...all]
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
