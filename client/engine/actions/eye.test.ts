import { describe, expect, it } from 'vitest'
import type { NoteId } from '#shared/ids.ts'
import { run } from '../actions.ts'
import { BoardEngine } from '../BoardEngine.ts'
import { noteWith, options } from '../testing/notes.ts'
import { emptyBoard, soloBoard } from '../testing/soloBoard.ts'

const id = (name: string) => name as NoteId

function table() {
  const notes = [
    noteWith('a', { at: [0, 0], number: 1 }),
    noteWith('b', { at: [1_000, 0], number: 12 }),
    noteWith('c', { at: [0, 3_000], number: 3 }),
  ]
  const solo = soloBoard(emptyBoard(notes))
  const engine = new BoardEngine(solo.port, options())
  engine.eye.resize({ width: 1000, height: 600 })
  engine.look({ x: 0, y: 0, zoom: 1 })
  engine.news.recall(null)
  return { ...solo, engine }
}

describe('the eye', () => {
  it('pans by a fifth of the view', () => {
    const { engine } = table()
    run(engine, 'pan-right', null)
    run(engine, 'pan-down', null)
    expect(engine.camera).toEqual({ x: 200, y: 120, zoom: 1 })
    run(engine, 'pan-left', null)
    run(engine, 'pan-up', null)
    expect(engine.camera).toEqual({ x: 0, y: 0, zoom: 1 })
  })

  it('goes to 100 % about the middle, and to what is selected', () => {
    const { engine } = table()
    engine.look({ x: 0, y: 0, zoom: 0.5 })
    run(engine, 'zoom-natural', null)
    expect(engine.camera).toEqual({ x: 500, y: 300, zoom: 1 })
    expect(run(engine, 'zoom-selection', null)).toBe('nothing-selected')
    engine.select({ notes: new Set([id('a'), id('b')]), focus: id('a') })
    run(engine, 'zoom-selection', null)
    const { x, zoom } = engine.camera
    expect([zoom, x]).toEqual([1000 / 1168, 0])
  })

  it('jumps to a note by its number, near enough to read, and gives it the keyboard', () => {
    const { engine } = table()
    engine.look({ x: 0, y: 0, zoom: 0.2 })
    run(engine, 'jump-to-note', 12)
    expect([engine.selection, engine.camera]).toEqual([
      { notes: new Set(['b']), focus: 'b' },
      { x: 584, y: -246, zoom: 1 },
    ])
    const camera = engine.camera
    run(engine, 'jump-to-note', 99)
    expect(engine.camera).toBe(camera)
  })

  it('opens the stack that the note lies in', () => {
    const { engine } = table()
    engine.write([{ op: 'note/stack', id: id('c'), on: id('a') }])
    run(engine, 'jump-to-note', 3)
    expect([engine.selection.focus, engine.fan.of]).toEqual(['a', 'a'])
  })

  it('steps through what is new in reading order and around; what one leaves is seen', () => {
    const { engine, remote } = table()
    expect(run(engine, 'next-new', null)).toBe('nothing-new')
    for (const [name, y] of [
      ['x', 100],
      ['y', 2_000],
      ['z', 4_000],
    ] as const)
      remote([{ op: 'note/add', note: noteWith(name, { at: [0, y] }) }])
    const step = () => {
      run(engine, 'next-new', null)
      return engine.selection.focus
    }
    engine.select({ notes: new Set(), focus: id('c') })
    expect([step(), step()]).toEqual(['z', 'x'])
    expect([...engine.news.unseen.keys()]).toEqual(['x', 'y'])
    expect([step(), step()]).toEqual(['y', 'y'])
    expect(engine.news.unseen.size).toBe(0)
  })
})
