import { computed, onScopeDispose, type ShallowRef, shallowRef, watch } from 'vue'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { BoardAccess } from '#shared/workshop/access.ts'
import { type BoardSession, openBoard } from '../doors/boards.ts'

type Edition = Pick<BoardAccess, 'board' | 'epoch'>
type Reading = { session: BoardSession; snapshot: ShallowRef<BoardSnapshot | null>; readers: number }

/** Readings by board and edition: however many parts of a page read a board, it comes over one line. */
const open = new Map<string, Reading>()

const nameOf = ({ board, epoch }: Edition): string => `${board} ${epoch}`

/**
 * A board's content to read along, kept in step and in its latest edition; null until the first of it has
 * come. The line closes with the last reader.
 */
export function useReadBoard(edition: () => Edition) {
  const reading = shallowRef<Reading | null>(null)
  let held: string | null = null

  watch(
    () => nameOf(edition()),
    (name) => {
      release(held)
      held = name
      reading.value = take(name, edition())
    },
    { immediate: true },
  )
  onScopeDispose(() => release(held))
  return computed(() => reading.value?.snapshot.value ?? null)
}

function take(name: string, edition: Edition): Reading {
  const reading = open.get(name) ?? begin(edition)
  open.set(name, reading)
  reading.readers += 1
  return reading
}

function release(name: string | null): void {
  const reading = name === null ? undefined : open.get(name)
  if (!reading || name === null) return
  reading.readers -= 1
  if (reading.readers > 0) return
  open.delete(name)
  reading.session.close()
}

function begin({ board, epoch }: Edition): Reading {
  const session = openBoard({ board, epoch, writes: () => false, shelf: null })
  const snapshot = shallowRef<BoardSnapshot | null>(null)
  const read = () => {
    if (session.state() !== 'joining') snapshot.value = session.snapshot()
  }
  session.subscribe(read)
  session.watch(read)
  return { session, snapshot, readers: 0 }
}
