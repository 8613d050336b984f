import { RandomSource } from '#shared/testing/RandomSource.ts'
import { Crowd } from './Crowd.ts'
import { type Hand, handsOf } from './Hand.ts'
import { Contents, Joiner } from './Joiner.ts'
import { byChance, pace } from './pace.ts'
import type { Served } from './served.ts'
import { sleep, until } from './until.ts'

const PEOPLE = 50
const EDITS = 150
/** Milliseconds of writing before the process is killed: from, and up to so many more. */
const AFTER = { from: 800, more: 2_500 }

/** Edits of one kill: how many there were, and how many of them the restarted server has not got. */
type Toll = { count: number; lost: number }

/**
 * S4: kill -9 while fifty people write; all of them are gone, somebody new comes and looks what is there.
 * `promised` are edits that the server had said to have: ours by announcing them stored, Hocuspocus by
 * confirming them; y-websocket's server promises nothing. `seen` are edits that somebody else had got. Each
 * kill also looks after all that was promised before the earlier ones.
 */
export async function kills(served: Served, { times }: { times: number }): Promise<Record<string, number>> {
  const random = new RandomSource(times)
  const promised: Toll = { count: 0, lost: 0 }
  const seen: Toll = { count: 0, lost: 0 }
  const kept = new Map<number, number>()
  const backs: number[] = []
  let sent = 0
  for (let kill = 0; kill < times; kill += 1) {
    const hands = handsOf(PEOPLE * (kill + 1)).slice(PEOPLE * kill)
    const crowd = new Crowd(served, hands)
    await crowd.enter({ durable: served.name === 'ours' })
    const killed = sleep(AFTER.from + AFTER.more * random.next()).then(() => served.end('SIGKILL'))
    const write = (count: number) => crowd.edit((count * 7) % PEOPLE)
    await pace(byChance(EDITS, 60), 60, write, () => served.child.hasEnded)
    await killed
    crowd.leave()
    await served.start()
    const { ends, back } = await look(served)
    backs.push(back)
    hands.forEach((hand, writer) => {
      const all = crowd.sent[writer]!.ends
      sent += all.length
      const has = all.filter((end) => end <= (ends.get(hand.client) ?? 0)).length
      const said = promisedTo(crowd, hand, writer)
      promised.count += said
      promised.lost += Math.max(0, said - has)
      if (said > 0 && served.name === 'ours') kept.set(hand.client, all[said - 1]!)
      const got = Math.max(...crowd.seats.map(({ index, edits }) => (index === writer ? 0 : edits[writer]!)))
      seen.count += got
      seen.lost += Math.max(0, got - has)
    })
    for (const [client, end] of kept)
      if ((ends.get(client) ?? 0) < end) throw new Error(`kill ${kill + 1} lost what was stored before it`)
  }
  return {
    kills: times,
    sent,
    promised: served.name === 'yws' ? NaN : promised.count,
    promisedLost: served.name === 'yws' ? NaN : promised.lost,
    seen: seen.count,
    seenLost: seen.lost,
    back: Math.max(...backs),
  }
}

/** How many of a person's edits the server has said to have. */
function promisedTo(crowd: Crowd, { client }: Hand, writer: number): number {
  const { ends } = crowd.sent[writer]!
  if (crowd.served.name === 'ours') {
    const stored = Math.max(...crowd.seats.map((seat) => seat.stored?.get(client) ?? 0))
    return ends.filter((end) => end <= stored).length
  }
  const { confirmed, answered } = crowd.seats[writer]!
  let left = confirmed - answered
  return ends.filter((_, index) => (left -= crowd.hands[writer]!.edit(index).updates.length) >= 0).length
}

/** What somebody new finds on the board, and how many milliseconds after the restart. */
async function look(served: Served): Promise<{ ends: Map<number, number>; back: number }> {
  const first = new Joiner(served, PEOPLE, new Contents())
  await until('the board after the kill', () => first.answeredAt !== null)
  await sleep(100)
  first.line.cut()
  return { ends: first.ends(), back: served.child.readyIn + first.answeredAt! - first.begun }
}
