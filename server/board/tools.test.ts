import { afterEach, expect, it } from 'vitest'
import type { FrameShape } from '#shared/board/shape.ts'
import type { NoteId, ShapeId } from '#shared/ids.ts'
import { aNote, aText, tableBoard } from '#shared/testing/boards.ts'
import { type Hall, openHall, until } from './testing/hall.ts'

let hall: Hall
afterEach(() => hall.close())

const n1 = 'n1' as NoteId
const aFrame: FrameShape = {
  ...{ id: 'f1' as ShapeId, is: 'frame', label: 'Kehys', born: 0, aim: null },
  box: { left: 0, top: 0, right: 400, bottom: 300 },
}

it('L6 leaves the shapes of who has none out, takes their notes, and binds no facilitator', async () => {
  hall = await openHall()
  const all = await Promise.all(['eero', 'ohja'].map((name) => hall.guest(name).synced()))
  const [eero, ohja] = [all[0]!, all[1]!]
  ohja.do({ op: 'shape/add', shape: aFrame })
  ohja.do({ op: 'note/add', note: aNote(n1, { text: 'Lähipalvelut' }) })
  await until(() => eero.board.shapes.length === 1 && eero.board.notes.some(({ number }) => number !== null))
  hall.draws.set('eero', 'no-shapes')
  eero.do(
    { op: 'shape/add', shape: aText('t1') },
    { op: 'shape/add', shape: { ...aFrame, id: 'f2' as ShapeId } },
    { op: 'shape/change', id: aFrame.id, part: { label: 'Toinen', box: { ...aFrame.box, right: 900 } } },
  )
  eero.do({ op: 'shape/remove', id: aFrame.id }, { op: 'note/move', id: n1, at: [70, 80] })
  eero.do({ op: 'note/type', id: n1, at: 0, remove: 0, insert: 'Uusi: ' })
  await until(() => ohja.board.notes[0]!.text.startsWith('Uusi'))
  ohja.do({ op: 'shape/add', shape: aText('t2') })
  await until(() => eero.board.shapes.some(({ id }) => id === 't2'))
  const there = await hall.rooms.snapshot(tableBoard)
  expect([there.shapes, there.notes[0]!.at, eero.closed]).toEqual([[aFrame, aText('t2')], [70, 80], null])
  expect([eero.board, ohja.board]).toEqual([there, there])
})
