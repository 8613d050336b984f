import type { BoardEngine } from '../BoardEngine.ts'
import { nextInDirection, type Direction } from '../neighbours.ts'
import { add, focusOn, selectAll, toggle as toggled } from '../selection.ts'
import { action, always, arrowOf, directions } from './action.ts'

/** The neighbour of the note with the keyboard, or the first note when none has it. */
function neighbour(engine: BoardEngine, direction: Direction) {
  const here = engine.focusable()
  if (here === null || engine.selection.focus === null) return here
  const from = engine.content.placeOf(here)
  if (!from) return here
  return nextInDirection(from, engine.content.open(), direction)
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
