import { onScopeDispose, type ShallowRef, shallowRef } from 'vue'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { BoardAccess } from '#shared/workshop/view.ts'
import { type BoardSession, openBoard } from '../doors/boards.ts'

type Reading = { session: BoardSession; snapshot: ShallowRef<BoardSnapshot | null>; readers: number }

/** Readings by board and edition: however many parts of a page read a board, it comes over one line. */
const open = new Map<string, Reading>()

/**
 * A board's content to read along, kept in step; null until the first of it has come. The line closes
 * with the last reader.
 */
export function useReadBoard({ board, epoch }: Pick<BoardAccess, 'board' | 'epoch'>) {
  const name = `${board} ${epoch}`
  const reading = open.get(name) ?? begin({ board, epoch })
  open.set(name, reading)
  reading.readers += 1
  onScopeDispose(() => {
    reading.readers -= 1
    if (reading.readers > 0) return
    open.delete(name)
    reading.session.close()
  })
  return reading.snapshot
}

function begin({ board, epoch }: Pick<BoardAccess, 'board' | 'epoch'>): Reading {
  const session = openBoard({ board, epoch, writes: () => false, shelf: null })
  const snapshot = shallowRef<BoardSnapshot | null>(null)
  const read = () => {
    if (session.state() !== 'joining') snapshot.value = session.snapshot()
  }
  session.subscribe(read)
  session.watch(read)
  return { session, snapshot, readers: 0 }
}
