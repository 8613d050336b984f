import { cluster } from '../themes/grouping/pipeline.ts'
import { ownLexicon } from '../themes/lexicon/lexicon.ts'
import { median, shown, timed, times } from './figures.ts'
import { hall } from './hall.ts'
import { wall } from './wall.ts'
import { ServerProcess } from './ServerProcess.ts'

const ROUNDS = 5

async function themes(): Promise<string[][]> {
  const cold = await timed(() => ownLexicon())
  const rows = [['theme words read and inflected, once', `${shown(cold)} ms`]]
  for (const size of [300, 2_000, 10_000]) {
    const notes = wall(size)
    const spent = await times(size > 5_000 ? 1 : ROUNDS, () =>
      cluster({ notes, settings: { grain: 0.5 } }, ownLexicon()),
    )
    rows.push([`${size} notes into themes, median`, `${shown(median(spent))} ms`])
  }
  return rows
}

/** `npm run bench`: one run, figures to compare with an earlier commit's on the same machine, not with a clock. */
export async function benchOverall(): Promise<void> {
  const server = await ServerProcess.start()
  try {
    const rows = [
      ['server start to ready', `${shown(server.readyIn)} ms`],
      ...(await hall(server, 150)),
      ...(await themes()),
    ]
    const width = Math.max(...rows.map(([name]) => name!.length))
    for (const [name, figure] of rows) console.log(`${name!.padEnd(width)}  ${figure!.padStart(10)}`)
  } finally {
    await server.stop()
  }
}
