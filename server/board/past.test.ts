import { afterEach, describe, expect, it } from 'vitest'
import { boardIdOf } from '#shared/board/boardId.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import type {
  ActivityId,
  NoteId,
  PersonId,
  PersonKey,
  RemarkId,
  ShapeId,
  ThemeId,
  WorkshopId,
} from '#shared/ids.ts'
import { birth } from '#shared/board/BoardDoc.ts'
import { rewind } from '#shared/board/rewind.ts'
import { aBoard, aNote, aRemark, aText, tableBoard } from '#shared/testing/boards.ts'
import { openMemory } from '../storage/memory.ts'
import type { BoardRoom } from './BoardRoom.ts'
import { Edition } from './Edition.ts'
import { History, HISTORY } from './History.ts'
import { boardLimits } from './limits.ts'
import { changeOf, plan, rewindBoard } from './rewinding.ts'
import { tidy } from './tidy.ts'
import { type Guest, type Hall, openHall, until } from './testing/hall.ts'

let hall: Hall
afterEach(() => hall.close())

const [n1, n2] = ['n1', 'n2'] as [NoteId, NoteId]
const keyOf = (person: PersonId) => `key-${person}` as PersonKey
const host = 'ritva' as PersonId
const within = <T>(task: (room: BoardRoom) => Promise<T>): Promise<T> => hall.rooms.within(tableBoard, task)
const entries = () =>
  within(async (room) => room.past.history.entries().map(({ by, what, did }) => `${by} ${did} ${what}`))
const rewindAll = () =>
  within((room) => {
    const all = room.past.history.entries()
    const wish = { from: all.at(-1)!.entry, to: all[0]!.entry, only: null }
    return rewindBoard(room, wish, { keyOf, by: host, now: 9 })
  })
const edit = (id: NoteId, insert: string): BoardOp => ({ op: 'note/type', id, at: 0, remove: 0, insert })

/** A table with two notes on it before anything is told of it, and two people at it. */
async function table(options: Parameters<typeof openHall>[0] = {}): Promise<{ aino: Guest; eero: Guest }> {
  hall = await openHall(options)
  const seed: BoardOp[] = [n1, n2].map((id, i) => ({
    op: 'note/add',
    note: aNote(id, { text: id, by: keyOf('aino' as PersonId), born: i }),
  }))
  await hall.rooms.hand(tableBoard, seed, 'seed')
  const [aino, eero] = await Promise.all(['aino', 'eero'].map((name) => hall.guest(name).synced()))
  return { aino: aino!, eero: eero! }
}

describe('B21 the time line', () => {
  it('tells of themes, shapes and remarks as of notes, in stretches, and not of what the programme does', async () => {
    const { aino, eero } = await table()
    aino.do({ op: 'theme/add', id: 't1' as ThemeId, title: 'Arki', order: 1, origin: 'people', run: null })
    aino.do({ op: 'shape/add', shape: aText('s1') })
    aino.do(edit(n1, 'a'))
    aino.do(edit(n1, 'b'))
    await until(() => eero.board.shapes.length === 1 && eero.board.notes[0]!.text === 'ban1')
    eero.do({ op: 'remark/add', remark: aRemark('r1', n1) })
    eero.do({ op: 'note/sort', id: n1, theme: { id: 't1' as ThemeId, by: 'people' } })
    eero.do({ op: 'shape/change', id: 's1' as ShapeId, part: { at: [50, 50] } })
    eero.do({ op: 'theme/dissolve', id: 't1' as ThemeId })
    await until(() => aino.board.themes.length === 0)
    eero.do({ op: 'remark/remove', id: 'r1' as RemarkId })
    await until(() => aino.board.remarks.length === 0)
    expect((await entries()).toSorted()).toEqual([
      'aino added shape',
      'aino added theme',
      'aino worded note',
      'eero added remark',
      'eero changed note',
      'eero changed note',
      'eero moved shape',
      'eero removed remark',
      'eero removed theme',
    ])
    const before = aino.board
    expect(await rewindAll()).toMatchObject({ typed: 0, entry: expect.any(Number) as number })
    await until(() => aino.board.shapes.length === 0)
    expect(aino.board.notes.map(({ text, theme }) => [text, theme])).toEqual([
      ['n1', null],
      ['n2', null],
    ])
    // What that did is taken back as one.
    await within((room) => {
      const group = room.past.history.entries()[0]!.group!
      const wish = { from: group, to: group + 99, only: { is: 'rewound' as const, entry: group } }
      return rewindBoard(room, wish, { keyOf, by: host, now: 9 })
    })
    await until(() => aino.board.shapes.length === 1)
    expect(aino.board).toEqual(before)
  })

  it('parts what one begins after something else, so that each beginning can be gone back to', () => {
    const edition = new Edition(
      tableBoard,
      { epoch: 1, doc: birth(aBoard([aNote(n1), aNote(n2)])), updates: [] },
      boardLimits,
      () => {},
    )
    const history = new History(() => 0)
    history.follow(edition)
    const does = (by: string, ...ops: BoardOp[]) =>
      edition.perform(ops, { from: 'server', why: 'machine' }, by as PersonId)
    const t1 = 't1' as ThemeId
    const theme = { id: t1, by: 'people' } as const
    does('aino', { op: 'theme/add', id: t1, title: 'Arki', order: 1, origin: 'people', run: null })
    does('aino', { op: 'note/sort', id: n1, theme })
    does('eero', edit(n2, 'a'))
    // Goes on, although somebody else has begun something.
    does('aino', { op: 'note/kind', id: n1, kind: 'add' })
    does('eero', edit(n2, 'b'))
    // The note leaves its theme with it: not the going on of anything.
    does('aino', { op: 'theme/dissolve', id: t1 })
    const told = history.entries().toReversed()
    expect(told.map(({ by, did, id }) => `${by} ${did} ${id}`)).toEqual([
      'aino added t1',
      'aino changed n1',
      'eero worded n2',
      'aino changed n1',
      'aino removed t1',
    ])
    const changes = told.slice(3).toReversed().map(changeOf)
    edition.perform(rewind(edition.snapshot(), changes, new Set(), 9).ops, { from: 'server', why: 'machine' })
    const { notes, themes } = edition.snapshot()
    expect([themes.map(({ title }) => title), notes[0]!.theme, notes[1]!.text]).toEqual([
      ['Arki'],
      theme,
      'ba',
    ])
    edition.close()
  })

  it('keeps as many entries as it may, and lets go of the oldest also in the store', () => {
    const edition = new Edition(
      tableBoard,
      { epoch: 1, doc: birth(aBoard([aNote(n1)])), updates: [] },
      boardLimits,
      () => {},
    )
    const history = new History(() => 0)
    history.follow(edition)
    for (let i = 0; i < HISTORY.most + 20; i += 1)
      edition.perform([edit(n1, 'a')], { from: 'server', why: 'machine' }, `p${i}` as PersonId)
    const { kept, gone } = history.takeNews()
    expect([history.entries().length, kept.length, kept[0]!.entry, gone.length, gone.at(-1)]).toEqual([
      ...[HISTORY.most, HISTORY.most, 21, 20, 20],
    ])
    edition.close()
  })
})

