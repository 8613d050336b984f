import { describe, expect, it } from 'vitest'
import type { BoardOp } from '#shared/board/ops.ts'
import type { NoteId, PersonKey } from '#shared/ids.ts'
import { BoardEngine } from './BoardEngine.ts'
import type { Seen } from './News.ts'
import { noteWith, options } from './testing/notes.ts'
import { emptyBoard, soloBoard } from './testing/soloBoard.ts'

const id = (name: string) => name as NoteId
const retext = (name: string): BoardOp => ({ op: 'note/type', id: id(name), at: 0, remove: 0, insert: 'Ei ' })
const me = 'p-me' as PersonKey

function table(notes = [noteWith('a'), noteWith('b')], seen: Seen | null = null) {
  const solo = soloBoard(emptyBoard(notes))
  const clock = options({ me })
  const engine = new BoardEngine(solo.port, clock)
  engine.news.recall(seen)
  let told = 0
  engine.subscribe(({ what }) => void (told += what === 'news' ? 1 : 0))
  return { ...solo, engine, clock, told: () => told, unseen: () => Object.fromEntries(engine.news.unseen) }
}

describe('news', () => {
  it('is nothing to somebody who comes for the first time, and what others do from then on', () => {
    const { engine, remote, unseen, told } = table()
    expect(unseen()).toEqual({})
    remote([{ op: 'note/add', note: noteWith('c') }])
    remote([retext('a')])
    remote([{ op: 'note/move', id: id('b'), at: [500, 500] }])
    expect(unseen()).toEqual({ c: 'new', a: 'changed' })
    engine.news.see([id('c'), id('b')])
    expect([unseen(), told()]).toEqual([{ a: 'changed' }, 3])
  })

  it('is what came and changed since the last look; what was not seen then is news still', () => {
    const before = table()
    before.remote([{ op: 'note/add', note: noteWith('unseen') }])
    before.remote([retext('a')])
    const notes = ['a', 'b', 'unseen', 'later'].map((name) =>
      noteWith(name, name === 'a' ? { text: 'Ei Lappu a' } : {}),
    )
    expect(table(notes, before.engine.news.remember()).unseen()).toEqual({
      a: 'changed',
      unseen: 'new',
      later: 'new',
    })
  })

  it('is never what this person wrote, here or elsewhere', () => {
    const { engine, remote, unseen } = table()
    engine.write([{ op: 'note/add', note: noteWith('mine') }])
    engine.write([{ op: 'note/kind', id: id('a'), kind: 'drop' }])
    remote([{ op: 'note/add', note: noteWith('on-my-phone', { by: me }) }])
    engine.type(id('b'))
    remote([retext('b')])
    expect(unseen()).toEqual({})
  })

  it('begins with words: an empty note is none yet, and one that goes is none any more', () => {
    const { remote, unseen } = table()
    remote([{ op: 'note/add', note: noteWith('c', { text: '' }) }])
    expect(unseen()).toEqual({})
    remote([retext('c')])
    expect(unseen()).toEqual({ c: 'new' })
    remote([{ op: 'note/archive', id: id('c'), by: null, at: 2 }])
    expect(unseen()).toEqual({})
  })

  it('a note looks new for eight seconds', () => {
    const { engine, remote, clock } = table()
    remote([{ op: 'note/add', note: noteWith('c') }])
    clock.pass(7_999)
    expect(engine.isNew(id('c'))).toBe(true)
    clock.pass(1)
    expect(engine.isNew(id('c'))).toBe(false)
  })
})
