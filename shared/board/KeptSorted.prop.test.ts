import fc from 'fast-check'
import { expect, it } from 'vitest'
import { KeptSorted } from './KeptSorted.ts'

type Thing = { id: string; rank: number }
const compare = (a: Thing, b: Thing) => a.rank - b.rank || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

it('is always what sorting anew would give, few changes at a time or many', () => {
  const thing = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 5 }), fc.boolean())
  fc.assert(
    fc.property(fc.array(fc.array(thing, { maxLength: 50 }), { maxLength: 8 }), (rounds) => {
      const kept = new KeptSorted<Thing>(compare)
      const plain = new Map<string, Thing>()
      for (const round of rounds) {
        const before = [...kept.list()]
        const list = kept.list()
        for (const [key, rank, stays] of round) {
          const id = `t${key}`
          kept.put(id, stays ? { id, rank } : undefined)
          if (stays) plain.set(id, { id, rank })
          else plain.delete(id)
        }
        expect(list).toEqual(before)
        expect(kept.list()).toEqual([...plain.values()].sort(compare))
        expect(kept.list()).toBe(kept.list())
        expect(kept.size).toBe(plain.size)
      }
    }),
  )
})
