import type { Point } from '#shared/board/note.ts'
import { boxBetween, distance, minus } from '#shared/board/geometry.ts'
import {
  THRESHOLD,
  LIFT_WITHIN,
  DOUBLE_WITHIN,
  PALM,
  idle,
  to,
  type Effect,
  type Gesture,
  type GestureContext,
  type Input,
  type Pointer,
  type Press,
  type Step,
} from './gesture.ts'

/** One step of the machine: idle → pressing → dragging | panning | lassoing | pinching | typing. Pure. */
export function step(gesture: Gesture, input: Input, context: GestureContext): Step {
  switch (input.what) {
    case 'down':
      return down(gesture, input, context)
    case 'move':
      return move(gesture, input, context)
    case 'up':
      return up(gesture, input, context)
    case 'rested':
      if (gesture.is !== 'pressing' || gesture.id !== input.id || !gesture.note || !context.moves) break
      if (context.locked(gesture.note)) break
      return to(
        { is: 'dragging', id: gesture.id, from: gesture.from, note: gesture.note },
        { do: 'lift', note: gesture.note, haptic: true },
      )
    case 'cancel':
    case 'escape':
      return abandon(gesture, input.what === 'cancel' ? input.id : null)
    case 'typing':
      return to({ is: 'typing', note: input.note, last: null })
    case 'typed':
      if (gesture.is === 'typing') return to({ is: 'idle', last: gesture.last })
  }
  return to(gesture)
}

function down(gesture: Gesture, input: Input & { what: 'down' }, context: GestureContext): Step {
  if (input.kind === 'touch' && input.radius > PALM) return to(gesture)
  const pointer: Pointer = { id: input.id, kind: input.kind, at: input.at }
  if (input.kind === 'touch') {
    const first = fingerOf(gesture)
    if (first && first.id !== input.id) {
      const left = abandon(gesture, null)
      return to({ is: 'pinching', fingers: [first, pointer] }, ...left.effects)
    }
  }
  if (gesture.is !== 'idle' && gesture.is !== 'typing') return to(gesture)
  const before: Effect[] =
    gesture.is === 'typing' && gesture.note !== input.note ? [{ do: 'stop-typing' }] : []
  if (gesture.is === 'typing' && gesture.note === input.note) return to(gesture)
  if (input.button === 'other') return to(idle, ...before)
  if (input.button === 'middle' || (input.hand && input.kind !== 'touch')) {
    return to({ is: 'panning', id: input.id, last: input.at }, ...before)
  }
  const last = gesture.last
  const double =
    last !== null &&
    last.note === input.note &&
    input.time - last.time < DOUBLE_WITHIN &&
    distance(last.at, input.at) < THRESHOLD * 6
  return to(
    {
      is: 'pressing',
      id: input.id,
      kind: input.kind,
      from: input.at,
      note: input.note,
      hand: input.hand,
      shift: input.shift,
      double,
      again: input.note !== null && context.selected.has(input.note),
      time: input.time,
    },
    ...before,
    ...(input.kind === 'touch' && input.note && context.moves
      ? [{ do: 'time-rest', id: input.id } as const]
      : []),
  )
}

/** The finger that is on the board, if one is. */
function fingerOf(gesture: Gesture): Pointer | null {
  if (gesture.is === 'pressing' && gesture.kind === 'touch') {
    return { id: gesture.id, kind: 'touch', at: gesture.from }
  }
  if (gesture.is === 'panning') return { id: gesture.id, kind: 'touch', at: gesture.last }
  return null
}

function move(gesture: Gesture, input: Input & { what: 'move' }, context: GestureContext): Step {
  switch (gesture.is) {
    case 'pressing':
      return gesture.id === input.id ? setOff(gesture, input, context) : to(gesture)
    case 'dragging':
      if (gesture.id !== input.id) break
      return to(gesture, {
        do: 'carry',
        by: minus(input.at, gesture.from),
        at: input.at,
        ...freely(input),
      })
    case 'panning':
      if (gesture.id !== input.id) break
      return to({ ...gesture, last: input.at }, { do: 'pan', by: minus(input.at, gesture.last) })
    case 'lassoing':
      if (gesture.id !== input.id) break
      return to(gesture, { do: 'lasso', box: boxBetween(gesture.from, input.at), adding: gesture.adding })
    case 'pinching':
      return pinch(gesture, input)
  }
  return to(gesture)
}

