import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Element } from '../baseline/strategy.ts'
import type { AmendmentId, ElementId, GroupId, PersonId } from '../ids.ts'
import { type MatrixAmendment, type MatrixGround, matrixOf } from './matrixOf.ts'
import { packMatrix, unpackMatrix } from './packedMatrix.ts'

const groups = ['g1', 'g2', 'g3', 'g4'] as GroupId[]
const element = (id: string, kind: Element['kind'], parent: string | null = null): Element =>
  ({ id, kind, code: id, text: `Kohta ${id}`, parent, document: null }) as Element
const elements = [
  element('m', 'mission'),
  element('1', 'goal'),
  element('1.1', 'subgoal', '1'),
  element('1.3', 'subgoal', '1'),
  element('2', 'goal'),
  element('3', 'goal'),
]
const note = (aim: string | null, group: string | null) => ({
  aim: aim as ElementId | null,
  group: group as GroupId | null,
})
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)
const person = (id: string, group: string | null, heads = 1) => ({
  ...{ id: id as PersonId, group: group as GroupId | null, heads },
})
const amendment = (id: string, more: Partial<MatrixAmendment> = {}): MatrixAmendment => ({
  ...{ id: id as AmendmentId, targets: ['1.1' as ElementId], place: null, group: 'g1' as GroupId },
  ...{ into: null, hands: {}, supporters: [] },
  ...more,
})
const made = (more: Partial<MatrixGround>) =>
  matrixOf({ elements, groups, notes: [], amendments: [], ...more })
const cells = (matrix: ReturnType<typeof made>, id: string) => {
  const { cells, total } = matrix.rows.find(({ element }) => element === id)!
  return [...cells, total].map(({ notes, amendments, supporters }) =>
    [notes, amendments, supporters].join(' '),
  )
}

describe('the matrix', () => {
  it('T50: has each element in the strategy’s order with what is said below it, and each note once', () => {
    const notes = [note('1.1', 'g1'), note('1', 'g1'), note('1.3', 'g2'), note('2', null), note(null, 'g1')]
    const matrix = made({ notes: [...notes, note('gone', 'g3'), note('m', 'left')] })
    expect(matrix.rows.map(({ element }) => element)).toEqual(elements.map(({ id }) => id))
    expect(cells(matrix, '1')).toEqual(['2 0 0', '1 0 0', '0 0 0', '0 0 0', '3 0 0'])
    expect(cells(matrix, '1.1')).toEqual(['1 0 0', '0 0 0', '0 0 0', '0 0 0', '1 0 0'])
    // Who wrote them sits at no table here, but they are said.
    expect(cells(matrix, '2').at(-1)).toBe('1 0 0')
    expect(cells(matrix, 'm').at(-1)).toBe('1 0 0')
    expect([matrix.unaimed, matrix.astray]).toEqual([1, 1])
  })

  it('T51: people count once in a row, a table with its hands or its devices, merged amendments as one', () => {
    const amendments = [
      amendment('a', {
        supporters: [person('p', 'g1'), person('q', 'g2', 4)],
        hands: { ['g2' as GroupId]: 3 },
      }),
      amendment('b', {
        ...{ targets: ['1.3' as ElementId], group: 'g2' as GroupId, into: 'a' as AmendmentId },
        ...{ supporters: [person('p', 'g1'), person('r', null)], hands: { ['g1' as GroupId]: 6 } },
      }),
      amendment('c', { targets: [], place: { document: null, parent: '2' as ElementId, after: null } }),
      amendment('d', { targets: ['1.1', '1.3'] as ElementId[], group: null }),
    ]
    const matrix = made({ amendments })
    expect(cells(matrix, '1')).toEqual(['0 1 6', '0 1 4', '0 0 0', '0 0 0', '0 2 11'])
    expect(cells(matrix, '1.1')).toEqual(['0 1 1', '0 0 4', '0 0 0', '0 0 0', '0 2 5'])
    expect(cells(matrix, '2')).toEqual(['0 1 0', '0 0 0', '0 0 0', '0 0 0', '0 1 0'])
  })

  it('T52: a goal is thin with fewer than a third of the tables or a quarter of what the others have', () => {
    const thin = (notes: MatrixGround['notes']) =>
      made({ notes }).rows.flatMap(({ element, thin }) => (thin ? [element] : []))
    const all = (id: string, each: number) => groups.flatMap((group) => times(each, note(id, group)))
    expect(thin([])).toEqual([])
    expect(thin([note(null, 'g1')])).toEqual([])
    expect(thin([...all('1', 2), ...all('2', 2), note('3', 'g1')])).toEqual(['3'])
    expect(thin([...all('1', 2), ...all('2', 2), note('3', 'g1'), note('3', 'g2')])).toEqual([])
    expect(thin([...all('1', 3), ...all('2', 3), note('3', 'g1'), note('3', 'g2')])).toEqual(['3'])
  })

  it('T50: parents that go round in a circle, or are not there, end nowhere', () => {
    const odd = [element('a', 'goal', 'b'), element('b', 'goal', 'a'), element('c', 'subgoal', 'gone')]
    const matrix = made({ elements: odd, notes: [note('a', 'g1'), note('c', 'g1')] })
    expect(matrix.rows.map(({ total }) => total.notes)).toEqual([1, 1, 1])
  })

  it('T50: is unpacked as it was packed, and does not depend on the order of what is said', () => {
    const someNote = fc.record({
      aim: fc.constantFrom(...elements.map(({ id }) => id), null, 'gone' as ElementId),
      group: fc.constantFrom(...groups, null),
    })
    const someAmendment = fc
      .record({
        targets: fc.subarray(elements.map(({ id }) => id)),
        group: fc.constantFrom(...groups, null),
        supporters: fc.subarray([person('p', 'g1'), person('q', 'g2', 4), person('r', null)]),
        into: fc.constantFrom(null, 'a0' as AmendmentId, 'a1' as AmendmentId),
      })
      .map((more) => more)
    const ground = fc.tuple(fc.array(someNote), fc.array(someAmendment, { maxLength: 5 }))
    fc.assert(
      fc.property(ground, ([notes, some]) => {
        const amendments = some.map((more, at) => amendment(`a${at}`, more))
        const matrix = made({ notes, amendments })
        expect(unpackMatrix(packMatrix(matrix))).toEqual(matrix)
        expect(made({ notes: notes.toReversed(), amendments: amendments.toReversed() })).toEqual(matrix)
      }),
      { numRuns: 60 },
    )
  })
})
