import { useIntervalFn } from '@vueuse/core'
import { shallowRef, watch } from 'vue'
import type { Board } from '../boardContext.ts'

/** A cursor that has not moved for this long (milliseconds) is only a memory of somebody. */
const idleAfter = 15_000
const lookEvery = 3_000

/** The connections whose cursors have rested for a while. */
export function useIdle(board: Board) {
  const idle = shallowRef<ReadonlySet<number>>(new Set())
  const moved = new Map<number, { cursor: unknown; at: number }>()

  function note(): void {
    const now = performance.now()
    const here = new Set<number>()
    let woken = false
    for (const { connection, cursor } of board.cursors.value) {
      here.add(connection)
      if (moved.get(connection)?.cursor === cursor) continue
      moved.set(connection, { cursor, at: now })
      woken ||= idle.value.has(connection)
    }
    for (const connection of [...moved.keys()]) if (!here.has(connection)) moved.delete(connection)
    if (woken) judge()
  }

  function judge(): void {
    const rested = performance.now() - idleAfter
    const now = new Set([...moved].filter(([, { at }]) => at < rested).map(([connection]) => connection))
    if (now.size !== idle.value.size || [...now].some((connection) => !idle.value.has(connection)))
      idle.value = now
  }

  watch(board.cursors, note, { immediate: true, flush: 'sync' })
  useIntervalFn(judge, lookEvery)
  return idle
}
