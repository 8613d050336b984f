import { Crowd } from './Crowd.ts'
import { handsOf } from './Hand.ts'
import { evenly, pace } from './pace.ts'
import type { Served } from './served.ts'
import { Window } from './Window.ts'

/** Times a second that a browser sends a moving cursor. */
const RATE = 15

/** Seconds of moving before figures count: compilers warm up. */
const WARM = 3

/** S2: everybody moves the cursor all the time. Freshness is how old a cursor is when it comes to somebody. */
export async function cursors(
  served: Served,
  { people, seconds }: { people: number; seconds: number },
): Promise<Record<string, number>> {
  const crowd = new Crowd(served, handsOf(people))
  try {
    await crowd.enter()
    await pace(evenly(people * RATE, WARM), WARM, (count) => crowd.move(count % people))
    crowd.begin()
    const window = new Window(served.child)
    const delivered = crowd.seats.reduce((sum, seat) => sum - seat.delivered, 0)
    await pace(evenly(people * RATE, seconds), seconds, (count) => crowd.move(count % people))
    const cost = window.end()
    const within = crowd.seats.reduce((sum, seat) => sum + seat.delivered, delivered)
    // What is still under way arrives older than anything before; a drowning server needs long for it.
    await crowd.calm(5_000)
    crowd.assertOpen()
    return {
      ...cost,
      half: crowd.fresh.quantile(0.5),
      fresh: crowd.fresh.quantile(0.95),
      /** Cursors that came to each person each second while all moved; all of the others' would be RATE * (people - 1). */
      came: within / seconds / people,
      share: within / (RATE * seconds * people * (people - 1)),
      behind: crowd.behind,
    }
  } finally {
    crowd.leave()
  }
}
