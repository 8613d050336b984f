import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { ElementId, NoteId, PersonKey, QuestionId, ThemeId } from '../ids.ts'
import { aBoard, aNote, aTheme } from '../testing/boards.ts'
import { apply, birth, observe, read } from './BoardDoc.ts'
import { BoardReader, wordsBeyond } from './changes.ts'
import { NOTE } from './note.ts'
import type { BoardOp, Origin } from './ops.ts'

const person: Origin = { from: 'person' }
const server: Origin = { from: 'server', why: 'stamp' }
const n1 = 'n1' as NoteId
const t1 = 't1' as ThemeId

/** The notes of a board that began with `n1` and had the ops done to it. */
function after(ops: BoardOp[], origin: Origin = person) {
  const doc = birth(
    aBoard([aNote('n1', { text: 'Luottamus', theme: { id: t1, by: 'people' } })], [aTheme('t1')]),
  )
  apply(doc, ops, origin)
  return read(doc).snapshot
}
const noteAfter = (...ops: BoardOp[]) => after(ops).notes.find((note) => note.id === n1)
const start = noteAfter()!

describe('ops on notes', () => {
  it('each changes its own field and nothing else', () => {
    expect(noteAfter({ op: 'note/move', id: n1, at: [3, -4] })).toEqual({ ...start, at: [3, -4] })
    expect(noteAfter({ op: 'note/kind', id: n1, kind: 'drop' })).toEqual({ ...start, kind: 'drop' })
    expect(noteAfter({ op: 'note/aim', id: n1, aim: 'goal-1' as ElementId })).toEqual({
      ...start,
      aim: 'goal-1',
    })
    expect(noteAfter({ op: 'note/ask', id: n1, question: 'q1' as QuestionId })).toEqual({
      ...start,
      question: 'q1',
    })
    expect(noteAfter({ op: 'note/sort', id: n1, theme: null })).toEqual({ ...start, theme: null })
    expect(noteAfter({ op: 'note/type', id: n1, at: 9, remove: 0, insert: ' ja arvot' })).toEqual({
      ...start,
      text: 'Luottamus ja arvot',
    })
  })

  it('B3 archives and restores, and an archived note takes no other op', () => {
    const archive: BoardOp = { op: 'note/archive', id: n1, by: 'p1' as PersonKey, at: 7 }
    const gone = { ...start, archived: { by: 'p1', at: 7 } }
    expect(noteAfter(archive)).toEqual(gone)
    expect(
      noteAfter(
        archive,
        { op: 'note/move', id: n1, at: [9, 9] },
        { op: 'note/type', id: n1, at: 0, remove: 9, insert: '' },
        { op: 'note/archive', id: n1, by: null, at: 8 },
      ),
    ).toEqual(gone)
    expect(noteAfter(archive, { op: 'note/restore', id: n1 })).toEqual(start)
  })

  it('does nothing to a missing note, out of bounds or with a theme that is not there', () => {
    expect(
      after([
        { op: 'note/move', id: 'nobody' as NoteId, at: [1, 1] },
        { op: 'note/move', id: n1, at: [NOTE.reach + 1, 0] },
        { op: 'note/move', id: n1, at: [NaN, 0] },
        { op: 'note/sort', id: n1, theme: { id: 'nothing' as ThemeId, by: 'people' } },
      ]),
    ).toEqual(after([]))
  })

  it('adding a note that exists changes nothing', () => {
    expect(after([{ op: 'note/add', note: aNote('n1', { text: 'Toinen' }) }])).toEqual(after([]))
  })

  it('a person adds a note that is in sight at once', () => {
    const note = aNote('n2', { text: 'Rohkeus', born: 5 })
    expect(after([{ op: 'note/add', note }]).notes).toEqual([start, note])
  })

  it('an edit of half a character keeps characters whole', () => {
    const note = aNote('n2', { text: 'a😀b', born: 1 })
    const typed = after([
      { op: 'note/add', note },
      { op: 'note/type', id: note.id, at: 2, remove: 1, insert: '😁'[1]! },
    ])
    expect(typed.notes[1]?.text).toBe('a😁b')
    const edit = (at: number, remove: number, insert: string) =>
      after([
        { op: 'note/add', note },
        { op: 'note/type', id: note.id, at, remove, insert },
      ]).notes[1]?.text
    expect([edit(2, 0, 'x'), edit(2, 1, 'x'), edit(1, 1, 'x'), edit(2, 2, ''), edit(0, 0, '\ud83d')]).toEqual(
      ['a😀xb', 'axb', 'axb', 'a', 'a😀b'],
    )
  })

  it('typing stops at the longest text', () => {
    const long = noteAfter({ op: 'note/type', id: n1, at: 0, remove: 0, insert: 'x'.repeat(3_000) })
    expect(long?.text).toHaveLength(NOTE.longest)
    expect(long?.text.endsWith('xLuottamus')).toBe(true)
  })

  it('B8 only the server stamps', () => {
    const stamp: BoardOp = { op: 'note/stamp', id: n1, number: 12, by: 'p9' as PersonKey }
    expect(after([stamp], person).notes).toEqual([start])
    expect(after([stamp], server).notes).toEqual([{ ...start, number: 12, by: 'p9' }])
  })
})

