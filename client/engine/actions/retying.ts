import type { NoteId } from '#shared/ids.ts'
import type { LooseEnd } from '../shapes/Shapes.ts'
import { action, mayDraw } from './action.ts'
import { mayChange } from './shapeChanges.ts'

/** Takes an end of the selected line in hand; a note is chosen for it as for a new line. */
const take = (name: 'move-line-start' | 'move-line-end', end: LooseEnd['end']) =>
  action({
    name,
    group: 'shapes',
    menu: 'shape',
    keys: [],
    when: mayChange('connector'),
    run(engine) {
      const line = engine.shapes.target
      if (line?.is !== 'connector') return
      engine.shapes.link(end === 'from' ? line.to : line.from, { line: line.id, end })
      // The keyboard goes to the note that the end leaves: from there the arrows walk.
      engine.focus(engine.content.stacks.topOf(line[end]))
    },
  })

/** Ties an end of a line to another note. Where nobody would see the line it stays as it was. */
const tie = action({
  name: 'tie-line',
  group: 'shapes',
  needs: true,
  keys: [],
  when: (engine) => mayDraw(engine),
  run(engine, { line: id, end, to }) {
    const { shapes, content } = engine
    const line = shapes.of(id)
    shapes.link(null)
    if (line?.is !== 'connector') return
    const topOf = (note: NoteId) => content.stacks.topOf(note)
    const kept = end === 'from' ? line.to : line.from
    const seen = content.notes.has(to) && topOf(kept) !== topOf(to)
    if (seen && line[end] !== to) engine.write([{ op: 'shape/change', id, part: { [end]: to } }])
    shapes.select(id)
  },
})

export const retying = [take('move-line-start', 'from'), take('move-line-end', 'to'), tie]
