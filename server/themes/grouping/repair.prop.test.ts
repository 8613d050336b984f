import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repair } from './repair.ts'

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const notes = fc
  .uniqueArray(fc.constantFrom(...ids), { minLength: 1 })
  .chain((chosen) =>
    fc.tuple(...chosen.map((id) => fc.record({ id: fc.constant(id), pin: fc.constantFrom(null, 'P', 'Q') }))),
  )
const proposal = fc.record({
  groups: fc.array(
    fc.record({
      pin: fc.constantFrom(null, 'P', 'Q'),
      noteIds: fc.array(fc.constantFrom(...ids, 'stranger')),
    }),
    { maxLength: 5 },
  ),
})

describe('repair', () => {
  it('C1 whatever is proposed, each note ends in exactly one group or unassigned', () => {
    fc.assert(
      fc.property(notes, proposal, (all, proposed) => {
        const { groups, unassigned } = repair(all, proposed)
        const placed = [...groups.flatMap(({ noteIds }) => noteIds), ...unassigned]
        expect(placed.toSorted()).toEqual(all.map(({ id }) => id).toSorted())
      }),
    )
  })
  it('C3 a pinned note is in a group of its pin', () => {
    fc.assert(
      fc.property(notes, proposal, (all, proposed) => {
        const { groups } = repair(all, proposed)
        for (const { id, pin } of all)
          if (pin !== null) expect(groups.find(({ noteIds }) => noteIds.includes(id))?.pin).toBe(pin)
      }),
    )
  })
  it('counts strangers, notes named twice and broken pins', () => {
    const all = [
      { id: 'a', pin: null },
      { id: 'b', pin: 'P' },
      { id: 'c', pin: null },
    ]
    expect(repair(all, { groups: [{ pin: null, noteIds: ['a', 'a', 'x', 'b'] }] })).toEqual({
      groups: [
        { pin: null, noteIds: ['a'] },
        { pin: 'P', noteIds: ['b'] },
      ],
      unassigned: ['c'],
      repairs: 3,
    })
  })
  it('leaves a true partition as it is', () => {
    const groups = [
      { pin: null, noteIds: ['a'] },
      { pin: 'P', noteIds: ['b'] },
    ]
    expect(
      repair(
        [
          { id: 'a', pin: null },
          { id: 'b', pin: 'P' },
        ],
        { groups },
      ),
    ).toEqual({ groups, unassigned: [], repairs: 0 })
  })
})