describe('ops on themes', () => {
  it('a title that a person edits makes the theme the people’s', () => {
    const doc = birth(aBoard([], [aTheme('t1', { title: 'Teema', origin: 'machine' })]))
    apply(doc, [{ op: 'theme/rename', id: t1, title: 'Lähipalvelut' }], { from: 'server', why: 'machine' })
    expect(read(doc).snapshot.themes).toEqual([aTheme('t1', { title: 'Lähipalvelut', origin: 'machine' })])
    apply(doc, [{ op: 'theme/rename', id: t1, title: 'Lähipalvelut' }], person)
    expect(read(doc).snapshot.themes[0]?.origin).toBe('machine')
    apply(doc, [{ op: 'theme/rename', id: t1, title: 'Palvelut lähellä' }], person)
    expect(read(doc).snapshot.themes).toEqual([aTheme('t1', { title: 'Palvelut lähellä' })])
  })

  it('dissolving a theme loses no note', () => {
    const board = after([{ op: 'theme/dissolve', id: t1 }])
    expect(board.themes).toEqual([])
    expect(board.notes).toEqual([{ ...start, theme: null }])
  })

  it.each<Origin>([person, { from: 'server', why: 'machine' }])(
    'a dissolved theme can be added again (%o)',
    (origin) => {
      const again = aTheme('t1', { title: 'Uusi', order: 3 })
      expect(after([{ op: 'theme/dissolve', id: t1 }], origin).themes).toEqual([])
      const doc = birth(aBoard([], [aTheme('t1')]))
      apply(doc, [{ op: 'theme/dissolve', id: t1 }], origin)
      apply(doc, [{ op: 'theme/add', ...again }], origin)
      expect(read(doc).snapshot.themes).toEqual([again])
      apply(doc, [{ op: 'theme/add', ...aTheme('t1', { title: 'Kolmas' }) }], origin)
      expect(read(doc).snapshot.themes).toEqual([again])
    },
  )

  it('a person adds a theme and sorts into it in one go', () => {
    const theme = aTheme('t2', { order: 2 })
    const board = after([
      { op: 'theme/add', ...theme },
      { op: 'note/sort', id: n1, theme: { id: theme.id, by: 'people' } },
    ])
    expect(board.themes).toEqual([aTheme('t1'), theme])
    expect(board.notes).toEqual([{ ...start, theme: { id: 't2', by: 'people' } }])
  })
})

