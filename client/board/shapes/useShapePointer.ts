import { useEventListener } from '@vueuse/core'
import { computed, type Ref, shallowRef, watch } from 'vue'
import type { Point } from '#shared/board/note.ts'
import { boxBetween, distance, heightOf, minus, noteBox, widthOf } from '#shared/board/geometry.ts'
import { SHAPE } from '#shared/board/shape.ts'
import type { NoteId, ShapeId } from '#shared/ids.ts'
import { mayArrange, type Tool } from '../../engine/actions/action.ts'
import { panBy, toBoard } from '../../engine/camera.ts'
import { DOUBLE_WITHIN, LIFT_WITHIN, THRESHOLD } from '../../engine/gesture.ts'
import { shapeAt } from '../../engine/shapes/picking.ts'
import { ShapeDrag } from '../../engine/shapes/ShapeDrag.ts'
import type { HeldShape, LooseEnd } from '../../engine/shapes/Shapes.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { useAnnouncer } from '../../ui/useAnnouncer.ts'
import type { Board } from '../boardContext.ts'
import { useActions } from '../useActions.ts'
import { planShapes } from './planShapes.ts'
import { useLinkEnd } from './useLinkEnd.ts'

type Doing = { pointer: number; from: Point } & (
  | {
      is: 'pressing'
      shape: ShapeId
      grip: HeldShape['grip']
      touch: boolean
      lifts: boolean
      double: boolean
    }
  | { is: 'carrying'; drag: ShapeDrag }
  | { is: 'panning'; last: Point }
  | { is: 'drawing' }
  | { is: 'linking'; note: NoteId; loose: LooseEnd | null; far: boolean }
)

/**
 * The hand on frames, lines and texts, on a line's handle, and with the frame tool. It takes a press before the hand
 * that moves notes does, and only those that mean a shape.
 */
