import { useEventListener } from '@vueuse/core'
import { onScopeDispose, type Ref, ref } from 'vue'
import type { Point } from '#shared/board/note.ts'
import type { NoteId } from '#shared/ids.ts'
import { toBoard } from '../../engine/camera.ts'
import type { Tool } from '../../engine/actions/action.ts'
import { STACK_AFTER } from '../../engine/arrange/Drag.ts'
import { LIFT_AFTER, type Pointer } from '../../engine/gesture.ts'
import { Hand } from '../../engine/Hand.ts'
import { useHaptics } from '../../ui/useHaptics.ts'
import { type Board } from '../boardContext.ts'
import { useActions } from '../useActions.ts'
import { useWheel } from '../view/useWheel.ts'

const buttons = ['first', 'middle'] as const
/** Cursors are told this often, in milliseconds; the door gathers them once more. */
const tellEvery = 60

/** Mouse, touch, pen and wheel on the table: turns events into what the hand feels. */
export function usePointer(surface: Ref<HTMLElement | null>, board: Board, tool: Ref<Tool>) {
  const { engine } = board
  const { buzz } = useHaptics()
  const { act } = useActions(board)
  const spaceHeld = ref(false)
  const gesture = ref<string>('idle')
  let resting: ReturnType<typeof setTimeout> | undefined
  let lingering: ReturnType<typeof setTimeout> | undefined
  let toldAt = 0

  const hand = new Hand(engine, {
    waitForRest(pointer) {
      clearTimeout(resting)
      resting = setTimeout(() => feel({ what: 'rested', id: pointer }), LIFT_AFTER)
    },
    waitToStack(on) {
      clearTimeout(lingering)
      lingering = setTimeout(() => hand.lingered(on), STACK_AFTER)
    },
    buzz: () => buzz(12),
    act,
  })

  function feel(input: Parameters<Hand['feel']>[0]): void {
    hand.feel(input)
    gesture.value = hand.gesture.is
    if (gesture.value !== 'pressing') clearTimeout(resting)
  }

  function at(event: MouseEvent): Point {
    const box = surface.value?.getBoundingClientRect()
    return [event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0)]
  }

  const pointer = (event: PointerEvent): Pointer => ({
    id: event.pointerId,
    kind: event.pointerType === 'touch' || event.pointerType === 'pen' ? event.pointerType : 'mouse',
    at: at(event),
  })

  /** Held while dragging, these keys keep notes from coming into line with others. */
  const freely = (event: MouseEvent) => event.ctrlKey || event.metaKey || event.altKey

  /** The note under the pointer: an element, or one that is only painted. */
  function noteUnder(event: MouseEvent | KeyboardEvent): NoteId | null {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-note]') : null
    if (element) return element.dataset['note'] as NoteId
    if (!('clientX' in event)) return null
    const [x, y] = toBoard(engine.camera, at(event))
    const found = engine.content.within({ left: x, top: y, right: x + 0.01, bottom: y + 0.01 })
    return engine.content.uppermost(found)
  }

  const inControl = (event: Event) =>
    event.target instanceof Element &&
    event.target.closest('button, input, textarea, select, a, [data-control]') !== null

  useEventListener(surface, 'pointerdown', (event: PointerEvent) => {
    if (inControl(event)) return
    const note = noteUnder(event)
    if (event.button === 1) event.preventDefault() // the browser's own scrolling
    surface.value?.setPointerCapture(event.pointerId)
    feel({
      what: 'down',
      ...pointer(event),
      note,
      button: buttons[event.button] ?? 'other',
      shift: event.shiftKey,
      hand: tool.value === 'hand' || spaceHeld.value,
      radius: Math.max(event.width, event.height) / 2,
      time: event.timeStamp,
    })
  })
  useEventListener(surface, 'pointermove', (event: PointerEvent) => {
    feel({ what: 'move', ...pointer(event), free: freely(event) })
    if (event.timeStamp - toldAt < tellEvery) return
    toldAt = event.timeStamp
    const [x, y] = toBoard(engine.camera, at(event))
    engine.port.presence.set({ cursor: [Math.round(x), Math.round(y)] })
  })
  useEventListener(surface, 'pointerup', (event: PointerEvent) =>
    feel({ what: 'up', ...pointer(event), free: freely(event), time: event.timeStamp }),
  )
  useEventListener(surface, 'pointercancel', (event: PointerEvent) =>
    feel({ what: 'cancel', id: event.pointerId }),
  )
  useEventListener(surface, 'pointerleave', () => engine.port.presence.set({ cursor: null }))
  useEventListener(surface, 'contextmenu', (event: MouseEvent) => {
    // A long press lifts a note; its menu would cancel the gesture.
    if (gesture.value === 'dragging' || gesture.value === 'pressing') event.preventDefault()
  })

  useWheel(surface, board, at)

  onScopeDispose(() => [resting, lingering].forEach((timer) => clearTimeout(timer)))
  const stop = engine.subscribe((event) => {
    if (event.what !== 'typing') return
    feel(engine.typing === null ? { what: 'typed' } : { what: 'typing', note: engine.typing })
  })
  onScopeDispose(stop)

  /** What the place under the pointer says about what is done there. */
  const placeUnder = (event: MouseEvent) => {
    const place = toBoard(engine.camera, at(event))
    return { 'add-note': { at: place }, 'add-text': { at: place } }
  }

  return { gesture, spaceHeld, noteUnder, placeUnder, cancel: () => feel({ what: 'escape' }) }
}
