import { useDocumentVisibility, useEventListener } from '@vueuse/core'
import { onScopeDispose, watch } from 'vue'
import { overlaps, noteBox } from '#shared/board/geometry.ts'
import { seenBox, ZOOM } from '../../engine/camera.ts'
import type { Board } from '../boardContext.ts'
import { rememberedSeen, rememberSeen } from './seenMemory.ts'

/** Whoever has had a note before their eyes for this long, large enough to read, has seen it. Milliseconds. */
const aLook = 1_500
/** All notes are looked through once, which can wait until the board has been drawn. Milliseconds. */
const settling = 300

/**
 * Keeps account of what this person has seen: recalls it when the board has come, takes in what is before the
 * eyes, and remembers it when the page goes out of sight, for the next time.
 */
export function useNews(board: Board): void {
  const { engine } = board
  const { news } = engine
  const name = engine.port.snapshot().meta.board
  const person = () => engine.setting.me ?? 'nobody'
  const sight = useDocumentVisibility()
  let recalling: ReturnType<typeof setTimeout> | undefined
  let looking: ReturnType<typeof setTimeout> | undefined

  function recall(): void {
    if (board.state.value === 'joining') return
    recalling ??= setTimeout(() => {
      news.recall(rememberedSeen(name, person()))
      look()
    }, settling)
  }
  watch(board.state, recall)

  /** The unseen notes that can be read where the eye is, and the one that has the keyboard on whatever face. */
  function legible() {
    if (sight.value !== 'visible') return []
    // Only a face that draws where the eye is has a pilot.
    const near = engine.eye.pilot !== null && engine.camera.zoom >= ZOOM.leastRead
    const seen = seenBox(engine.camera, engine.viewport)
    const { content, fan, selection } = engine
    const open = fan.of === null ? null : content.stacks.topOf(fan.of)
    return [...news.unseen.keys()].filter((id) => {
      if (id === selection.focus) return true
      const top = content.stacks.topOf(id)
      const at = content.placeOf(id)
      return near && (top === id || top === open) && at !== undefined && overlaps(noteBox(at), seen)
    })
  }

  /** Begins to look at what is in view now; what is still there after a while is seen. */
  function look(): void {
    if (looking !== undefined || news.unseen.size === 0) return
    const before = new Set(legible())
    looking = setTimeout(() => {
      looking = undefined
      news.see(legible().filter((id) => before.has(id)))
      if (legible().length > 0) look()
    }, aLook)
  }

  function remember(): void {
    const seen = news.remember()
    if (seen) rememberSeen(name, person(), seen)
  }

  const stop = engine.subscribe(({ what }) => {
    if (what === 'camera' || what === 'news' || what === 'selection') look()
  })
  watch(sight, (now) => (now === 'hidden' ? remember() : look()))
  useEventListener('pagehide', remember)
  recall()
  onScopeDispose(() => {
    stop()
    clearTimeout(recalling)
    clearTimeout(looking)
    remember()
  })
}
