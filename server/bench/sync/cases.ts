import type { Figures } from '../judge.ts'
import type { Column } from '../print.ts'
import type { House } from './house.ts'
import type { Options, Scenario } from './options.ts'
import { fanOut } from './s1.ts'
import { cursors } from './s2.ts'
import { joining } from './s3.ts'
import { kills } from './s4.ts'
import { council } from './s5.ts'
import { stuckReader } from './s6.ts'
import type { PeerName, Served } from './served.ts'

/** One thing to measure, of one server at a time. */
export type Case = {
  name: string
  scenario: Scenario
  peers: readonly PeerName[]
  /** Those of them that are measured in the first round only. */
  once: readonly PeerName[]
  /** Rounds of it; cases that no bar is set for have one. */
  rounds: number
  /** About how many seconds one server takes for one round. */
  lasts: number
  columns: readonly Column[]
  run: (served: Served) => Promise<Figures>
}

const usual = ['ours', 'yws', 'hocus'] as const satisfies PeerName[]
const cpu: Column = ['cpu', 'CPU', 'cores']
const memory: Column = ['memory', 'memory', 'MB']
const edits: Column = ['edits', 'edit p95', 'ms']
const fresh: Column = ['fresh', 'fresh p95', 'ms']
const missing: Column = ['missing', 'not come', '']

/** Everything that the options ask for, in order. */
export function casesFor(options: Options, house: House): Case[] {
  const all = [
    ...fanOuts(options),
    ...cursorCases(options),
    ...joinCases(options),
    killCase(options),
    ...councilCases(options, house),
    stuckCase(options),
  ]
  return all
    .map((each) => ({ ...each, peers: each.peers.filter((name) => options.peers.includes(name)) }))
    .filter(({ scenario }) => options.only.includes(scenario))
}

function fanOuts({ rounds, seconds }: Options): Case[] {
  const kinds = [
    { kind: 'dense', perSecond: 450 },
    { kind: 'sparse', perSecond: 60 },
  ]
  return [300, 150, 50].flatMap((people) => {
    const main = people === 300
    const window = seconds ?? (main ? 4 : 2)
    return kinds.map(({ kind, perSecond }): Case => ({
      name: `S1 ${kind}: ${people} people, ${perSecond} edits/s`,
      scenario: 'S1',
      peers: main ? [...usual, 'hocus16', 'sqlite'] : usual,
      once: ['hocus16', 'sqlite'],
      rounds: main ? rounds : 1,
      lasts: window + (main ? 4 : 3),
      columns: [cpu, ['half', 'edit p50', 'ms'], edits, ['frames', 'frames each', '/s'], memory, missing],
      run: (served) => fanOut(served, { people, perSecond, seconds: window }),
    }))
  })
}

function cursorCases({ rounds, seconds }: Options): Case[] {
  return [300, 150, 50].map((people): Case => {
    const main = people > 50
    const window = seconds ?? (main ? 4 : 2)
    return {
      name: `S2 cursors: ${people} people, 15 Hz each`,
      scenario: 'S2',
      peers: main ? [...usual, 'hocus50'] : usual,
      once: ['hocus50'],
      rounds: main ? rounds : 1,
      lasts: window + 4,
      columns: [
        cpu,
        ['half', 'fresh p50', 'ms'],
        fresh,
        ['share', 'came in time', 'of all'],
        memory,
        ['behind', 'pairs never in step', ''],
      ],
      run: (served) => cursors(served, { people, seconds: window }),
    }
  })
}

function joinCases({ rounds }: Options): Case[] {
  return [10_000, 2_000].map((notes): Case => {
    const main = notes === 10_000
    return {
      name: `S3 joining: 100 people, ${notes} notes`,
      scenario: 'S3',
      peers: main ? [...usual, 'sqlite'] : usual,
      once: ['sqlite'],
      rounds: main ? rounds : 1,
      lasts: main ? 15 : 7,
      columns: [
        ['all', 'all have it', 'ms'],
        ['half', 'half have it', 'ms'],
        ['joinCpu', 'CPU', 's'],
        ['bytes', 'each', 'kB'],
        ['backCpu', 'rejoin CPU', 's'],
        ['back', 'rejoin', 'ms'],
        ['cold', 'after a restart', 'ms'],
      ],
      run: (served) => joining(served, { notes, stores: served.name === 'ours' || served.name === 'sqlite' }),
    }
  })
}

function killCase({ kills: times }: Options): Case {
  return {
    name: `S4 kill -9 under load, ${times} times`,
    scenario: 'S4',
    peers: ['ours', 'yws', 'sqlite'],
    once: [],
    rounds: 1,
    lasts: 4 * times,
    columns: [
      ['sent', 'edits sent', ''],
      ['promised', 'promised', ''],
      ['promisedLost', 'of them lost', ''],
      ['seen', 'seen by others', ''],
      ['seenLost', 'of them lost', ''],
      ['back', 'back within', 'ms'],
    ],
    run: (served) => kills(served, { times }),
  }
}

function councilCases({ rounds, seconds, long }: Options, house: House): Case[] {
  const window = long ? 120 : (seconds ?? 8)
  const one = (people: number, length: number, name = `${people} people`): Case => ({
    name: `S5 council's mix: ${name}`,
    scenario: 'S5',
    peers: people === 200 ? [...usual, 'sqlite'] : usual,
    once: ['sqlite'],
    rounds: people === 200 && !long ? rounds : 1,
    lasts: length + 10,
    columns: [
      cpu,
      edits,
      fresh,
      ['began', 'memory at first', 'MB'],
      memory,
      ['reloads', 'reloads', ''],
      ['ballots', 'ballots', ''],
      missing,
    ],
    run: (served) => council(served, { people, seconds: length, house }),
  })
  const cases = [one(200, window), one(100, window)]
  if (!long) return cases
  const alone = one(200, 600, 'ten minutes of ours alone')
  const flat: Column = ['flat', 'last minute / fourth', '']
  return [...cases, { ...alone, peers: ['ours'], columns: [...alone.columns, flat] }]
}

function stuckCase({ rounds, seconds }: Options): Case {
  const window = seconds ?? 3
  return {
    name: 'S6 one stuck reader among 100 people',
    scenario: 'S6',
    peers: usual,
    once: [],
    rounds,
    lasts: 2 * window + 6,
    columns: [
      cpu,
      ['editsWithout', 'edit p95 without', 'ms'],
      ['edits', 'with', 'ms'],
      ['freshWithout', 'fresh p95 without', 'ms'],
      ['fresh', 'with', 'ms'],
      memory,
      ['growth', 'grown by', 'MB'],
    ],
    run: (served) => stuckReader(served, { seconds: window }),
  }
}