describe('B22 going back', () => {
  it('touches no note that somebody is writing on, and says so; words in flight are not cut', async () => {
    const { aino, eero } = await table()
    eero.do(edit(n1, 'pois '), edit(n2, 'pois '))
    await until(() => aino.board.notes.every(({ text }) => text.startsWith('pois')))
    aino.provider.awareness.setLocalState({ typing: n1 })
    await until(() => eero.others().some((state) => state['typing'] === n1))
    const wish = { from: 1, to: 99, only: null }
    const look = await within(async (room) => plan(room, wish, keyOf, 9))
    expect([look!.typed, look!.steps.map(({ id }) => id)]).toEqual([1, [n2]])
    expect(await rewindAll()).toMatchObject({ things: 1, typed: 1 })
    await until(() => aino.texts().includes('n2'))
    expect(aino.texts()).toEqual(['pois n1', 'n2'])
  })
})

describe('B23 what is stored of it', () => {
  it('is read again; of a hidden note and what was said of it there is nothing', async () => {
    const { boards } = openMemory()
    const { aino, eero } = await table({ boards })
    eero.do(edit(n1, 'salaisuus '), edit(n2, 'julki '))
    eero.do({ op: 'remark/add', remark: aRemark('r1', n1) })
    await until(() => aino.board.remarks.length === 1)
    await within(tidy)
    expect(JSON.stringify(await boards.history(tableBoard))).toContain('salaisuus')
    const hide: BoardOp = { op: 'note/hide', id: n1, text: 'salaisuus n1', image: null, at: 5 }
    await hall.rooms.hand(tableBoard, [hide], 'stamp')
    await within(tidy)
    const told = await entries()
    expect(told).toEqual(['eero worded note'])
    expect((await boards.history(tableBoard)).map(({ id, words }) => [id, words])).toEqual([[n2, 'julki n2']])
    await hall.close()
    hall = await openHall({ boards })
    expect(await entries()).toEqual(told)
    expect(await rewindAll()).toMatchObject({ things: 1 })
    expect((await hall.rooms.snapshot(tableBoard)).notes[1]!.text).toBe('n2')
  })

  it('names nobody where a workshop names nobody, and there is none of what people write alone', async () => {
    const { boards } = openMemory()
    const { eero } = await table({ boards, named: () => false })
    eero.do(edit(n1, 'a'))
    const own = boardIdOf({
      ...{ kind: 'personal', workshop: 'w1' as WorkshopId, activity: 'a1' as ActivityId },
      person: 'eero' as PersonId,
    })
    await hall.rooms.hand(own, [{ op: 'note/add', note: aNote('o1') }], 'machine')
    await hall.rooms.within(own, tidy)
    await until(() => eero.board.notes[0]!.text === 'an1')
    await within(tidy)
    expect((await boards.history(tableBoard)).map(({ by, did }) => [by, did])).toEqual([[null, 'worded']])
    expect(await boards.history(own)).toEqual([])
  })
})