describe('reading', () => {
  it('B7 leaves out what is malformed, counts it and never throws', () => {
    const doc = birth(aBoard([aNote('n1'), aNote('n2'), aNote('n3')], [aTheme('t1')]))
    const notes = doc.getMap<Y.Map<unknown>>('notes')
    notes.get('n1')?.set('at', 'nowhere')
    notes.get('n2')?.set('text', 'not shared')
    doc.getMap('notes').set('n4', 12)
    doc.getMap<Y.Map<unknown>>('themes').get('t1')?.set('title', { not: 'a title' })
    expect(read(doc)).toEqual({ snapshot: aBoard([aNote('n3')]), unreadable: 4 })
  })

  it('cuts a text that two people made too long together', () => {
    const doc = birth(aBoard([aNote('n1', { text: 'y'.repeat(NOTE.longest) })]))
    const text = doc.getMap<Y.Map<unknown>>('notes').get('n1')?.get('text') as Y.Text
    text.insert(0, 'x')
    expect(read(doc).snapshot.notes[0]?.text).toBe(`x${'y'.repeat(NOTE.longest - 1)}`)
  })

  it('keeps the objects of what a change did not touch', () => {
    const doc = birth(aBoard([aNote('n1'), aNote('n2')], [aTheme('t1')]))
    const reader = new BoardReader(doc)
    const before = reader.snapshot()
    apply(doc, [{ op: 'note/move', id: n1, at: [1, 1] }], person)
    const now = reader.snapshot()
    expect(now.notes[0]).toEqual(aNote('n1', { at: [1, 1] }))
    expect(now.notes[1]).toBe(before.notes[1])
    expect(now.themes).toBe(before.themes)
    expect(reader.snapshot()).toBe(now)
  })

  it('tells each transaction’s changes once, with their origin', () => {
    const doc = birth(aBoard([aNote('n1')], [aTheme('t1')]))
    const told: unknown[] = []
    const stop = observe(doc, (changes, origin) => told.push([changes, origin.from]))
    apply(
      doc,
      [
        { op: 'note/type', id: n1, at: 0, remove: 0, insert: 'a' },
        { op: 'note/sort', id: n1, theme: { id: t1, by: 'machine' } },
        { op: 'theme/rename', id: t1, title: 'b' },
      ],
      { from: 'server', why: 'machine' },
    )
    Y.transact(doc, () => doc.getMap<Y.Map<unknown>>('notes').get('n1')?.set('kind', 'add'), 'a wire')
    stop()
    apply(doc, [{ op: 'note/move', id: n1, at: [1, 1] }], person)
    expect(told).toEqual([
      [
        [
          { what: 'note', id: 'n1' },
          { what: 'theme', id: 't1' },
        ],
        'server',
      ],
      [[{ what: 'note', id: 'n1' }], 'remote'],
    ])
  })

  it('B6 reads the same in any order of arrival', () => {
    const seed = birth(aBoard())
    const [one, two] = [new Y.Doc(), new Y.Doc()]
    for (const doc of [one, two]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(seed))
    apply(one, [{ op: 'note/add', note: aNote('b', { born: 2 }) }], person)
    apply(two, [{ op: 'note/add', note: aNote('a', { born: 2 }) }], person)
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two))
    expect(read(one).snapshot.notes.map((note) => note.id)).toEqual(['a', 'b'])
    expect(read(two).snapshot).toEqual(read(one).snapshot)
  })

  it('B10 finds the notes with own words that the server never had', () => {
    const doc = birth(aBoard([aNote('n1', { text: 'old' }), aNote('n2', { text: 'old' }), aNote('n3')]))
    const own = new Y.Doc()
    Y.applyUpdate(own, Y.encodeStateAsUpdate(doc))
    apply(own, [{ op: 'note/type', id: 'n3' as NoteId, at: 0, remove: 0, insert: 'in time' }], person)
    const reached = Y.decodeStateVector(Y.encodeStateVector(own))
    apply(own, [{ op: 'note/type', id: n1, at: 0, remove: 0, insert: 'late' }], person)
    apply(own, [{ op: 'note/move', id: 'n2' as NoteId, at: [5, 5] }], person)
    expect(wordsBeyond(own, reached, new Set([own.clientID]))).toEqual(['n1'])
    expect(wordsBeyond(own, reached, new Set([doc.clientID]))).toEqual([])
  })
})
