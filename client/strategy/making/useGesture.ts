import { onScopeDispose, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { Note } from '#shared/board/note.ts'
import type { ElementId } from '#shared/ids.ts'
import { useWorkshopStore } from '../../workshop/workshopStore.ts'
import { type Gesture, gestureIn } from './gesture.ts'
import type { Wish } from './useMaking.ts'

/**
 * Follows the address: what it asks to make an amendment of is read from the board, told as the form's beginning and taken
 * out of the address, so that going back does not open the form again.
 * @param failed called when the board does not have it any more
 */
export function useGesture(start: (wish: Wish) => void, failed: () => void): void {
  const route = useRoute()
  const router = useRouter()
  const store = useWorkshopStore()
  let leave: (() => void) | null = null
  onScopeDispose(() => leave?.())

  async function follow(gesture: Gesture): Promise<void> {
    const access = store.me?.boards.find(
      ({ activity, kind }) => activity === gesture.activity && kind === 'synthesis',
    )
    if (!access) return failed()
    const { openBoard } = await import('../../doors/boards.ts')
    const session = openBoard({ board: access.board, epoch: access.epoch, writes: () => false, shelf: null })
    leave = session.close
    let stop = (): void => undefined
    const read = () => {
      if (session.state() === 'joining' || leave === null) return
      stop()
      session.close()
      leave = null
      const wish = wishOf(gesture, session.snapshot())
      if (wish) start({ ...wish, attachable: true })
      else failed()
    }
    stop = session.watch(read)
    read()
  }

  watch(
    () => [store.me !== null, route.query['theme'], route.query['notes']] as const,
    ([here]) => {
      const gesture = here ? gestureIn(route.query) : null
      if (!gesture) return
      const { theme: _theme, notes: _notes, ...query } = route.query
      void router.replace({ query: { ...query, part: 'amendments' } })
      void follow(gesture)
    },
    { immediate: true },
  )
}

/** What the form begins with; null where none of it is on the board any more. */
export function wishOf(gesture: Gesture, board: Pick<BoardSnapshot, 'notes' | 'themes'>): Wish | null {
  const live = board.notes.filter(({ archived }) => archived === null)
  if (gesture.theme !== null) {
    const theme = board.themes.find(({ id }) => id === gesture.theme)
    if (!theme) return null
    const notes = live.filter((note) => note.theme?.id === theme.id)
    const source = { activity: gesture.activity, theme: theme.id, title: theme.title }
    return { ...aimedAt(notes), sources: { notes: [], themes: [source] } }
  }
  const wanted = new Set<string>(gesture.notes)
  const notes = live.filter(({ id }) => wanted.has(id))
  return notes.length === 0
    ? null
    : { ...aimedAt(notes), sources: { notes: notes.map(({ id }) => id), themes: [] } }
}

/** The element that most of the notes are about, and what most of them would do to it. */
function aimedAt(notes: readonly Note[]): Pick<Wish, 'targets' | 'kind'> {
  const aim = mostOf(notes.flatMap((note) => note.aim ?? []))
  const kinds = { keep: 'keep', change: 'reword', add: 'add', drop: 'remove', merge: 'merge' } as const
  const said = mostOf(notes.flatMap(({ kind }) => (kind in kinds ? kinds[kind as keyof typeof kinds] : [])))
  return {
    ...(aim === null ? {} : { targets: [aim as ElementId] }),
    ...(said === null ? {} : { kind: said }),
  }
}

/** The commonest of some; of equals the first. */
function mostOf<Value>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let most: Value | null = null
  for (const [value, count] of counts) if (most === null || count > counts.get(most)!) most = value
  return most
}
