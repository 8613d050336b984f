import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { apply, birth } from '#shared/board/BoardDoc.ts'
import { emptyBoard, SCHEMA } from '#shared/board/snapshot.ts'
import type { NoteId } from '#shared/ids.ts'
import { aNote, tableBoard } from '#shared/testing/boards.ts'
import { Catchup } from './Catchup.ts'

const step = fc.oneof(
  fc.record({ do: fc.constant('add' as const), who: fc.nat(2), note: fc.nat(9) }),
  fc.record({
    do: fc.constant('type' as const),
    who: fc.nat(2),
    note: fc.nat(9),
    text: fc.string({ maxLength: 5 }),
  }),
  fc.record({ do: fc.constant('clear' as const), who: fc.nat(2), note: fc.nat(9) }),
  fc.record({ do: fc.constant('ask' as const), who: fc.nat(2) }),
)

it('says to the byte what Yjs would say to somebody who comes back, however often it is asked between', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const server = birth(emptyBoard({ schema: SCHEMA, board: tableBoard, epoch: 1, born: 0 }))
      const catchup = new Catchup(server)
      const people = [0, 1, 2].map(() => new Y.Doc())
      for (const doc of people) {
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
        doc.on('update', (update, origin) => {
          if (origin !== 'server') Y.applyUpdate(server, update)
        })
      }
      for (const each of steps) {
        const doc = people[each.who]!
        const id = `n${'note' in each ? each.note : 0}` as NoteId
        if (each.do === 'add')
          apply(doc, [{ op: 'note/add', note: aNote(`${id}.${each.who}`) }], { from: 'person' })
        else if (each.do === 'ask') {
          const vector = Y.encodeStateVector(doc)
          const answer = catchup.since(vector)
          expect(answer).toEqual(Y.encodeStateAsUpdate(server, vector))
          Y.applyUpdate(doc, answer, 'server')
        } else {
          const own = `${id}.${each.who}` as NoteId
          const [remove, insert] = each.do === 'clear' ? [3, ''] : [0, each.text]
          apply(doc, [{ op: 'note/type', id: own, at: 0, remove, insert }], { from: 'person' })
        }
      }
      const nothing = new Uint8Array([0])
      expect(catchup.since(nothing)).toEqual(Y.encodeStateAsUpdate(server, nothing))
    }),
    { numRuns: 150 },
  )
})
