import { afterEach, describe, expect, it } from 'vitest'
import type { ShapeId } from '#shared/ids.ts'
import { closeCodes } from '#shared/contract/boards.ts'
import { aNote, aRemark, aText, tableBoard } from '#shared/testing/boards.ts'
import type * as Y from 'yjs'
import { type Guest, type Hall, openHall, pause, until } from './testing/hall.ts'

let hall: Hall
afterEach(() => hall.close())

const remarks = async () => (await hall.rooms.snapshot(tableBoard)).remarks
const signed = aRemark('r1', 'n1', { by: 'key-aino' as never })

async function open() {
  hall = await openHall()
  const [aino, eero] = [await hall.guest('aino').synced(), await hall.guest('eero').synced()]
  aino.do({ op: 'note/add', note: aNote('n1') }, { op: 'remark/add', remark: aRemark('r1', 'n1') })
  await until(() => eero.board.remarks.some(({ by }) => by !== null))
  return { aino, eero }
}
const say = (guest: Guest, id: string, field: string, value: unknown) =>
  guest.doc.getMap<Y.Map<unknown>>('remarks').get(id)!.set(field, value)

describe('B16 a remark', () => {
  it('is signed by the server, whatever it says itself', async () => {
    const { eero } = await open()
    eero.do({ op: 'remark/add', remark: aRemark('r2', 'n1', { by: 'key-aino' as never }) })
    await until(() => eero.board.remarks.at(-1)?.by === 'key-eero')
    expect(await remarks()).toEqual([signed, aRemark('r2', 'n1', { by: 'key-eero' as never })])
  })

  it('is not changed, and not taken away, by anybody else', async () => {
    const { aino, eero } = await open()
    say(eero, 'r1', 'says', { is: 'comment', text: 'En sanonut näin' })
    say(eero, 'r1', 'by', 'key-eero')
    eero.do({ op: 'remark/remove', id: signed.id })
    await until(() => eero.board.remarks.length === 1 && eero.board.remarks[0]!.by === 'key-aino')
    expect([await remarks(), eero.board.remarks]).toEqual([[signed], [signed]])
    aino.do({ op: 'remark/remove', id: signed.id })
    await until(() => eero.board.remarks.length === 0)
    expect(await remarks()).toEqual([])
  })

  it('comes back when its record is torn out, and whoever did it is sent away', async () => {
    const { eero } = await open()
    eero.doc.getMap('remarks').delete('r1')
    await until(() => eero.closed)
    expect([eero.closed, await remarks()]).toEqual([closeCodes.malformed, [signed]])
  })

  it('is not let in where the activity wants none', async () => {
    const { eero } = await open()
    hall.remarks.set('eero', 'forbidden')
    eero.do({ op: 'remark/add', remark: aRemark('r2', 'n1') })
    await until(() => eero.closed)
    expect([eero.closed, await remarks()]).toEqual([closeCodes.forbidden, [signed]])
  })
})

describe('B15 a shape', () => {
  it('that somebody makes unreadable is put back', async () => {
    const { aino, eero } = await open()
    aino.do({ op: 'shape/add', shape: aText('t1') })
    await until(() => eero.board.shapes.length === 1)
    eero.doc.getMap<Y.Map<unknown>>('shapes').get('t1')!.set('size', 'huge')
    await until(() => eero.closed)
    await pause(20)
    expect((await hall.rooms.snapshot(tableBoard)).shapes).toEqual([aText('t1')])
    expect(aino.board.shapes).toEqual([aText('t1')])
  })

  it('is changed by anybody who writes', async () => {
    const { aino, eero } = await open()
    aino.do({ op: 'shape/add', shape: aText('t1') })
    await until(() => eero.board.shapes.length === 1)
    eero.do({ op: 'shape/change', id: 't1' as ShapeId, part: { label: 'Yhdessä' } })
    await until(() => aino.board.shapes[0]?.label === 'Yhdessä')
    expect((await hall.rooms.snapshot(tableBoard)).shapes).toEqual([aText('t1', { label: 'Yhdessä' })])
  })
})