const freely = ({ free }: { free?: boolean }) => (free ? { free } : {})

/** A press has travelled: what it becomes depends on what was under it and what pressed. */
function setOff(
  press: Gesture & { is: 'pressing' },
  input: Input & { what: 'move' },
  context: GestureContext,
): Step {
  const by = minus(input.at, press.from)
  const far = Math.hypot(...by)
  if (far < (press.kind === 'touch' ? LIFT_WITHIN : THRESHOLD)) return to(press)
  if (press.kind === 'touch' || press.hand || (press.note && !context.moves)) {
    return to({ is: 'panning', id: press.id, last: input.at }, { do: 'pan', by })
  }
  // From a locked note a lasso begins as from the empty table.
  if (press.note && !context.locked(press.note)) {
    return to(
      { is: 'dragging', id: press.id, from: press.from, note: press.note },
      { do: 'lift', note: press.note, haptic: false },
      { do: 'carry', by, at: input.at, ...freely(input) },
    )
  }
  const box = boxBetween(press.from, input.at)
  return to(
    { is: 'lassoing', id: press.id, from: press.from, adding: press.shift },
    { do: 'lasso', box, adding: press.shift },
  )
}

function pinch(gesture: Gesture & { is: 'pinching' }, input: Pointer): Step {
  const [a, b] = gesture.fingers
  if (input.id !== a.id && input.id !== b.id) return to(gesture)
  const moved = (finger: Pointer) => (finger.id === input.id ? { ...finger, at: input.at } : finger)
  const fingers = [moved(a), moved(b)] as const
  const middle = (one: Pointer, other: Pointer): Point => [
    (one.at[0] + other.at[0]) / 2,
    (one.at[1] + other.at[1]) / 2,
  ]
  const about = middle(...fingers)
  const spread = Math.max(1, distance(a.at, b.at))
  return to(
    { is: 'pinching', fingers },
    { do: 'pan', by: minus(about, middle(a, b)) },
    { do: 'zoom', about, factor: distance(fingers[0].at, fingers[1].at) / spread },
  )
}

function up(gesture: Gesture, input: Input & { what: 'up' }, context: GestureContext): Step {
  switch (gesture.is) {
    case 'pressing':
      return gesture.id === input.id ? pressed(gesture, context) : to(gesture)
    case 'dragging':
      if (gesture.id !== input.id) break
      return to(idle, { do: 'drop', by: minus(input.at, gesture.from), at: input.at, ...freely(input) })
    case 'panning':
      return gesture.id === input.id ? to(idle) : to(gesture)
    case 'lassoing': {
      if (gesture.id !== input.id) break
      return to(idle, {
        do: 'lasso-done',
        box: boxBetween(gesture.from, input.at),
        adding: gesture.adding,
      })
    }
    case 'pinching': {
      const stays = gesture.fingers.find((finger) => finger.id !== input.id)
      return stays ? to({ is: 'panning', id: stays.id, last: stays.at }) : to(idle)
    }
  }
  return to(gesture)
}

/** A press that went nowhere: a click or a tap. */
function pressed(press: Gesture & { is: 'pressing' }, context: GestureContext): Step {
  const last: Press = { note: press.note, at: press.from, time: press.time }
  const rest: Gesture = { is: 'idle', last: press.double ? null : last }
  if (!press.note) {
    if (press.double && context.writes) return to(rest, { do: 'write', at: press.from })
    return press.shift ? to(rest) : to(rest, { do: 'select-none' })
  }
  const edits = press.double || (press.kind === 'touch' && press.again)
  if (edits && !press.shift && context.writes) return to(rest, { do: 'edit', note: press.note })
  return to(rest, { do: 'select', note: press.note, how: press.shift ? 'toggle' : 'only' })
}

/** Whatever was under way leaves no trace. With an id only that pointer's gesture. */
function abandon(gesture: Gesture, id: number | null): Step {
  if (id !== null && 'id' in gesture && gesture.id !== id) return to(gesture)
  switch (gesture.is) {
    case 'dragging':
      return to(idle, { do: 'put-back' })
    case 'lassoing':
      return to(idle, { do: 'lasso-off' })
    case 'typing':
      return id === null ? to(idle, { do: 'stop-typing' }) : to(gesture)
    default:
      return to(idle)
  }
}
