import type { Point } from '#shared/board/note.ts'
import type { NoteId } from '#shared/ids.ts'
import type { Box } from '#shared/board/geometry.ts'

/** A pointer must travel this far (pixels) before a press becomes a drag. */
export const THRESHOLD = 4
/** A finger must rest this long (milliseconds) on a note to lift it, and stay this near meanwhile. */
export const LIFT_AFTER = 350
export const LIFT_WITHIN = 10
/** Two presses within this time and distance are a double press. */
export const DOUBLE_WITHIN = 350
/** A contact with a larger radius (pixels) is a palm, not a fingertip. */
export const PALM = 30

export type Pointer = {
  id: number
  kind: 'mouse' | 'touch' | 'pen'
  /** In pixels from the viewport's top left corner. */
  at: Point
}

/** What the hand does. `time` in milliseconds, any origin. */
export type Input =
  | ({
      what: 'down'
      note: NoteId | null
      button: 'first' | 'middle' | 'other'
      shift: boolean
      /** The hand tool or the space bar: whatever is under, the paper moves. */
      hand: boolean
      radius: number
      time: number
    } & Pointer)
  | ({ what: 'move'; free?: boolean } & Pointer)
  | ({ what: 'up'; time: number; free?: boolean } & Pointer)
  | { what: 'cancel'; id: number }
  /** A finger has rested for LIFT_AFTER. */
  | { what: 'rested'; id: number }
  | { what: 'escape' }
  | { what: 'typing'; note: NoteId }
  | { what: 'typed' }

/** What the engine and the face should do about it. Points are pixels. */
export type Effect =
  | { do: 'select'; note: NoteId; how: 'only' | 'toggle' }
  | { do: 'select-none' }
  | { do: 'pan'; by: Point }
  | { do: 'zoom'; about: Point; factor: number }
  | { do: 'lift'; note: NoteId; haptic: boolean }
  /** `free`: without coming into line with others. */
  | { do: 'carry'; by: Point; at: Point; free?: boolean }
  | { do: 'drop'; by: Point; at: Point; free?: boolean }
  | { do: 'put-back' }
  | { do: 'lasso'; box: Box; adding: boolean }
  | { do: 'lasso-done'; box: Box; adding: boolean }
  | { do: 'lasso-off' }
  | { do: 'edit'; note: NoteId }
  | { do: 'write'; at: Point }
  | { do: 'stop-typing' }
  | { do: 'time-rest'; id: number }

export type Press = { note: NoteId | null; at: Point; time: number }

export type Gesture =
  | { is: 'idle'; last: Press | null }
  | { is: 'typing'; note: NoteId; last: Press | null }
  | {
      is: 'pressing'
      id: number
      kind: Pointer['kind']
      from: Point
      note: NoteId | null
      hand: boolean
      shift: boolean
      double: boolean
      /** Whether the note was already selected: only then a second tap edits. */
      again: boolean
      time: number
    }
  | { is: 'dragging'; id: number; from: Point; note: NoteId }
  | { is: 'panning'; id: number; last: Point }
  | { is: 'lassoing'; id: number; from: Point; adding: boolean }
  | { is: 'pinching'; fingers: readonly [Pointer, Pointer] }

export const idle: Gesture = { is: 'idle', last: null }

/** What the machine must know of the board: may notes be written on and moved now, which are selected, and which are locked. */
export type GestureContext = {
  writes: boolean
  /** False where notes are written on but stay where they lie. */
  moves: boolean
  selected: ReadonlySet<NoteId>
  locked: (note: NoteId) => boolean
}

export type Step = { gesture: Gesture; effects: Effect[] }
export const to = (gesture: Gesture, ...effects: Effect[]): Step => ({ gesture, effects })
