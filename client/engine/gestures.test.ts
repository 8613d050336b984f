import { describe, expect, it } from 'vitest'
import type { Point } from '#shared/board/note.ts'
import type { NoteId } from '#shared/ids.ts'
import { type Effect, type Gesture, type GestureContext, idle, type Input } from './gesture.ts'
import { step } from './gestures.ts'

const a = 'a' as NoteId
const free: GestureContext = { writes: true, moves: true, selected: new Set(), locked: () => false }

type Down = Partial<Input & { what: 'down' }>
const down = (more: Down = {}): Input => ({
  what: 'down',
  id: 1,
  kind: 'mouse',
  at: [100, 100],
  note: null,
  button: 'first',
  shift: false,
  hand: false,
  radius: 1,
  time: 0,
  ...more,
})
const move = (at: Point, id = 1): Input => ({ what: 'move', id, kind: 'mouse', at })
const up = (at: Point, id = 1, time = 50): Input => ({ what: 'up', id, kind: 'mouse', at, time })

/** Everything the machine asked for, and where it ended. */
function play(inputs: readonly Input[], context = free): { effects: Effect[]; end: Gesture['is'] } {
  let gesture = idle
  const effects: Effect[] = []
  for (const input of inputs) {
    const next = step(gesture, input, context)
    gesture = next.gesture
    effects.push(...next.effects)
  }
  return { effects, end: gesture.is }
}

describe('a mouse', () => {
  it('selects by a click that trembles less than four pixels', () => {
    expect(play([down({ note: a }), move([102, 102]), up([102, 102])])).toEqual({
      effects: [{ do: 'select', note: a, how: 'only' }],
      end: 'idle',
    })
  })

  it('adds to the selection with Shift', () => {
    expect(play([down({ note: a, shift: true }), up([100, 100])]).effects).toEqual([
      { do: 'select', note: a, how: 'toggle' },
    ])
  })

  it('lifts, carries and drops a note: one drop for the whole way', () => {
    expect(play([down({ note: a }), move([110, 100]), move([150, 120]), up([150, 120])])).toEqual({
      effects: [
        { do: 'lift', note: a, haptic: false },
        { do: 'carry', by: [10, 0], at: [110, 100] },
        { do: 'carry', by: [50, 20], at: [150, 120] },
        { do: 'drop', by: [50, 20], at: [150, 120] },
      ],
      end: 'idle',
    })
  })

  it('puts back what Escape or a lost pointer interrupts', () => {
    const started = [down({ note: a }), move([150, 100])]
    expect(play([...started, { what: 'escape' }]).effects.at(-1)).toEqual({ do: 'put-back' })
    expect(play([...started, { what: 'cancel', id: 1 }])).toMatchObject({ end: 'idle' })
    expect(play([...started, { what: 'cancel', id: 9 }]).end).toBe('dragging')
  })

  it('gathers with a lasso from the empty table', () => {
    const box = { left: 80, top: 100, right: 100, bottom: 160 }
    expect(play([down(), move([80, 160]), up([80, 160])]).effects).toEqual([
      { do: 'lasso', box, adding: false },
      { do: 'lasso-done', box, adding: false },
    ])
  })

  it('pans with the middle button and with the hand', () => {
    const pan: Effect[] = [{ do: 'pan', by: [30, 0] }]
    expect(play([down({ button: 'middle', note: a }), move([130, 100])]).effects).toEqual(pan)
    expect(play([down({ hand: true, note: a }), move([130, 100])]).effects).toEqual(pan)
  })

  it('edits a note and writes a new one by a double click', () => {
    const twice = (note: NoteId | null) => [
      down({ note }),
      up([100, 100]),
      down({ note, time: 200 }),
      up([100, 100], 1, 230),
    ]
    expect(play(twice(a)).effects.at(-1)).toEqual({ do: 'edit', note: a })
    expect(play(twice(null)).effects.at(-1)).toEqual({ do: 'write', at: [100, 100] })
  })

  it('does not take two slow clicks for a double one', () => {
    const slow = [down({ note: a }), up([100, 100]), down({ note: a, time: 900 }), up([100, 100], 1, 950)]
    expect(play(slow).effects.at(-1)).toEqual({ do: 'select', note: a, how: 'only' })
  })

  it('moves nothing where writing is not allowed: the paper moves instead', () => {
    const reader = { ...free, writes: false, moves: false }
    expect(play([down({ note: a }), move([130, 100])], reader).effects).toEqual([{ do: 'pan', by: [30, 0] }])
  })

  it('draws a lasso from a locked note, and does not lift it', () => {
    const locked = { ...free, locked: () => true }
    const box = { left: 100, top: 100, right: 130, bottom: 120 }
    expect(play([down({ note: a }), move([130, 120])], locked).effects).toEqual([
      { do: 'lasso', box, adding: false },
    ])
    const rested = [down({ note: a, kind: 'touch' }), { what: 'rested', id: 1 } satisfies Input]
    expect(play(rested, locked).effects).toEqual([{ do: 'time-rest', id: 1 }])
  })

  it('carries freely, in line with nothing, while Ctrl or Alt is held', () => {
    const freely = { ...move([150, 100]), free: true } as Input
    expect(play([down({ note: a }), freely]).effects.at(-1)).toEqual({
      do: 'carry',
      by: [50, 0],
      at: [150, 100],
      free: true,
    })
  })

  it('ends the typing elsewhere', () => {
    expect(play([{ what: 'typing', note: a }, down(), up([100, 100])]).effects).toEqual([
      { do: 'stop-typing' },
      { do: 'select-none' },
    ])
  })
})

describe('a finger', () => {
  const touch = (more: Down = {}) => down({ kind: 'touch', ...more })

  it('pans, also when it begins on a note', () => {
    expect(play([touch({ note: a }), move([130, 100])]).effects).toEqual([
      { do: 'time-rest', id: 1 },
      { do: 'pan', by: [30, 0] },
    ])
  })

  it('lifts a note after resting on it', () => {
    expect(
      play([touch({ note: a }), { what: 'rested', id: 1 }, move([140, 100]), up([140, 100])]).effects,
    ).toEqual([
      { do: 'time-rest', id: 1 },
      { do: 'lift', note: a, haptic: true },
      { do: 'carry', by: [40, 0], at: [140, 100] },
      { do: 'drop', by: [40, 0], at: [140, 100] },
    ])
  })

  it('selects with the first tap and edits with the second', () => {
    const tap = [touch({ note: a }), up([100, 100])]
    expect(play(tap).effects.at(-1)).toEqual({ do: 'select', note: a, how: 'only' })
    expect(play(tap, { ...free, selected: new Set([a]) }).effects.at(-1)).toEqual({
      do: 'edit',
      note: a,
    })
  })

  it('with another zooms about the middle between them', () => {
    const { effects, end } = play([
      touch(),
      touch({ id: 2, at: [200, 100] }),
      { what: 'move', id: 2, kind: 'touch', at: [300, 100] },
    ])
    expect({ effects, end }).toEqual({
      effects: [
        { do: 'pan', by: [50, 0] },
        { do: 'zoom', about: [200, 100], factor: 2 },
      ],
      end: 'pinching',
    })
  })

  it('is told from a palm by its size', () => {
    expect(play([touch({ note: a, radius: 44 }), move([150, 100])])).toEqual({ effects: [], end: 'idle' })
  })
})
