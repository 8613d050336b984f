import { asksAndWaits, fillsTheHall, looksAhead, writesAlone } from './running/alone.ts'
import { endsTheDay, readsFirst, votes } from './running/end.ts'
import { changesThePlan, lightsTheWall, mindsTheDoor, worksTogether } from './running/together.ts'
import type { RunningHall } from './RunningHall.ts'

/** A day of running a workshop, as it goes by pointer and by keys. */
export async function playRunning(all: RunningHall): Promise<void> {
  await fillsTheHall(all)
  await looksAhead(all)
  await writesAlone(all)
  await asksAndWaits(all)
  await worksTogether(all)
  await mindsTheDoor(all)
  await lightsTheWall(all)
  await changesThePlan(all)
  await votes(all)
  await readsFirst(all)
  await endsTheDay(all)
}
