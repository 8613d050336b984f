import { shallowRef } from 'vue'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { BoardAccess } from '#shared/workshop/view.ts'
export function useReadBoard(_access: BoardAccess) {
  return shallowRef<BoardSnapshot | null>(null)
}
