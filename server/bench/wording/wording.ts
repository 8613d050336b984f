import { setTimeout as sleep } from 'node:timers/promises'
import * as Y from 'yjs'
import { PRESENT, WordingStage } from '../../strategy/wording/testing/WordingStage.ts'
import type { Writer } from '../../strategy/wording/testing/Writer.ts'
import { until } from '../../testing/until.ts'
import { quantile } from '../figures.ts'
import { ServerProcess } from '../ServerProcess.ts'

/** People in one wording, seconds, and milliseconds between two letters of one of them: a quick hand. */
const HALL = { people: 20, seconds: 10, between: 200 } as const

/** `npm run bench -- wording`: twenty people write one amendment's words at once, and everybody sees every letter. */
export async function benchWording(): Promise<void> {
  const server = await ServerProcess.start()
  const stage = new WordingStage(server.origin)
  try {
    await stage.begins()
    await stage.proposes('m1')
    const names = Array.from({ length: HALL.people }, (_, index) => `Jäsen ${index + 1}`)
    for (const name of names) await stage.person(name).joins(1)
    const writers = await Promise.all(names.map((name) => stage.writer(name, 'm1').synced()))
    const seen = listen(writers)
    const [cpu, begun] = [server.cpu, performance.now()]
    const saved: number[] = []
    const ends = begun + HALL.seconds * 1_000
    await Promise.all(writers.map((writer, index) => write(writer, index, { ends, seen, saved })))
    const wall = (performance.now() - begun) / 1_000
    const used = (server.cpu - cpu) / wall
    await until('all to read the same', () => new Set(writers.map(({ words }) => words)).size === 1)
    const size = Y.encodeStateAsUpdate(writers[0]!.doc).length
    console.log(
      [
        `${HALL.people} people, ${(seen.letters / wall).toFixed(0)} edits a second, ${wall.toFixed(0)} s`,
        `server CPU ${used.toFixed(2)} cores, memory ${server.memory.toFixed(0)} MB, document ${size} bytes`,
        `edit to seen by others: p50 ${quantile(seen.times, 0.5).toFixed(0)} ms, p95 ${quantile(seen.times, 0.95).toFixed(0)} ms (${seen.times.length} seen)`,
        `edit to said to be stored: p50 ${quantile(saved, 0.5).toFixed(0)} ms, p95 ${quantile(saved, 0.95).toFixed(0)} ms`,
      ].join('\n'),
    )
  } finally {
    stage.close()
    await server.stop()
  }
}

/** When each letter was written, and how long it took to every other person. */
type Seen = { letters: number; written: Map<string, number>; times: number[] }

function listen(writers: readonly Writer[]): Seen {
  const seen: Seen = { letters: 0, written: new Map(), times: [] }
  for (const { doc } of writers) {
    doc.on('afterTransaction', ({ local, beforeState, afterState }: Y.Transaction) => {
      if (local) return
      const now = performance.now()
      for (const [client, clock] of afterState)
        for (let at = beforeState.get(client) ?? 0; at < clock; at += 1) {
          const then = seen.written.get(`${client} ${at}`)
          if (then !== undefined) seen.times.push(now - then)
        }
    })
  }
  return seen
}

/** Letters at one's own pace somewhere in the words, taken away again where they become many. */
async function write(
  writer: Writer,
  index: number,
  { ends, seen, saved }: { ends: number; seen: Seen; saved: number[] },
): Promise<void> {
  const { doc, text } = writer
  await sleep((index / HALL.people) * HALL.between)
  for (let count = 0; performance.now() < ends; count += 1) {
    seen.letters += 1
    if (text.length > 10 * PRESENT.length) text.delete((index * 7 + count) % (text.length - 1), 1)
    else {
      seen.written.set(`${doc.clientID} ${Y.getState(doc.store, doc.clientID)}`, performance.now())
      text.insert((index * 31 + count) % text.length, 'e')
    }
    const begun = performance.now()
    if (count % 10 === 0) void writer.saved().then(() => saved.push(performance.now() - begun))
    await sleep(HALL.between)
  }
}
