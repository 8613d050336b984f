import { Crowd } from './Crowd.ts'
import { handsOf } from './Hand.ts'
import { byChance, evenly, pace } from './pace.ts'
import type { Served } from './served.ts'
import { askStored } from './stored.ts'
import { Window } from './Window.ts'

/** Seconds of writing before figures count: compilers warm up, notes are born. */
const WARM = 3

/** S1: so many people at a board make so many edits a second together; each goes to all others. */
export async function fanOut(
  served: Served,
  options: { people: number; perSecond: number; seconds: number },
): Promise<Record<string, number>> {
  const { people, perSecond, seconds } = options
  const crowd = new Crowd(served, handsOf(people))
  try {
    await crowd.enter()
    await pace(evenly(150, people / 150), people / 150, (writer) => crowd.edit(writer))
    await crowd.settle()
    await pace(byChance(perSecond, WARM), WARM, (count) => crowd.edit((count * 7) % people))
    const frames = framesOf(crowd)
    crowd.begin()
    const window = new Window(served.child)
    await pace(byChance(perSecond, seconds), seconds, (count) => crowd.edit((count * 7) % people))
    const cost = window.end()
    const passed = framesOf(crowd) - frames
    await crowd.settle()
    crowd.assertOpen()
    const gaps = crowd.seats.reduce((sum, seat) => sum + seat.gaps, 0)
    if (gaps > 0) throw new Error(`${gaps} frames came without what they build on`)
    if (served.name === 'ours') await assertStored(crowd)
    return {
      ...cost,
      half: crowd.edits.quantile(0.5),
      edits: crowd.edits.quantile(0.95),
      frames: passed / seconds / people,
      missing: crowd.missing,
    }
  } finally {
    crowd.leave()
  }
}

/** Ours is measured with its log on: what has been sent is stored, or the figures are worth nothing. */
async function assertStored(crowd: Crowd): Promise<void> {
  const stored = await askStored(crowd.served, 0)
  const lacking = crowd.hands.filter(
    ({ client }, writer) => (stored.get(client) ?? 0) < crowd.sent[writer]!.ends.at(-1)!,
  )
  if (lacking.length > 0) throw new Error(`edits of ${lacking.length} people are not stored`)
}

const framesOf = (crowd: Crowd): number => crowd.seats.reduce((sum, seat) => sum + seat.line.frames, 0)
