import { afterEach, describe, expect, it } from 'vitest'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { notesOf } from '#shared/board/records.ts'
import type { NoteId, PersonKey } from '#shared/ids.ts'
import { aNote, tableBoard } from '#shared/testing/boards.ts'
import { tidy } from './tidy.ts'
import { type Guest, type Hall, openHall, until } from './testing/hall.ts'

let hall: Hall
afterEach(() => hall.close())

const [n1, n2] = ['n1' as NoteId, 'n2' as NoteId]
const secret = 'Henkilön nimi ja tauti'
const hiding = { op: 'note/hide', id: n1, text: secret, image: null, at: 5 } as const

async function open(): Promise<{ aino: Guest; eero: Guest }> {
  hall = await openHall()
  const [aino, eero] = await Promise.all(['aino', 'eero'].map((name) => hall.guest(name).synced()))
  aino!.do({ op: 'note/add', note: aNote(n1, { text: secret, at: [40, 50] }) })
  aino!.do({ op: 'note/add', note: aNote(n2, { text: 'Lähipalvelut' }) })
  await until(() => eero!.board.notes.length === 2 && eero!.board.notes.every((note) => note.number))
  return { aino: aino!, eero: eero! }
}
const n1At = async () => (await hall.rooms.snapshot(tableBoard)).notes.find(({ id }) => id === n1)!
const hide = async () => {
  await hall.rooms.hand(tableBoard, [hiding], 'stamp')
  await hall.rooms.within(tableBoard, tidy)
}

describe('B20 a hidden note', () => {
  it('is out of everybody’s document, and in nothing that a newcomer is sent', async () => {
    const { eero } = await open()
    await hide()
    await until(() => eero.texts().length === 1)
    expect(JSON.stringify([eero.board, notesOf(eero.doc).toJSON()])).not.toContain('tauti')
    const stranger = await hall.stranger('liisa')
    stranger.say(0, 0, Y.encodeStateVector(new Y.Doc()))
    // Also to whoever claims to have had a little of it.
    const vector = encoding.createEncoder()
    for (const part of [1, eero.doc.clientID, 1]) encoding.writeVarUint(vector, part)
    stranger.say(0, 0, encoding.toUint8Array(vector))
    const heard = () => stranger.heard.map((frame) => Buffer.from(frame).toString('latin1')).join('')
    await until(() => heard().includes('hipalvelut'))
    expect(heard()).not.toContain('tauti')
  })

  it('is not shown, and no other is hidden, by what anybody’s frames say; words typed on it wait', async () => {
    const { aino, eero } = await open()
    await hide()
    await until(() => eero.texts().length === 1)
    const ruled = (await n1At()).archived
    const [one, two] = [notesOf(eero.doc).get(n1)!, notesOf(eero.doc).get(n2)!]
    eero.doc.transact(() => {
      one.set('archived', null)
      two.set('archived', { by: 'key-eero' as PersonKey, at: 7, hidden: true })
      ;(one.get('text') as Y.Text).insert(0, ' vielä')
    })
    eero.do({ op: 'note/add', note: aNote('n3', { archived: { by: null, at: 9, hidden: true } }) })
    await until(() => aino.board.notes.some(({ id, number }) => id === 'n3' && number))
    const { notes } = await hall.rooms.snapshot(tableBoard)
    expect(notes.map(({ id, archived }) => [id, archived]).toSorted()).toEqual([
      ['n1', ruled],
      ['n2', { by: 'key-eero', at: 7 }],
      ['n3', { by: null, at: 9 }],
    ])
    await hall.rooms.hand(tableBoard, [{ op: 'note/show', id: n1, text: secret, image: null }], 'stamp')
    expect(await n1At()).toMatchObject({
      text: `${secret} vielä`,
      at: [40, 50],
      archived: null,
      by: 'key-aino',
    })
    expect([aino.closed, eero.closed]).toEqual([null, null])
  })

  it('keeps its words when they have changed since they were kept elsewhere', async () => {
    await open()
    await hall.rooms.hand(tableBoard, [{ ...hiding, text: 'Jotakin muuta' }], 'stamp')
    expect(await n1At()).toMatchObject({ text: secret, archived: null })
  })
})
