import { useMutationObserver } from '@vueuse/core'
import { onMounted, onScopeDispose, type Ref, ref, shallowRef, watch } from 'vue'
import { isNear, leastTextInUnits, type Level } from '../../engine/levels.ts'
import { type Board } from '../boardContext.ts'
import { FarView } from './FarView.ts'
import { useFindingContext } from '../find/findingContext.ts'
import { type Plan, useMounting } from './useMounting.ts'
import { useNoteFlights } from './useNoteFlights.ts'

/** The eye counts as still when it has not moved for this long, in milliseconds. */
const stillAfter = 160

/** While the eye moves, what lies under the notes follows the zoom only when it has changed by so much. */
const zoomBand = 1.3

/** Draws the table, at most once a frame whatever happens: moves the layer, mounts notes, paints the rest. */
export function useDrawing(
  board: Board,
  parts: {
    /** Frames below the painted notes, and notes above them: both move with the camera. */
    ground: Ref<HTMLElement | null>
    layer: Ref<HTMLElement | null>
    picture: Ref<HTMLCanvasElement | null>
  },
) {
  const { engine } = board
  const { lit } = useFindingContext()
  /** What the notes' elements show. It changes when the eye rests: each change lays all of them out again. */
  const level = shallowRef<Level>('note')
  const least = ref(12)
  const moving = ref(false)
  const { mounted, plan, isMounted } = useMounting(engine)
  const far = new FarView(board)
  useNoteFlights(board, mounted)
  let asked = 0
  let still: ReturnType<typeof setTimeout> | undefined
  const told = new WeakMap<HTMLElement, number>()
  /** Whether the whole board has been drawn once; the browser's timeline says when. */
  const drawn = ref(false)

  function ask(): void {
    asked ||= requestAnimationFrame(draw)
  }

  function draw(now: number): void {
    asked = 0
    move()
    const seen = plan(moving.value, now)
    settle(seen.level)
    const picture = parts.picture.value
    if (picture) far.draw(picture, { ...seen, moving: moving.value, isMounted, lit: lit.value })
    if (seen.more) ask()
    else if (!drawn.value) finish(seen)
  }

  function move(): void {
    const { ground, layer } = parts
    place(ground.value, zoomBand)
    // Notes have many parts, whose styles would all be looked at anew: theirs waits until the eye rests.
    place(layer.value, Infinity)
  }

  /** Moves a layer, and tells it the zoom: while the eye moves, only when it has changed by more than so much. */
  function place(layer: HTMLElement | null, band: number): void {
    if (!layer) return
    const { x, y, zoom } = engine.camera
    layer.style.transform = `translate(${-x * zoom}px, ${-y * zoom}px) scale(${zoom})`
    const known = told.get(layer)
    const apart = known === undefined ? Infinity : Math.max(zoom / known, known / zoom)
    if (known === zoom || (moving.value && apart < band)) return
    told.set(layer, zoom)
    layer.style.setProperty('--zoom', String(zoom))
  }

  function settle(now: Level): void {
    if (moving.value && (isNear(level.value) || !isNear(now))) return
    level.value = now
    least.value = leastTextInUnits(engine.camera.zoom)
  }

  function finish({ inView }: Plan): void {
    if (engine.viewport.width === 0 || board.state.value === 'joining') return
    drawn.value = true
    performance.mark('board-drawn', { detail: inView.length })
  }

  const stop = engine.subscribe((event) => {
    ask()
    if (event.what === 'content') far.changed()
    if (event.what !== 'camera') return
    moving.value = drawn.value
    clearTimeout(still)
    still = setTimeout(() => {
      moving.value = false
      ask()
    }, stillAfter)
  })
  onScopeDispose(() => {
    stop()
    clearTimeout(still)
    cancelAnimationFrame(asked)
  })
  onMounted(ask)
  watch([mounted, lit], ask)
  useMutationObserver(
    typeof document === 'undefined' ? null : document.documentElement,
    () => {
      far.relight()
      ask()
    },
    { attributes: true, attributeFilter: ['data-theme'] },
  )

  return { level, least, moving, mounted, drawn }
}
