import { useMutationObserver } from '@vueuse/core'
import { onMounted, onScopeDispose, type Ref, ref, shallowRef, watch } from 'vue'
import type { NoteId } from '#shared/ids.ts'
import { leastTextInUnits, type Level } from '../engine/levels.ts'
import { type Board } from './boardContext.ts'
import { paint, type Painted, type Papers, readPapers } from './farPainter.ts'
import { useMounting } from './useMounting.ts'

/** The eye counts as still when it has not moved for this long, in milliseconds. */
const stillAfter = 160

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
  const level = shallowRef<Level>('note')
  const least = ref(12)
  const moving = ref(false)
  const { mounted, plan, isMounted } = useMounting(engine)
  let asked = 0
  let still: ReturnType<typeof setTimeout> | undefined
  let papers: Papers | null = null

  function ask(): void {
    asked ||= requestAnimationFrame(draw)
  }

  function draw(): void {
    asked = 0
    const { camera } = engine
    for (const layer of [parts.ground.value, parts.layer.value]) {
      if (!layer) continue
      const { x, y, zoom } = camera
      layer.style.transform = `translate(${-x * zoom}px, ${-y * zoom}px) scale(${zoom})`
      layer.style.setProperty('--zoom', String(zoom))
    }
    const seen = plan()
    level.value = seen.level
    least.value = leastTextInUnits(camera.zoom)
    drawFar(seen.inView)
    if (seen.more) ask()
  }

  function drawFar(inView: readonly NoteId[]): void {
    const canvas = parts.picture.value
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return
    papers ??= readPapers(canvas)
    const { width, height } = engine.viewport
    const dense = devicePixelRatio
    const size = [Math.round(width * dense), Math.round(height * dense)] as const
    if (canvas.width !== size[0] || canvas.height !== size[1]) [canvas.width, canvas.height] = size
    context.setTransform(dense, 0, 0, dense, 0, 0)
    context.clearRect(0, 0, width, height)
    const previewed = engine.preview?.slots
    const painted: Painted[] = []
    for (const id of inView) {
      if (isMounted(id)) continue
      const note = engine.content.notes.get(id)
      const at = engine.seenAt(id, board.others.value)
      if (note && at) painted.push({ note, at, dimmed: previewed !== undefined && !previewed.has(id) })
    }
    paint(context, { camera: engine.camera, level: level.value, papers }, painted)
  }

  const stop = engine.subscribe((event) => {
    ask()
    if (event.what !== 'camera') return
    moving.value = true
    clearTimeout(still)
    still = setTimeout(() => (moving.value = false), stillAfter)
  })
  onScopeDispose(() => {
    stop()
    clearTimeout(still)
    cancelAnimationFrame(asked)
  })
  onMounted(ask)
  watch(mounted, ask)
  useMutationObserver(
    typeof document === 'undefined' ? null : document.documentElement,
    () => {
      papers = null
      ask()
    },
    { attributes: true, attributeFilter: ['data-theme'] },
  )

  return { level, least, moving, mounted }
}
