import { freeSpot } from '#shared/board/layout.ts'
import { NOTE } from '#shared/board/note.ts'
import { mayMove, movable } from '../arrange/bodies.ts'
import { dropOps } from '../placing.ts'
import { action } from './action.ts'

/** Moves notes next to another one, for whoever says where instead of dragging there. */
export const moveBeside = action({
  name: 'move-beside',
  group: 'arrange',
  menu: 'note',
  keys: ['M'],
  needs: true,
  when: (engine) => mayMove(engine),
  run(engine, id) {
    const beside = engine.content.notes.get(id)
    const moved = movable(engine).filter((note) => note.id !== id)
    if (!beside || moved.length === 0) return
    const going = new Set(moved.map((note) => note.id))
    const taken = [...engine.content.notes.values()]
      .filter((note) => !going.has(note.id))
      .map(({ at }) => ({ at }))
    const moves = moved.map((note) => {
      const at = freeSpot(taken, [beside.at[0] + NOTE.width + NOTE.gap, beside.at[1]])
      taken.push({ at })
      return { note, at }
    })
    engine.write(dropOps(engine, moves))
    engine.reveal(moved[0]!.id)
  },
})
