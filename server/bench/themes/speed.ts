import { monitorEventLoopDelay } from 'node:perf_hooks'
import { clusterInWorker } from '../../themes/threads/worker.ts'
import { shown } from '../figures.ts'
import { wall } from '../wall.ts'

const sizes = [300, 2_000, 10_000]
const million = 1e6

/** Time to themes in the worker, first and again, and the longest that the asking thread stood still meanwhile. */
export async function speeds(): Promise<string[][]> {
  const rows = [['notes', 'first (ms)', 'again (ms)', 'finer (ms)', 'loop held at most (ms)']]
  for (const size of sizes) {
    const notes = wall(size)
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const spent: number[] = []
    for (const grain of [0.5, 0.5, 0.75]) {
      const begun = performance.now()
      await clusterInWorker({ notes, settings: { grain } })
      spent.push(performance.now() - begun)
    }
    delay.disable()
    rows.push([String(size), ...spent.map(shown), shown(delay.max / million)])
  }
  return rows
}
