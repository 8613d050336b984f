import { computed } from 'vue'
import { zoneOf } from '#shared/board/zones.ts'
import type { Board } from '../boardContext.ts'

/** How many notes each zone of a table has, by the zone's subject. */
export function useZoneCounts(board: Board) {
  return computed(() => {
    const tally = new Map<string, number>()
    for (const note of board.paced.value.values()) {
      const zone = zoneOf(board.zones.value, board.engine.setting.elements, note)
      if (zone) tally.set(zone.subject.id, (tally.get(zone.subject.id) ?? 0) + 1)
    }
    return tally
  })
}
