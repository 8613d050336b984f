import { onMounted, onScopeDispose, ref, shallowRef } from 'vue'
import type { BoardAccess } from '#shared/workshop/access.ts'
import { useWorkshopStore } from '../workshop/workshopStore.ts'
import { type BoardSources, joinedSources, sourcesOn } from './boardSources.ts'

/** Milliseconds that a board may take to arrive. */
const patience = 10_000
/** Tables' boards are read only where nothing has been gathered, and not of a whole hall's day. */
const fewTables = 12

/** Notes and themes of the open workshop's boards, as far as the reader may see them: read once when shown, and when asked again. */
export function useBoardSources() {
  const store = useWorkshopStore()
  const sources = shallowRef<BoardSources>({ notes: [], themes: [] })
  const state = ref<'loading' | 'ready' | 'failed'>('loading')
  const leave = new Set<() => void>()
  onScopeDispose(() => leave.forEach((each) => each()))

  async function read({ board, epoch, activity }: BoardAccess): Promise<BoardSources> {
    const { openBoard } = await import('../doors/boards.ts')
    const session = openBoard({ board, epoch, writes: () => false, shelf: null })
    return new Promise((resolve, reject) => {
      let stop = (): void => undefined
      const end = () => {
        leave.delete(end)
        clearTimeout(late)
        stop()
        session.close()
        reject(new Error('A board did not arrive.'))
      }
      const late = setTimeout(end, patience)
      leave.add(end)
      const look = () => {
        if (session.state() === 'joining') return
        resolve(sourcesOn(session.snapshot(), activity))
        end()
      }
      stop = session.watch(look)
      look()
    })
  }

  async function load(): Promise<void> {
    state.value = 'loading'
    const boards = store.me?.boards ?? []
    const of = (kind: BoardAccess['kind']) => boards.filter((each) => each.kind === kind)
    try {
      const gathered = await Promise.all(of('synthesis').map(read))
      const bare = gathered.every(({ notes }) => notes.length === 0)
      const tables = bare ? await Promise.all(of('group').slice(0, fewTables).map(read)) : []
      sources.value = joinedSources([...gathered, ...tables])
      state.value = 'ready'
    } catch {
      state.value = 'failed'
    }
  }
  onMounted(load)

  return { sources, state, load }
}
