import { parentPort } from 'node:worker_threads'
import { houseAdditions, lexiconWith, takeHouseAdditions } from '../lexicon/houseLexicon.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { Memory } from '../grouping/Memory.ts'
import { cluster } from '../grouping/pipeline.ts'
import type { ThreadMessage } from './ClusterThreads.ts'
import { type Parcel, unpacked } from './workerTask.ts'

const say = (message: ThreadMessage) => parentPort?.postMessage(message)
const memory = new Memory()
/** Progress is told in hundredths: nobody sees more, and each telling takes the house's time. */
const finest = 0.01

let last: { house: string | null; additions: string | undefined; lexicon: Lexicon } | undefined
function lexiconOf(house: string | null, additions: string | undefined): Lexicon {
  if (house !== houseAdditions()) takeHouseAdditions(house)
  if (last === undefined || last.house !== house || last.additions !== additions)
    last = { house, additions, lexicon: lexiconWith(additions) }
  return last.lexicon
}

parentPort?.on('message', (parcel: Parcel) => {
  const { job, house } = parcel
  try {
    const { additions, ...work } = unpacked(parcel)
    say({ kind: 'progress', job, share: 0 })
    let told = 0
    const progress = (share: number) => {
      if (share < told + finest && share < 1) return
      told = share
      say({ kind: 'progress', job, share })
    }
    say({
      kind: 'done',
      job,
      result: JSON.stringify(cluster(work, lexiconOf(house, additions), progress, memory)),
    })
  } catch (fault) {
    say({ kind: 'failed', job, reason: fault instanceof Error ? fault.message : String(fault) })
  }
})
