import type { Options, Scenario } from './options.ts'
import { fanOut } from './s1.ts'
import { cursors } from './s2.ts'
import { joining } from './s3.ts'
import { kills } from './s4.ts'
import { stuckReader } from './s6.ts'
import type { PeerName, Served } from './served.ts'

export type Figures = Record<string, number>
/** A figure to show: what it is called in the results, above the column, and in which unit. */
export type Column = { figure: string; head: string; unit: string }

/** One thing to measure, of one server at a time. */
export type Case = {
  name: string
  scenario: Scenario
  peers: readonly PeerName[]
  /** Rounds of it; cases that no bar is set for have one. */
  rounds: number
  /** About how many seconds one server takes for one round. */
  lasts: number
  columns: readonly Column[]
  run: (served: Served) => Promise<Figures>
}

const cpu: Column = { figure: 'cpu', head: 'CPU', unit: 'cores' }
const memory: Column = { figure: 'memory', head: 'memory', unit: 'MB' }
const edit = (p: 50 | 95): Column => ({ figure: `p${p}`, head: `edit p${p}`, unit: 'ms' })
const cursor = (p: 50 | 95): Column => ({ figure: `p${p}`, head: `fresh p${p}`, unit: 'ms' })

/** Everything that the options ask for, in order. */
export function casesFor(options: Options): Case[] {
  const all = [
    ...fanOuts(options),
    ...cursorCases(options),
    ...joinCases(options),
    killCase(options),
    stuckCase(options),
  ]
  return all
    .map((each) => ({ ...each, peers: each.peers.filter((name) => options.peers.includes(name)) }))
    .filter(({ scenario }) => options.only.includes(scenario))
}

function fanOuts({ rounds, seconds }: Options): Case[] {
  const window = seconds ?? 4
  return [300, 150, 50].flatMap((people) =>
    [
      { kind: 'dense', perSecond: 450 },
      { kind: 'sparse', perSecond: 60 },
    ].map(({ kind, perSecond }): Case => ({
      name: `S1 ${kind}: ${people} people, ${perSecond} edits/s`,
      scenario: 'S1',
      peers: people === 300 ? ['ours', 'yws', 'hocus', 'hocus16', 'sqlite'] : ['ours', 'yws', 'hocus'],
      rounds: people === 300 ? rounds : 1,
      lasts: window + 5,
      columns: [
        cpu,
        edit(50),
        edit(95),
        { figure: 'frames', head: 'frames each', unit: '/s' },
        memory,
        { figure: 'missing', head: 'not come', unit: '' },
      ],
      run: (served) => fanOut(served, { people, perSecond, seconds: window }),
    })),
  )
}

function cursorCases({ rounds, seconds }: Options): Case[] {
  const window = seconds ?? 4
  return [300, 150, 50].map((people): Case => ({
    name: `S2 cursors: ${people} people, 15 Hz each`,
    scenario: 'S2',
    peers: people === 50 ? ['ours', 'yws', 'hocus'] : ['ours', 'yws', 'hocus', 'hocus50'],
    rounds: people === 50 ? 1 : rounds,
    lasts: window + (people === 50 ? 3 : 7),
    columns: [
      cpu,
      cursor(50),
      cursor(95),
      { figure: 'share', head: 'came in time', unit: 'of all' },
      memory,
      { figure: 'behind', head: 'pairs never in step', unit: '' },
    ],
    run: (served) => cursors(served, { people, seconds: window }),
  }))
}

function joinCases({ rounds }: Options): Case[] {
  return [10_000, 2_000].map((notes): Case => ({
    name: `S3 joining: 100 people, ${notes} notes`,
    scenario: 'S3',
    peers: notes === 10_000 ? ['ours', 'yws', 'hocus', 'sqlite'] : ['ours', 'yws', 'hocus'],
    rounds: notes === 10_000 ? rounds : 1,
    lasts: notes === 10_000 ? 16 : 7,
    columns: [
      { figure: 'all', head: 'all have it', unit: 'ms' },
      { figure: 'half', head: 'half have it', unit: 'ms' },
      { figure: 'joinCpu', head: 'CPU', unit: 's' },
      { figure: 'bytes', head: 'each', unit: 'kB' },
      { figure: 'backCpu', head: 'rejoin CPU', unit: 's' },
      { figure: 'back', head: 'rejoin', unit: 'ms' },
      { figure: 'cold', head: 'after a restart', unit: 'ms' },
    ],
    run: (served) => joining(served, { notes, stores: served.name === 'ours' || served.name === 'sqlite' }),
  }))
}

function killCase({ kills: times }: Options): Case {
  return {
    name: `S4 kill -9 under load, ${times} times`,
    scenario: 'S4',
    peers: ['ours', 'yws', 'sqlite'],
    rounds: 1,
    lasts: 4 * times,
    columns: [
      { figure: 'sent', head: 'edits sent', unit: '' },
      { figure: 'promised', head: 'promised', unit: '' },
      { figure: 'promisedLost', head: 'of them lost', unit: '' },
      { figure: 'seen', head: 'seen by others', unit: '' },
      { figure: 'seenLost', head: 'of them lost', unit: '' },
      { figure: 'back', head: 'back within', unit: 'ms' },
    ],
    run: (served) => kills(served, { times }),
  }
}

function stuckCase({ rounds, seconds }: Options): Case {
  const window = seconds ?? 5
  return {
    name: 'S6 one stuck reader among 100 people',
    scenario: 'S6',
    peers: ['ours', 'yws', 'hocus'],
    rounds,
    lasts: 2 * window + 7,
    columns: [
      cpu,
      { figure: 'editsWithout', head: 'edit p95 without', unit: 'ms' },
      { figure: 'edits', head: 'with', unit: 'ms' },
      { figure: 'freshWithout', head: 'fresh p95 without', unit: 'ms' },
      { figure: 'fresh', head: 'with', unit: 'ms' },
      memory,
      { figure: 'growth', head: 'grown by', unit: 'MB' },
    ],
    run: (served) => stuckReader(served, { seconds: window }),
  }
}
