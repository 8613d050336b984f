import type { CommandName } from '#shared/workshop/commands.ts'
import type { Verdict } from '../judge.ts'
import { quantile, shown } from '../figures.ts'
import { aligned, verdictsOf } from '../print.ts'
import { ServerProcess } from '../ServerProcess.ts'
import { Window } from '../sync/Window.ts'
import type { Taken } from './Clicks.ts'
import { Day } from './day.ts'
import { Hall } from './Hall.ts'
import { LoopDelays } from './LoopDelays.ts'
import { type Options, readOptions, usage } from './options.ts'

/** Milliseconds from a facilitator's click to the last person's changed view, in 95 of 100 clicks. */
const BAR = 500

/** `npm run bench -- session`: a hall goes through a programme; how long until the last of them sees what was clicked. */
export async function benchSession(args: readonly string[]): Promise<void> {
  let options: Options
  try {
    options = readOptions(args)
  } catch (fault) {
    console.error(`${(fault as Error).message}\n\n${usage}`)
    process.exitCode = 1
    return
  }
  const { people, groups, profile } = options
  console.log(`${people} people at ${groups} tables, about two minutes; leave the machine alone meanwhile.`)
  const server = await ServerProcess.start(
    undefined,
    profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [],
  )
  try {
    const hall = await Hall.open(server.origin, options)
    const delays = await LoopDelays.watch(server.origin)
    const window = new Window(server.child)
    const bytes = bytesOf(hall)
    const day = new Day(hall)
    const begun = performance.now()
    await day.run()
    const cost = window.end()
    const seconds = (performance.now() - begun) / 1_000
    const { live, own, boards, views } = difference(bytesOf(hall), bytes)
    const delay = await delays.read()
    hall.leave()
    console.log(`\n${tableOf(hall)}\n`)
    const rows = [
      ['the programme took', `${shown(seconds)} s for ${day.parts} parts`],
      ['server CPU (1 = a core)', `${shown(cost.cpu)}, ${shown(cost.spent)} s`],
      ['server memory at the end', `${shown(cost.memory)} MB`],
      ['server event loop late, 95 % / 99 % / most', delay],
      ['“ready” answered, median / 95 % / most', answersOf(hall, 'ready:set')],
      ['a ballot answered, median / 95 % / most', answersOf(hall, 'vote:cast')],
      ['views sent to each person', shown(views / people)],
      ['sent to each person: live line', `${shown(live / people / 1_000)} kB`],
      ['  of it what is only for them', `${shown(own / people / 1_000)} kB`],
      ['sent to each person: boards', `${shown(boards / people / 1_000)} kB`],
      [
        'bench, others (cores), bench late',
        `${shown(cost.bench)}, ${shown(cost.others)}, ${shown(cost.late)} ms`,
      ],
      ...[...day.refused].map(([what, times]) => [`refused to participants: ${what}`, String(times)]),
    ]
    const width = Math.max(...rows.map(([name]) => name!.length))
    for (const [name, figure] of rows) console.log(`${name!.padEnd(width)}  ${figure}`)
    console.log(`\n${verdictsOf([judge(hall.clicks.views)])}`)
  } finally {
    await server.stop()
  }
}

function tableOf({ clicks }: Hall): string {
  const kinds = [...new Set(clicks.views.map(({ kind }) => kind))]
  const figures = (kind: string | null) =>
    (['views', 'settled', 'boards'] as const).flatMap((what) => {
      const all = timesOf(clicks[what], kind)
      return [0.5, 0.95, 1].map((share) => shown(quantile(all, share)))
    })
  const row = (name: string, kind: string | null) => [
    name,
    String(timesOf(clicks.views, kind).length),
    ...figures(kind),
    '',
  ]
  return aligned([
    [
      'ms from the click',
      'clicks',
      'last view p50',
      'p95',
      'max',
      'gathered p50',
      'p95',
      'max',
      'last board p50',
      'p95',
      'max',
      '',
    ],
    ...kinds.map((kind) => row(kind, kind)),
    row('all', null),
  ])
}

function answersOf({ clicks: { answers } }: Hall, kind: CommandName): string {
  const all = timesOf(answers, kind)
  return `${[0.5, 0.95, 1].map((share) => shown(quantile(all, share))).join(' / ')} ms, of ${all.length}`
}

const timesOf = (taken: readonly Taken[], kind: string | null): number[] =>
  taken.filter((each) => kind === null || each.kind === kind).map(({ last }) => last)

function judge(views: readonly Taken[]): Verdict {
  const found = quantile(timesOf(views, null), 0.95)
  return {
    what: 'from click to the last changed view, p95',
    found,
    wanted: `<= ${BAR} ms`,
    met: found <= BAR,
  }
}

type Bytes = { live: number; own: number; boards: number; views: number }

function bytesOf({ people }: Hall): Bytes {
  const sum = (of: (person: Hall['people'][number]) => number) =>
    people.reduce((total, person) => total + of(person), 0)
  return {
    live: sum(({ live }) => live.line.bytes),
    own: sum(({ live }) => live.ownBytes),
    boards: sum(({ boardBytes }) => boardBytes),
    views: sum(({ live }) => live.views),
  }
}

const difference = (after: Bytes, before: Bytes): Bytes => ({
  live: after.live - before.live,
  own: after.own - before.own,
  boards: after.boards - before.boards,
  views: after.views - before.views,
})
