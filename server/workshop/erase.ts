import { endRuns } from '../themes/proposing/proposing.ts'
import type { Desk } from './Desk.ts'
import type { House } from './house.ts'

/** Removes a workshop with everything in it, for good. Whoever is in it is yet to be shown out. */
export function eraseWorkshop(house: House, desk: Desk): Promise<void> {
  return desk.alone(async () => {
    endRuns(desk)
    house.exports.forget(desk.id)
    await house.rooms.forget(desk.id)
    await house.wordings.forget(desk.id)
    try {
      await house.desks.erase(desk.id)
    } catch (fault) {
      house.rooms.recall(desk.id)
      house.wordings.recall(desk.id)
      throw fault
    }
  })
}
