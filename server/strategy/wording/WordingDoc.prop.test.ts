import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { PersonKey } from '#shared/ids.ts'
import { WordingDoc } from './WordingDoc.ts'

const key = (name: string) => name as PersonKey
const people = ['aino', 'eero', 'bodil'] as const

type Step =
  /** Somebody writes or takes away, and it is sent, or lost on the way. */
  | { do: 'edit'; who: number; at: number; remove: number; insert: string; lost: boolean }
  /** Somebody sends all that they have. */
  | { do: 'all'; who: number }
  /** Eve sends what somebody has sent, with some bytes changed. */
  | { do: 'forge'; flips: [number, number][] }

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('edit' as const),
        who: fc.nat(2),
        at: fc.nat(60),
        remove: fc.nat(4),
        insert: fc.string({ unit: 'grapheme', maxLength: 6 }),
        lost: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('all' as const), who: fc.nat(2) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('forge' as const),
        flips: fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      }),
    },
  ),
  { maxLength: 25 },
)

it('T31 T37 whatever is lost, sent twice or forged on the way, all read the same in the end and nobody’s words are missing', () => {
  fc.assert(
    fc.property(steps, (script) => {
      const room = new WordingDoc(1, [WordingDoc.birth(1, 'Apu löytyy ajoissa.')])
      const docs = people.map((_, index) => {
        const doc = new Y.Doc()
        doc.clientID = 1_000 + index
        Y.applyUpdate(doc, room.since())
        return doc
      })
      const says = (who: string, update: Uint8Array) => {
        const outcome = room.take(update, key(who), new Set(), 200)
        const before = room.text
        const batch = room.takeBatch()
        // Nothing is told before it is stored, and what was refused leaves nothing behind.
        expect(room.text).toBe(before)
        if (batch) {
          room.settle()
          for (const doc of docs) Y.applyUpdate(doc, batch)
        } else expect(outcome).not.toBe('taken')
      }
      let heard: Uint8Array = room.since()
      const edit = (who: number, at: number, remove: number, insert: string): Uint8Array => {
        const doc = docs[who]!
        const text = doc.getText('text')
        const from = Math.min(at, text.length)
        const vector = Y.encodeStateVector(doc)
        doc.transact(() => {
          text.delete(from, Math.min(remove, text.length - from))
          text.insert(from, insert)
        })
        return Y.encodeStateAsUpdate(doc, vector)
      }
      // Everybody is known by their own number before Eve comes.
      for (const who of people.keys()) says(people[who]!, edit(who, 0, 0, 'x'))
      for (const step of script) {
        if (step.do === 'all') says(people[step.who]!, Y.encodeStateAsUpdate(docs[step.who]!))
        else if (step.do === 'edit') {
          heard = edit(step.who, step.at, step.remove, step.insert)
          if (!step.lost) says(people[step.who]!, heard)
        } else {
          const forged = heard.slice()
          for (const [at, by] of step.flips) forged[at % forged.length]! ^= by
          says('eve', forged)
        }
      }
      for (const who of people.keys()) says(people[who]!, Y.encodeStateAsUpdate(docs[who]!))
      expect(docs.map((doc) => doc.getText('text').toString())).toEqual(people.map(() => room.text))
      for (const doc of docs)
        expect(Y.getState(docs[0]!.store, doc.clientID)).toBe(room.state.get(doc.clientID))
      room.close()
    }),
    { numRuns: 40 },
  )
})
