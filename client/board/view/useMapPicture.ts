import { useElementSize } from '@vueuse/core'
import { computed, onMounted, onScopeDispose, type Ref, shallowRef } from 'vue'
import { around, type Box, grown, heightOf, widthOf } from '#shared/board/geometry.ts'
import { NOTE, type Point } from '#shared/board/note.ts'
import { seenBox } from '../../engine/camera.ts'
import { kindOf, signOf } from '../../ui/kinds.ts'
import type { Board } from '../boardContext.ts'
import { type Papers, readPapers } from '../canvas/farPainter.ts'
import { nameAreas, nameSize } from './mapNames.ts'

/**
 * The notes are drawn apart from the frame of what is in view, not more often than this (milliseconds) and not while
 * the eye moves: until then the picture there is gets stretched to its new place.
 */
const notesEvery = (count: number): number => (count > 1_500 ? 600 : 150)
/** From this width (pixels) on there is room for the sign of a kind on its paper. */
const leastSign = 9

/** Draws the whole table in small on a canvas, with the part in view framed, and tells which point lies where. */
export function useMapPicture(board: Board, canvas: Ref<HTMLCanvasElement | null>) {
  const { engine } = board
  const { width, height } = useElementSize(canvas)

  /** Taken when the notes are drawn: on a large board it is not for free. */
  const extent = shallowRef(engine.extent())
  /** What the map shows: everything there is and where the eye is. */
  const frame = computed(() => {
    const seen = seenBox(board.camera.value, board.viewport.value)
    const all = around(extent.value ? [seen, extent.value] : [seen]) ?? seen
    const box = grown(all, Math.max(widthOf(all), heightOf(all)) * 0.03)
    const scale = Math.min(width.value / widthOf(box), height.value / heightOf(box))
    const left = box.left - (width.value / scale - widthOf(box)) / 2
    const top = box.top - (height.value / scale - heightOf(box)) / 2
    return { left, top, scale, seen }
  })

  const picture = typeof document === 'undefined' ? null : document.createElement('canvas')
  let papers: Papers | null = null
  let line = ''
  let ink = ''
  let ground = ''
  /** What the picture of the notes was drawn for. */
  let drawn = { left: 0, top: 0, scale: 0, like: '' }
  let version = 0
  let asked = 0
  let later: ReturnType<typeof setTimeout> | undefined
  const ask = () => (asked ||= requestAnimationFrame(draw))

  function drawNotes(dense: number): void {
    const context = picture?.getContext('2d')
    if (!picture || !context || !papers) return
    const { left, top, scale } = frame.value
    picture.width = width.value * dense
    picture.height = height.value * dense
    context.setTransform(dense, 0, 0, dense, 0, 0)
    const place = (box: Box) =>
      [
        (box.left - left) * scale,
        (box.top - top) * scale,
        widthOf(box) * scale,
        heightOf(box) * scale,
      ] as const
    const areas = areasOf()
    context.strokeStyle = line
    for (const { box, drawn } of areas) {
      context.lineWidth = drawn ? 1.5 : 1
      context.strokeRect(...place(box))
    }
    const side: Point = [Math.max(2, NOTE.width * scale), Math.max(1.5, NOTE.height * scale)]
    for (const { id, at } of engine.content.open()) {
      const kind = engine.content.notes.get(id)?.kind ?? 'free'
      const [x, y] = [(at[0] - left) * scale, (at[1] - top) * scale]
      context.fillStyle = papers.paper(kind)
      context.fillRect(x, y, ...side)
      if (side[0] >= leastSign) drawSign(context, kind, x, y, side)
    }
    context.font = `600 ${nameSize}px ${papers.font}`
    nameAreas(
      context,
      areas.map(({ box, name, drawn: over }) => ({ name, at: place(box), over })),
      { ink, ground },
    )
  }

  /** What divides the table: goals, themes and the frames that people drew. */
  const areasOf = () => [
    ...engine.zones.map(({ box, subject }) => ({ box, name: subject.code ?? subject.title, drawn: false })),
    ...engine.content.frames.map(({ box, theme }) => ({ box, name: themeName(theme), drawn: false })),
    ...engine.shapes.frames.map(({ box, label }) => ({ box, name: label, drawn: true })),
  ]
  const themeName = (id: string | null): string =>
    engine.content.themes.find((theme) => theme.id === id)?.title ?? ''

  /** Its sign says the kind also to those to whom the colours are alike. */
  function drawSign(
    context: CanvasRenderingContext2D,
    kind: string,
    x: number,
    y: number,
    side: Point,
  ): void {
    const size = Math.min(side[0], side[1]) * 0.9
    context.save()
    context.translate(x + (side[0] - size) / 2, y + (side[1] - size) / 2)
    context.scale(size / 16, size / 16)
    context.strokeStyle = papers!.ink
    context.lineWidth = 2.4
    context.stroke(signPath(kind))
    context.restore()
  }

  /** What the picture must be drawn for now. */
  const wanted = () => {
    const { left, top, scale } = frame.value
    const like = [version, document.documentElement.dataset['theme'], devicePixelRatio, width.value].join()
    return { left, top, scale, like }
  }

  function redraw(): void {
    later = undefined
    extent.value = engine.extent()
    if (!canvas.value || width.value === 0) return
    papers = readPapers(canvas.value)
    // Read here and not at each draw: in the middle of a frame it costs a look at all styles.
    const style = getComputedStyle(canvas.value)
    line = style.getPropertyValue('--c-control')
    ink = style.color
    ground = style.backgroundColor
    drawNotes(devicePixelRatio)
    drawn = wanted()
    ask()
  }

  function draw(): void {
    asked = 0
    const context = canvas.value?.getContext('2d')
    if (!canvas.value || !context || !picture || width.value === 0) return
    const { left, top, scale, seen } = frame.value
    const now = wanted()
    if (drawn.scale === 0) return redraw()
    const same = drawn.like === now.like && drawn.left === left && drawn.top === top && drawn.scale === scale
    if (!same) later ??= setTimeout(redraw, notesEvery(engine.content.notes.size))
    const dense = devicePixelRatio
    const size = [Math.round(width.value * dense), Math.round(height.value * dense)] as const
    if (canvas.value.width !== size[0] || canvas.value.height !== size[1])
      [canvas.value.width, canvas.value.height] = size
    context.setTransform(dense, 0, 0, dense, 0, 0)
    context.clearRect(0, 0, width.value, height.value)
    const stretch = scale / drawn.scale
    context.drawImage(
      picture,
      (drawn.left - left) * scale,
      (drawn.top - top) * scale,
      (picture.width / dense) * stretch,
      (picture.height / dense) * stretch,
    )
    context.strokeStyle = ink
    context.lineWidth = 2
    // A frame smaller than this could not be found.
    const wide = Math.max(6, widthOf(seen) * scale)
    const high = Math.max(4, heightOf(seen) * scale)
    const [x, y] = [(seen.left - left) * scale, (seen.top - top) * scale]
    context.strokeRect(x + 1, y + 1, wide - 2, high - 2)
  }

  onMounted(ask)
  onScopeDispose(
    engine.subscribe((event) => {
      if (event.what === 'content' || event.what === 'setting') version += 1
      if (event.what === 'content' || event.what === 'camera' || event.what === 'setting') ask()
    }),
  )
  onScopeDispose(() => {
    cancelAnimationFrame(asked)
    clearTimeout(later)
  })

  /** The point of the board at a place of the picture, in pixels. */
  const pointAt = ([x, y]: Point): Point => {
    const { left, top, scale } = frame.value
    return [left + x / scale, top + y / scale]
  }
  return { pointAt, seen: computed(() => frame.value.seen) }
}

const signs = new Map<string, Path2D>()

function signPath(kind: string): Path2D {
  const name = kindOf(kind)
  let path = signs.get(name)
  if (!path) signs.set(name, (path = new Path2D(signOf(kind))))
  return path
}
