import { describe, expect, it } from 'vitest'
import type { FrameShape } from '#shared/board/shape.ts'
import type { NoteId, PersonKey, ShapeId } from '#shared/ids.ts'
import { actions, can, run } from './actions.ts'
import type { ActionName } from './actions/action.ts'
import { BoardEngine } from './BoardEngine.ts'
import { Hand } from './Hand.ts'
import { noteWith, options } from './testing/notes.ts'
import { emptyBoard, soloBoard } from './testing/soloBoard.ts'

const me = 'me' as PersonKey
const [mine, theirs] = ['mine' as NoteId, 'theirs' as NoteId]
const frame: FrameShape = {
  ...{ id: 'f' as ShapeId, is: 'frame', label: 'Kehys', born: 0, aim: null },
  box: { left: 500, top: 0, right: 900, bottom: 300 },
}

/** A table with a note of one's own and another's, both selected, and a frame. */
function open() {
  const notes = [noteWith(mine, { by: me }), noteWith(theirs, { by: 'other' as PersonKey, at: [200, 0] })]
  const { port } = soloBoard({ ...emptyBoard(notes), shapes: [frame] })
  const engine = new BoardEngine(port, options({ me }))
  engine.eye.resize({ width: 1000, height: 800 })
  const choose = (...ids: NoteId[]) => engine.select({ notes: new Set(ids), focus: ids[0] ?? null })
  choose(mine, theirs)
  return { engine, port, choose, lock: () => engine.rule({ arranges: 'positions-locked' }) }
}
const refused = (engine: BoardEngine, reason: string): ActionName[] =>
  actions.flatMap(({ name, when }) => (when(engine) === reason ? [name] : []))

describe('L1 positions locked', () => {
  it('every action that moves says why, and what is written goes on', () => {
    const { engine, lock } = open()
    engine.shapes.select(frame.id)
    engine.select({ notes: new Set([mine, theirs]), focus: mine })
    const before = refused(engine, 'positions-locked')
    lock()
    const now = refused(engine, 'positions-locked')
    expect(before).toEqual([])
    for (const name of [
      'move-left',
      'tidy',
      'stack',
      'lock',
      'bring-to-front',
      'add-frame',
      'connect',
      'archive',
      'cut',
      'move-beside',
      'restore',
      'tool-frame',
    ] as const) {
      expect(now).toContain(name)
    }
    for (const name of [
      'add-note',
      'edit',
      'kind',
      'aim',
      'duplicate',
      'add-text',
      'paste-notes',
      'find',
    ] as const) {
      expect(now).not.toContain(name)
    }
  })

  it('one takes away one’s own notes, not others’', () => {
    const { engine, choose, lock } = open()
    lock()
    expect(can(engine, 'archive')).toBe('positions-locked')
    choose(mine)
    expect(run(engine, 'archive', null)).toBe(true)
    expect([...engine.content.notes.keys()]).toEqual([theirs])
  })

  it('no undo or redo moves, while one of words does', () => {
    const { engine, lock } = open()
    engine.write([{ op: 'note/move', id: mine, at: [40, 40] }])
    engine.write([{ op: 'note/type', id: mine, at: 0, remove: 0, insert: 'Oma ' }])
    lock()
    expect(run(engine, 'undo', null)).toBe(true)
    expect(run(engine, 'undo', null)).toBe('positions-locked')
    expect(engine.content.notes.get(mine)).toMatchObject({ at: [40, 40], text: 'Lappu mine' })
    engine.rule({ arranges: true })
    run(engine, 'undo', null)
    expect(engine.content.notes.get(mine)?.at).toEqual([0, 0])
    lock()
    expect(can(engine, 'redo')).toBe('positions-locked')
  })

  it('whatever is written, what lies there stays, and the new is placed', () => {
    const { engine, lock } = open()
    lock()
    engine.write([
      { op: 'note/kind', id: theirs, kind: 'keep' },
      { op: 'note/move', id: theirs, at: [7, 7] },
    ])
    run(engine, 'add-note', { at: [400, 400], quiet: true })
    const [changed, added] = ['theirs', 'n1'].map((id) => engine.content.notes.get(id as NoteId))
    expect(changed).toMatchObject({ at: [200, 0], kind: 'keep' })
    expect(added?.at).toEqual([400 - 84, 400 - 54])
  })

  it('the hand lifts no note, but opens one for writing', () => {
    const { engine, choose, lock } = open()
    choose()
    lock()
    const hand = new Hand(engine, { waitForRest: () => {}, waitToStack: () => {}, buzz: () => {} })
    const pointer = { id: 1, kind: 'mouse' } as const
    const press = {
      ...pointer,
      what: 'down',
      note: mine,
      button: 'first',
      shift: false,
      hand: false,
      radius: 1,
    } as const
    hand.feel({ ...press, at: [10, 10], time: 0 })
    hand.feel({ ...pointer, what: 'move', at: [60, 60] })
    expect([engine.carried, hand.gesture.is]).toEqual([null, 'panning'])
    hand.feel({ ...pointer, what: 'up', at: [60, 60], time: 10 })
    for (const time of [1000, 1100]) {
      hand.feel({ ...press, at: [10, 10], time })
      hand.feel({ ...pointer, what: 'up', at: [10, 10], time })
    }
    expect([engine.typing, engine.content.notes.get(mine)?.at]).toEqual([mine, [0, 0]])
  })
})

it('L2 writing locked leaves looking, searching and following, and says why to the rest', () => {
  const { engine } = open()
  engine.rule({ writes: 'writing-locked', arranges: 'writing-locked' })
  const now = refused(engine, 'writing-locked')
  for (const name of ['add-note', 'edit', 'move-left', 'archive', 'undo', 'paste-notes'] as const)
    expect(now).toContain(name)
  for (const name of ['find', 'zoom-in', 'select-all', 'copy', 'go-left'] as const)
    expect(now).not.toContain(name)
})
