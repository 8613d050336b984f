import { NOTE, type Point } from '#shared/board/note.ts'
import type { BoardEngine } from '../BoardEngine.ts'
import { onBoard, plus } from '#shared/board/geometry.ts'
import type { Direction } from '../neighbours.ts'
import { dropOps } from '../placing.ts'
import { mayMove, movable } from '../arrange/bodies.ts'
import { action, arrowOf, directions } from './action.ts'

const unit: Record<Direction, Point> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }

const mayNudge = (engine: BoardEngine) => mayMove(engine)

function nudge(engine: BoardEngine, direction: Direction, length: number): void {
  const by: Point = [unit[direction][0] * length, unit[direction][1] * length]
  const notes = movable(engine)
  engine.write(
    dropOps(
      engine,
      notes.map((note) => ({ note, at: onBoard(plus(note.at, by)) })),
    ),
  )
  const [first] = notes
  if (first) engine.reveal(first.id)
}

const move = directions.map((direction) =>
  action({
    name: `move-${direction}`,
    group: 'arrange',
    face: 'canvas',
    keys: [`Alt+${arrowOf[direction]}`],
    when: mayNudge,
    run: (engine) => nudge(engine, direction, NOTE.step),
  }),
)

const stride = directions.map((direction) =>
  action({
    name: `stride-${direction}`,
    group: 'arrange',
    face: 'canvas',
    keys: [`Alt+Shift+${arrowOf[direction]}`],
    when: mayNudge,
    run: (engine) => nudge(engine, direction, NOTE.stride),
  }),
)

export const moving = [...move, ...stride]
