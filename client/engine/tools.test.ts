import { expect, it } from 'vitest'
import type { ShapeId } from '#shared/ids.ts'
import { aText } from '#shared/testing/boards.ts'
import { actions, can } from './actions.ts'
import { BoardEngine } from './BoardEngine.ts'
import { noteWith, options } from './testing/notes.ts'
import { emptyBoard, soloBoard } from './testing/soloBoard.ts'

it('L6 every shape action says that there are no shapes here, and nothing of a shape is written', () => {
  const { port } = soloBoard(emptyBoard([noteWith('a', {})]))
  const engine = new BoardEngine(port, options({}))
  engine.eye.resize({ width: 1000, height: 800 })
  engine.write([{ op: 'shape/add', shape: aText('t1') }])
  engine.shapes.select('t1' as ShapeId)
  engine.rule({ shapes: 'no-shapes', pictures: 'no-pictures' })
  const free = actions.filter(({ group, when }) => group === 'shapes' && when(engine) !== 'no-shapes')
  expect([free.map(({ name }) => name), can(engine, 'add-picture'), can(engine, 'add-note')]).toEqual([
    // Notes are moved all the same.
    ['move-into-frame'],
    'no-pictures',
    true,
  ])
  engine.write([
    { op: 'shape/remove', id: 't1' as ShapeId },
    { op: 'shape/add', shape: aText('t2') },
  ])
  expect(engine.shapes.all.map(({ id }) => id)).toEqual(['t1'])
  engine.rule({ shapes: true })
  expect(can(engine, 'add-text')).toBe(true)
})
