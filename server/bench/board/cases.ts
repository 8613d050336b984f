import type { Browser } from 'playwright-core'
import type { Figures } from '../judge.ts'
import type { Column } from '../print.ts'
import { profiles } from './browser.ts'
import type { Candidate, CandidateName } from './candidate.ts'
import { initialScripts } from './initialScripts.ts'
import type { Options } from './options.ts'
import { type Part, tour } from './tour.ts'

/** One thing to measure, of one candidate at a time. */
export type Case = {
  name: string
  candidates: readonly CandidateName[]
  rounds: number
  columns: readonly Column[]
  run: (browser: Browser, candidate: Candidate) => Promise<Figures>
}

/** The largest board that anybody opens on a phone. */
const MOST_ON_PHONE = 2_000

const columnsOf: Record<Part, readonly Column[]> = {
  pan: [['panFrame', 'pan', 'p95 ms']],
  remote: [
    ['remoteFps', '50 remote/s', 'fps'],
    ['remoteFrame', '', 'p95 ms'],
  ],
  drag: [
    ['dragFps', 'drag', 'fps'],
    ['dragLatency', 'latency', 'p95 ms'],
  ],
  type: [
    ['typeFps', 'type', 'fps'],
    ['typeLatency', 'latency', 'p95 ms'],
  ],
  zoom: [['zoomFrame', 'zoom', 'p95 ms']],
  far: [['farFrame', 'far out', 'p95 ms']],
}

/** Everything that the options ask for, in order. */
export function casesFor({ only, profiles: asked, notes, candidates, rounds }: Options): Case[] {
  const boards = asked.flatMap((device) =>
    notes
      .filter((size) => device === 'desktop' || size <= MOST_ON_PHONE)
      .map((size): Case => ({
        name: `${device}, ${size} notes`,
        candidates,
        rounds,
        columns: [
          ['ready', 'ready', 'ms'],
          ...only.flatMap((part) => columnsOf[part]),
          ['heap', 'heap', 'MB'],
          ['heapAfter', 'at the end', 'MB'],
        ],
        run: (browser, candidate) =>
          tour(browser, candidate, { notes: size, profile: profiles[device], only }),
      })),
  )
  const scripts: Case = {
    name: 'initial JavaScript',
    candidates: candidates.filter((name) => name !== 'reference'),
    rounds: 1,
    columns: [['scripts', 'gzip', 'kB']],
    run: async (browser, candidate) => ({ scripts: await initialScripts(browser, candidate) }),
  }
  return [...boards, scripts]
}
