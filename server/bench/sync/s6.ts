import { corpusOf } from './corpus.ts'
import { Crowd } from './Crowd.ts'
import { handsOf } from './Hand.ts'
import { byChance, evenly, pace } from './pace.ts'
import type { Served } from './served.ts'
import { sleep } from './until.ts'
import { Window } from './Window.ts'

const PEOPLE = 100
const EDITS = 60
/** Times a second that each cursor moves: what y-websocket's server can still carry. */
const RATE = 8
/** How often the stuck one asks for the whole board before it stops reading, so that it is owed more than the network keeps. */
const ASKS = 5
const NOTES = 2_000

/** S6: a hundred people write and move; then one more comes who reads nothing. What do the others notice? */
export async function stuckReader(
  served: Served,
  { seconds }: { seconds: number },
): Promise<Record<string, number>> {
  const crowd = new Crowd(served, handsOf(PEOPLE + 1))
  try {
    await crowd.enter()
    for (const update of corpusOf(NOTES).updates) {
      crowd.seats[PEOPLE]!.update(update)
      await sleep(4)
    }
    crowd.seats[PEOPLE]!.leave()
    await pace(evenly(150, PEOPLE / 150), PEOPLE / 150, (writer) => crowd.edit(writer))
    await crowd.settle()
    await work(crowd, 1)
    const without = await measure(crowd, seconds)
    const { memory } = served.child
    const stuck = crowd.sit(PEOPLE)
    stuck.stuck = true
    await stuck.line.opened
    for (let ask = 1; ask < ASKS; ask += 1) stuck.ask()
    await sleep(5)
    stuck.line.stall()
    await work(crowd, 1)
    const beside = await measure(crowd, seconds)
    await crowd.settle()
    crowd.assertOpen()
    return {
      cpu: beside.cpu,
      bench: beside.bench,
      others: beside.others,
      late: beside.late,
      edits: beside.edits,
      editsWithout: without.edits,
      fresh: beside.fresh,
      freshWithout: without.fresh,
      memory: beside.memory,
      growth: beside.memory - memory,
      missing: crowd.missing,
    }
  } finally {
    crowd.leave()
  }
}

async function work(crowd: Crowd, seconds: number): Promise<void> {
  await Promise.all([
    pace(byChance(EDITS, seconds), seconds, (count) => crowd.edit((count * 7) % PEOPLE)),
    pace(evenly(RATE * PEOPLE, seconds), seconds, (count) => crowd.move(count % PEOPLE)),
  ])
}

async function measure(crowd: Crowd, seconds: number) {
  crowd.begin()
  const window = new Window(crowd.served.child)
  await work(crowd, seconds)
  const cost = window.end()
  await sleep(500)
  return { ...cost, edits: crowd.edits.quantile(0.95), fresh: crowd.fresh.quantile(0.95) }
}
