import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { ExportFormat } from '#shared/report/exporting.ts'
import { makeLog } from '../../log.ts'
import { startServer } from '../../testing/startServer.ts'
import { SocketStage } from '../../testing/SocketStage.ts'
import type { TestPerson } from '../../testing/TestPerson.ts'
import { median, shown } from '../figures.ts'
import { makeFolder } from '../folders.ts'
import type { Verdict } from '../judge.ts'
import { aligned, verdictsOf } from '../print.ts'
import { wall } from '../wall.ts'
import { type Options, readOptions, usage } from './options.ts'

/** What 1,000 notes may take in any format: milliseconds, megabytes; and how long the server may stand still for it. */
const BARS = { notes: 1_000, took: 3_000, peak: 300, held: 50 } as const

const TABLES = 20
const MILLION = 1e6

/** What the house logs of a file that it has made. */
type Made = { format: ExportFormat; took: number; cpu: number; peak: number; bytes: number }

/** `npm run bench -- report`: every format of a workshop with many notes; what it takes, and what others feel of it. */
export async function benchReport(args: readonly string[]): Promise<void> {
  let options: Options
  try {
    options = readOptions(args)
  } catch (fault) {
    console.error(`${(fault as Error).message}\n\n${usage}`)
    process.exitCode = 1
    return
  }
  const verdicts: Verdict[] = []
  for (const notes of options.notes) verdicts.push(...(await measure(notes, options)))
  console.log(verdictsOf(verdicts))
}

async function measure(notes: number, { formats, rounds }: Options): Promise<Verdict[]> {
  const folder = makeFolder()
  const made: Made[] = []
  const log = makeLog('info', {
    write(line) {
      const said = JSON.parse(line) as Made & { msg: string }
      if (said.msg === 'exported') made.push(said)
    },
  })
  const server = await startServer({ dataDir: folder.path, log })
  const stage = new SocketStage(server)
  const rows = [
    [`${notes} notes`, 'took (ms)', 'CPU (ms)', 'peak (MB)', 'file (kB)', 'loop held at most (ms)', ''],
  ]
  const verdicts: Verdict[] = []
  try {
    const ritva = stage.person('Ritva')
    await prepare(ritva, notes)
    for (const format of formats) {
      const delay = monitorEventLoopDelay({ resolution: 1 })
      delay.enable()
      const failure = await makeSome(ritva, format, rounds)
      delay.disable()
      const own = made.filter((each) => each.format === format)
      const middle = (figure: 'took' | 'cpu' | 'peak' | 'bytes') => median(own.map((each) => each[figure]))
      const [took, peak, held] = [middle('took'), middle('peak'), delay.max / MILLION]
      rows.push([
        format,
        ...[took, middle('cpu'), peak, middle('bytes') / 1000, held].map(shown),
        failure ?? '',
      ])
      if (notes === BARS.notes) verdicts.push(...judged(format, { took, peak, held }))
    }
    console.log(`${aligned(rows)}\n`)
  } finally {
    stage.close()
    await server.close()
    folder.remove()
  }
  return verdicts
}

/** A workshop of twenty tables whose notes are gathered and in themes. */
async function prepare(ritva: TestPerson, notes: number): Promise<void> {
  await ritva.opensWorkshop('blank', 'fi', TABLES)
  await ritva.opens(1)
  for (const { phase } of ritva.view.activities[0]!.steps.slice(1)) {
    await ritva.movesOn(phase)
    if (phase === 'brainstorm') await ritva.bringsNotes(wall(notes).map(({ text }) => text))
    if (phase === 'synthesis') break
  }
  await ritva.asksForThemes()
  await ritva.acceptsThemes()
}

/** One after another, as somebody waits for them; gives why one did not come. */
async function makeSome(ritva: TestPerson, format: ExportFormat, rounds: number): Promise<string | null> {
  const options = { language: 'fi', questions: null, notes: true, names: true, version: null } as const
  for (let round = 0; round < rounds; round += 1) {
    const { job } = await ritva.does('export:start', { format, options })
    const of = () => ritva.me.exports?.find(({ id }) => id === job)
    await ritva.waitForView(
      `${format} to be made`,
      () => ['ready', 'failed'].includes(of()?.status ?? ''),
      90_000,
    )
    const fault = of()?.fault ?? null
    await ritva.does('export:cancel', { job })
    if (fault) return `failed: ${fault}`
  }
  return null
}

const judged = (format: string, found: { took: number; peak: number; held: number }): Verdict[] =>
  (
    [
      ['took', 'ms'],
      ['peak', 'MB'],
      ['held', 'ms that the server stood still'],
    ] as const
  ).map(([figure, unit]) => ({
    what: `${format}: ${unit}`,
    found: found[figure],
    wanted: `<= ${BARS[figure]}`,
    met: found[figure] <= BARS[figure],
  }))
