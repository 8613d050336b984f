import { describe, expect, it } from 'vitest'
import type { Presence } from '#shared/board/presence.ts'
import type { Other } from '#shared/board/port.ts'
import type { NoteId } from '#shared/ids.ts'
import { BoardEngine } from './BoardEngine.ts'
import type { EngineEvent } from './EngineEvent.ts'
import { Hand } from './Hand.ts'
import type { Input } from './gesture.ts'
import { selectOnly } from './selection.ts'
import { noteWith, options } from './testing/notes.ts'
import { emptyBoard, soloBoard } from './testing/soloBoard.ts'

const id = (name: string) => name as NoteId

function open(notes = [noteWith('a', { at: [100, 100] }), noteWith('b', { at: [300, 100] })]) {
  const board = soloBoard(emptyBoard(notes))
  const settings = options()
  const engine = new BoardEngine(board.port, settings)
  engine.eye.resize({ width: 1000, height: 600 })
  const events: EngineEvent[] = []
  engine.subscribe((event) => events.push(event))
  return { ...board, engine, events, pass: settings.pass }
}

const down: Input = {
  what: 'down',
  id: 1,
  kind: 'mouse',
  at: [150, 150],
  note: id('a'),
  button: 'first',
  shift: false,
  hand: false,
  radius: 1,
  time: 0,
}

describe('the engine', () => {
  it('tells which notes changed, and only those', () => {
    const { engine, remote, events } = open()
    const before = engine.content.notes.get(id('b'))
    remote([{ op: 'note/type', id: id('a'), at: 0, remove: 5, insert: 'Sana' }])
    expect(events).toEqual([
      {
        what: 'content',
        change: {
          notes: new Set(['a']),
          added: [],
          removed: [],
          themes: false,
          shapes: false,
          remarks: false,
        },
      },
    ])
    expect(engine.content.notes.get(id('b'))).toBe(before)
  })

  it('takes a note for new for eight seconds, unless it is one’s own', () => {
    const { engine, remote, pass } = open()
    remote([{ op: 'note/add', note: noteWith('c') }])
    engine.write([{ op: 'note/add', note: noteWith('own') }])
    expect([engine.isNew(id('c')), engine.isNew(id('own')), engine.isNew(id('a'))]).toEqual([
      true,
      false,
      false,
    ])
    pass(8_000)
    expect(engine.isNew(id('c'))).toBe(false)
  })

  it('forgets a selected note that somebody archives', () => {
    const { engine, remote } = open()
    engine.select(selectOnly(id('a')))
    engine.type(id('a'))
    remote([{ op: 'note/archive', id: id('a'), by: null, at: 5 }])
    expect([engine.selection.focus, engine.selection.notes.size, engine.typing]).toEqual([null, 0, null])
  })

  it('carries in presence and writes once, at the drop', () => {
    const { engine, port, said } = open()
    let writes = 0
    port.subscribe(() => (writes += 1))
    const hand = new Hand(engine, { waitForRest: () => {}, waitToStack: () => {}, buzz: () => {} })
    hand.feel(down)
    hand.feel({ what: 'move', id: 1, kind: 'mouse', at: [180, 150] })
    hand.feel({ what: 'move', id: 1, kind: 'mouse', at: [250, 190] })
    expect([writes, engine.seenAt(id('a')), engine.content.notes.get(id('a'))?.at]).toEqual([
      0,
      [200, 140],
      [100, 100],
    ])
    hand.feel({ what: 'up', id: 1, kind: 'mouse', at: [250, 190], time: 99 })
    expect([writes, engine.content.notes.get(id('a'))?.at]).toEqual([1, [200, 140]])
    expect(said.filter((part) => 'dragging' in part).at(-1)).toEqual({ dragging: null })
  })

  it('carries the whole selection when one of it is taken', () => {
    const { engine } = open()
    engine.select({ notes: new Set([id('a'), id('b')]), focus: null })
    const hand = new Hand(engine, { waitForRest: () => {}, waitToStack: () => {}, buzz: () => {} })
    hand.feel(down)
    hand.feel({ what: 'move', id: 1, kind: 'mouse', at: [160, 150] })
    hand.feel({ what: 'up', id: 1, kind: 'mouse', at: [160, 150], time: 99 })
    expect([...engine.content.notes.values()].map(({ at }) => at)).toEqual([
      [110, 100],
      [310, 100],
    ])
  })

  it('shows where another carries a note', () => {
    const { engine, meet } = open()
    const presence: Presence = {
      cursor: null,
      selection: [],
      typing: null,
      view: null,
      calling: null,
      dragging: { notes: [id('b')], by: [5, 7] },
    }
    meet([{ ...presence, connection: 2, who: {} } as unknown as Other])
    expect([engine.seenAt(id('a')), engine.seenAt(id('b'))]).toEqual([
      [100, 100],
      [305, 107],
    ])
  })

  it('C5 previews a theme without writing anything', () => {
    const { engine, port } = open()
    const before = port.snapshot()
    engine.showPreview([id('a'), id('b')])
    expect(engine.preview?.paths.map(({ note }) => note)).toEqual(['a', 'b'])
    expect(port.snapshot()).toBe(before)
    engine.showPreview(null)
    expect(engine.seenAt(id('a'))).toEqual([100, 100])
  })
})
