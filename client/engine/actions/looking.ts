import type { Point } from '#shared/board/note.ts'
import type { BoardEngine } from '../BoardEngine.ts'
import { zoomAbout, zoomStep } from '../camera.ts'
import { nextInDirection, type Direction } from '../neighbours.ts'
import { add, focusOn, selectAll, toggle as toggled } from '../selection.ts'
import { action, always, arrowOf, directions } from './action.ts'

const middle = ({ viewport }: BoardEngine): Point => [viewport.width / 2, viewport.height / 2]

function zoom(engine: BoardEngine, direction: 1 | -1): void {
  engine.look(zoomAbout(engine.camera, middle(engine), zoomStep(engine.camera.zoom, direction)))
}

export const zoomIn = action({
  name: 'zoom-in',
  group: 'look',
  face: 'canvas',
  keys: ['+', '='],
  when: always,
  run: (engine) => zoom(engine, 1),
})
export const zoomOut = action({
  name: 'zoom-out',
  group: 'look',
  face: 'canvas',
  keys: ['-'],
  when: always,
  run: (engine) => zoom(engine, -1),
})
export const zoomWhole = action({
  name: 'zoom-whole',
  group: 'look',
  face: 'canvas',
  menu: 'table',
  keys: ['0'],
  when: always,
  run: (engine) => engine.fit(),
})

/** The neighbour of the note with the keyboard, or the first note when none has it. */
function neighbour(engine: BoardEngine, direction: Direction) {
  const here = engine.focusable()
  if (here === null || engine.selection.focus === null) return here
  const from = engine.content.placeOf(here)
  if (!from) return here
  const placed = [...engine.content.notes.keys()].map((id) => ({ id, at: engine.content.placeOf(id)! }))
  return nextInDirection(from, placed, direction)
}

const go = directions.map((direction) =>
  action({
    name: `go-${direction}`,
    group: 'look',
    face: 'canvas',
    step: true,
    keys: [arrowOf[direction]],
    when: always,
    run(engine) {
      const next = neighbour(engine, direction)
      if (next !== null) engine.focus(next)
    },
  }),
)

const extend = directions.map((direction) =>
  action({
    name: `extend-${direction}`,
    group: 'select',
    face: 'canvas',
    step: true,
    keys: [`Shift+${arrowOf[direction]}`],
    when: always,
    run(engine) {
      const here = engine.focusable()
      const next = neighbour(engine, direction)
      if (here === null || next === null) return
      engine.select(add(focusOn(engine.selection, next), [here, next]))
      engine.reveal(next)
    },
  }),
)

export const toggle = action({
  name: 'toggle',
  group: 'select',
  step: true,
  keys: ['Space'],
  when: always,
  run(engine) {
    const here = engine.focusable()
    if (here !== null) engine.select(toggled(engine.selection, here))
  },
})

export const selectAllNotes = action({
  name: 'select-all',
  group: 'select',
  menu: 'table',
  keys: ['Ctrl+A'],
  when: always,
  run: (engine) => engine.select(selectAll(engine.selection, engine.content.notes.keys())),
})

export const looking = [...go, ...extend]
