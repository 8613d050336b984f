import { describe, expect, it } from 'vitest'
import type { Note } from '#shared/board/note.ts'
import type { NoteId } from '#shared/ids.ts'
import { BoardEngine } from '../BoardEngine.ts'
import { Hand } from '../Hand.ts'
import { noteWith, options } from '../testing/notes.ts'
import { emptyBoard, soloBoard } from '../testing/soloBoard.ts'

const id = (name: string) => name as NoteId

/** A mouse on a board of notes, pixel for unit. */
function mouse(notes: Note[]) {
  const { port } = soloBoard(emptyBoard(notes))
  const engine = new BoardEngine(port, options())
  engine.eye.resize({ width: 1400, height: 900 })
  const asked: NoteId[] = []
  const hand = new Hand(engine, {
    waitForRest: () => {},
    waitToStack: (on) => asked.push(on),
    buzz: () => {},
  })
  const pointer = { id: 1, kind: 'mouse', at: [0, 0] as [number, number] } as const
  return {
    engine,
    hand,
    asked,
    press: (note: string | null, at: [number, number]) =>
      hand.feel({
        what: 'down',
        ...pointer,
        at,
        note: note === null ? null : id(note),
        button: 'first',
        shift: false,
        hand: false,
        radius: 1,
        time: 0,
      }),
    move: (at: [number, number], free = false) => hand.feel({ what: 'move', ...pointer, at, free }),
    drop: (at: [number, number]) => hand.feel({ what: 'up', ...pointer, at, time: 900 }),
    places: () => Object.fromEntries([...engine.content.notes].map(([key, { at }]) => [key, at])),
  }
}

const two = () => [noteWith('a', { at: [0, 0], born: 1 }), noteWith('b', { at: [400, 300], born: 2 })]

describe('a drag', () => {
  it('comes into line with notes in view, shows it, and drops there', () => {
    const { engine, press, move, drop, places } = mouse(two())
    press('a', [20, 20])
    move([424, 70])
    expect(engine.carried).toEqual({
      notes: ['a'],
      by: [400, 50],
      onto: null,
      guides: [
        { is: 'line', axis: 'x', at: 400, from: 50, to: 408 },
        { is: 'line', axis: 'x', at: 568, from: 50, to: 408 },
      ],
    })
    drop([424, 70])
    expect(places()).toEqual({ a: [400, 50], b: [400, 300] })
  })

  it('lies freely while a key is held', () => {
    const { engine, press, move } = mouse(two())
    press('a', [20, 20])
    move([424, 70], true)
    expect(engine.carried).toMatchObject({ by: [404, 50], guides: [] })
  })

  it('lays notes under another when it lingers over its middle, and only then', () => {
    const { engine, hand, asked, press, move, drop } = mouse(two())
    press('a', [20, 20])
    move([400, 300])
    move([425, 330])
    expect([asked, engine.carried?.onto]).toEqual([['b'], null])
    hand.lingered(id('b'))
    move([427, 332])
    expect(engine.carried).toMatchObject({ by: [407, 312], guides: [], onto: 'b' })
    drop([427, 332])
    expect(engine.content.stacks.under(id('b'))).toEqual(['a'])
  })

  it('takes a note that has been left for left', () => {
    const { engine, hand, press, move } = mouse(two())
    press('a', [20, 20])
    move([425, 330])
    move([600, 600])
    hand.lingered(id('b'))
    expect(engine.carried?.onto).toBeNull()
  })

  it('does not stack a note on the one it lay on when it was lifted', () => {
    const { asked, press, move } = mouse([noteWith('a'), noteWith('b', { at: [10, 8] })])
    press('b', [20, 20])
    move([30, 20])
    move([32, 22])
    expect(asked).toEqual([])
  })

  it('leaves locked notes of the selection where they are', () => {
    const { engine, press, move, drop, places } = mouse([
      noteWith('a'),
      noteWith('b', { at: [400, 0], locked: true }),
    ])
    engine.select({ notes: new Set([id('a'), id('b')]), focus: null })
    press('a', [20, 20])
    move([20, 420], true)
    drop([20, 420])
    expect(places()).toMatchObject({ b: [400, 0] })
    expect(places()['a']?.[1]).toBe(400)
  })
})

describe('a lasso', () => {
  it('selects what it touches while it is drawn, and Escape brings back what was selected', () => {
    const { engine, hand, press, move } = mouse(two())
    const selected = () => [...engine.selection.notes]
    engine.select({ notes: new Set([id('b')]), focus: null })
    press(null, [200, 200])
    move([150, 90])
    expect(selected()).toEqual(['a'])
    move([410, 310])
    expect(selected()).toEqual(['b'])
    move([300, 250])
    expect(selected()).toEqual([])
    hand.feel({ what: 'escape' })
    expect([selected(), engine.lasso]).toEqual([['b'], null])
  })
})