export function useShapePointer(
  surface: Ref<HTMLElement | null>,
  board: Board,
  with_: {
    tool: Ref<Tool>
    spaceHeld: Ref<boolean>
    noteUnder: (event: MouseEvent) => NoteId | null
  },
) {
  const { engine } = board
  const { shapes } = engine
  const { tool, spaceHeld, noteUnder } = with_
  const { act } = useActions(board)
  const { announce } = useAnnouncer()
  const { t } = useI18n()
  /** Where a line that is being drawn leads just now. */
  const linkTo = shallowRef<Point | null>(null)
  const table = computed(() => surface.value?.parentElement ?? null)
  const link = useLinkEnd(table, board)
  let doing: Doing | null = null
  let last: { shape: ShapeId; time: number } | null = null

  const at = (event: MouseEvent): Point => {
    const box = surface.value?.getBoundingClientRect()
    return [event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0)]
  }
  const near = (target: EventTarget | null, what: string): string | null =>
    target instanceof Element ? (target.closest(`[${what}]`)?.getAttribute(what) ?? null) : null
  const inUnits = ([x, y]: Point): Point => [x / engine.camera.zoom, y / engine.camera.zoom]

  /** Held while dragging, these keys keep shapes from coming into line with others, as they do with notes. */
  const freely = (event: MouseEvent) => event.ctrlKey || event.metaKey || event.altKey

  /** The shape under the pointer that is only painted. Notes lie on shapes. */
  function paintedUnder(event: MouseEvent): ShapeId | null {
    const inControl = event.target instanceof Element && event.target.closest('button, a, [data-control]')
    const { painted } = planShapes(engine)
    if (inControl || painted.length === 0 || noteUnder(event) !== null) return null
    const { camera } = engine
    return shapeAt(shapes, painted, toBoard(camera, at(event)), camera.zoom)?.id ?? null
  }

  /** What a press means, or null when it does not mean a shape. */
  function meaning(event: PointerEvent): Doing | null {
    const common = { pointer: event.pointerId, from: at(event) }
    if (event.button !== 0 || spaceHeld.value || tool.value === 'hand') return null
    const arranges = mayArrange(engine) === true
    if (tool.value === 'frame') return { ...common, is: 'drawing' }
    const handle = near(event.target, 'data-link-from') as NoteId | null
    if (handle && arranges) return { ...common, is: 'linking', note: handle, loose: null, far: false }
    const end = near(event.target, 'data-line-end') as LooseEnd['end'] | null
    const line = shapes.target
    if (end && arranges && line?.is === 'connector') {
      const kept = end === 'from' ? line.to : line.from
      return { ...common, is: 'linking', note: kept, loose: { line: line.id, end }, far: false }
    }
    if (shapes.linking)
      return { ...common, is: 'linking', note: shapes.linking, loose: shapes.loose, far: true }
    const shape = (near(event.target, 'data-shape') as ShapeId | null) ?? paintedUnder(event)
    if (!shape) return null
    const touch = event.pointerType !== 'mouse'
    return {
      ...common,
      is: 'pressing',
      shape,
      grip: (near(event.target, 'data-grip') as HeldShape['grip'] | null) ?? 'whole',
      touch,
      // A finger moves the paper unless it has chosen the shape before.
      lifts: arranges && shapes.of(shape)?.is !== 'connector' && (!touch || shapes.selected === shape),
      double: last?.shape === shape && event.timeStamp - last.time < DOUBLE_WITHIN,
    }
  }

  function down(event: PointerEvent): void {
    if (doing) return event.stopImmediatePropagation()
    doing = meaning(event)
    if (!doing) return
    event.stopImmediatePropagation()
    event.preventDefault()
    surface.value?.setPointerCapture(event.pointerId)
    engine.type(null)
    if (doing.is === 'linking') shapes.link(doing.note, doing.loose)
  }

  function move(event: PointerEvent): void {
    if (shapes.linking) linkTo.value = toBoard(engine.camera, at(event))
    if (doing?.pointer !== event.pointerId) return
    event.stopImmediatePropagation()
    const here = at(event)
    switch (doing.is) {
      case 'pressing':
        if (distance(here, doing.from) >= (doing.touch ? LIFT_WITHIN : THRESHOLD)) setOff(doing, event)
        return
      case 'carrying':
        return doing.drag.to(inUnits(minus(here, doing.from)), freely(event))
      case 'panning':
        engine.look(panBy(engine.camera, minus(here, doing.last)))
        doing = { ...doing, last: here }
        return
      case 'drawing':
        return shapes.draw(boxBetween(toBoard(engine.camera, doing.from), toBoard(engine.camera, here)))
      case 'linking':
        doing = { ...doing, far: doing.far || distance(here, doing.from) >= THRESHOLD }
    }
  }

  function setOff(press: Doing & { is: 'pressing' }, event: PointerEvent): void {
    const { pointer, from, shape, grip } = press
    const here = at(event)
    const drag = press.lifts ? ShapeDrag.lift(engine, shape, grip) : null
    if (!drag) {
      doing = { is: 'panning', pointer, from, last: here }
      engine.look(panBy(engine.camera, minus(here, from)))
      return
    }
    doing = { is: 'carrying', pointer, from, drag }
    drag.to(inUnits(minus(here, from)), freely(event))
  }

  function up(event: PointerEvent): void {
    if (doing?.pointer !== event.pointerId) return
    event.stopImmediatePropagation()
    const done = doing
    doing = null
    switch (done.is) {
      case 'pressing':
        return pressed(done, event.timeStamp)
      case 'carrying':
        done.drag.to(inUnits(minus(at(event), done.from)), freely(event))
        return drop(done.drag.held)
      case 'drawing':
        return drawn(toBoard(engine.camera, done.from))
      case 'linking':
        return linked(done.far, noteUnder(event))
    }
  }

  function pressed({ shape, double, touch }: Doing & { is: 'pressing' }, time: number): void {
    const again = touch && shapes.selected === shape
    last = { shape, time }
    shapes.select(shape)
    if (double || again) act('edit-shape', null)
  }

  function drop({ id, grip, by }: HeldShape): void {
    if (grip === 'whole') return void act('move-shape', { id, by })
    const frame = shapes.of(id)
    if (frame?.is === 'frame') act('resize-frame', { id, box: shapes.boxOf(frame) })
  }

  /** A frame as it was drawn, or of some size where the table was only pressed. */
  function drawn(from: Point): void {
    const box = shapes.sketch
    shapes.draw(null)
    tool.value = 'select'
    const large = box && widthOf(box) >= SHAPE.leastSide && heightOf(box) >= SHAPE.leastSide
    act('add-frame', { box: large ? box : { ...noteBox(from), right: from[0] + 540, bottom: from[1] + 300 } })
  }

  function linked(far: boolean, to: NoteId | null): void {
    // A handle that was pressed and not dragged asks for the other end.
    if (!far) announce(link.asked())
    else if (!to || !link.end(to)) cancel()
  }

  /** Leaves what is under way without a trace. */
  function cancel(): void {
    link.leave()
    if (doing?.is === 'carrying') engine.carry(null)
    doing = null
    shapes.hold(null)
    shapes.draw(null)
    if (tool.value === 'frame') tool.value = 'select'
  }

  /** Where a frame is being drawn, the keyboard can end it as well. */
  function key(event: KeyboardEvent): void {
    if (tool.value !== 'frame' && doing === null) return
    if (event.key === 'Escape') cancel()
    else if (event.key === 'Enter' && tool.value === 'frame') {
      tool.value = 'select'
      act('add-frame', null)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  const capture = { capture: true }
  useEventListener(surface, 'pointerdown', down, capture)
  useEventListener(surface, 'pointermove', move, capture)
  useEventListener(surface, 'pointerup', up, capture)
  useEventListener(
    surface,
    'pointercancel',
    (event: PointerEvent) => {
      if (doing?.pointer === event.pointerId) cancel()
    },
    capture,
  )
  useEventListener(table, 'keydown', key, capture)
  watch(tool, (now) => {
    if (now === 'frame') announce(t('shapes.said.draw'))
  })
  watch(board.selection, () => {
    if (!shapes.linking) linkTo.value = null
  })

  return { linkTo, paintedUnder }
}
