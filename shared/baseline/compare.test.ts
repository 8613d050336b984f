import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareBaselines } from './compare.ts'
import { numberNotices } from './numbering.ts'
import { baselineStrategy } from './strategy.ts'

type Line = [id: string, kind: string, code: string | null, text: string, parent?: string, document?: string]
const strategy = (lines: readonly Line[], documents: unknown[] = [], title = 'Suvannon strategia') =>
  baselineStrategy.parse({
    title,
    documents,
    elements: lines.map(([id, kind, code, text, parent = null, document = null]) => ({
      ...{ id, kind, code, text, parent, document },
    })),
  })

describe('T15 two versions of a strategy', () => {
  it('are compared by the ids of their elements', () => {
    const service = { id: 'd', title: 'Palvelustrategia', kind: 'service', owner: 'council' }
    const before = strategy(
      [
        ['m', 'mission', null, 'Apu on lähellä'],
        ['g1', 'goal', '1', 'Apu'],
        ['s12', 'subgoal', '1.2', 'Puhelin', 'g1'],
        ['s14', 'subgoal', '1.4', 'Sovellus', 'g1'],
        ['g2', 'goal', '2', 'Turva'],
        ['g3', 'goal', '3', 'Työ'],
      ],
      [service],
    )
    const after = strategy(
      [
        ['g3', 'goal', '1', 'Työ'],
        ['m', 'mission', null, 'Apu ja turva ovat lähellä'],
        ['g1', 'goal', '1', 'Apu'],
        ['s14', 'subgoal', '1.4', 'Sovellus', 'g1'],
        ['g2', 'focus', '2', 'Turva'],
        ['x', 'subgoal', '2.1', 'Harjoittelu', 'g2'],
      ],
      [{ ...service, owner: 'board' }],
      'Suvannon strategia 2026',
    )
    const { title, documents, elements, counts } = compareBaselines(before, after)
    expect({
      ...{ title, counts },
      documents: documents.map(({ is, before, after }) => [is, before?.owner, after?.owner]),
      elements: elements.map(({ id, changes }) => [id, ...changes]),
    }).toEqual({
      title: { before: 'Suvannon strategia', after: 'Suvannon strategia 2026' },
      counts: { added: 1, removed: 1, reworded: 1, renumbered: 1, kind: 1, moved: 1 },
      documents: [['changed', 'council', 'board']],
      elements: [
        ['g3', 'renumbered', 'moved'],
        ['m', 'reworded'],
        ['g1'],
        ['s12', 'removed'],
        ['s14'],
        ['g2', 'kind'],
        ['x', 'added'],
      ],
    })
  })

  it('nothing is lost: each element of either stands in the comparison once, the later ones in their order', () => {
    const lines = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 15 }), fc.constantFrom('a', 'b')), {
      selector: ([id]) => id,
      maxLength: 12,
    })
    const made = lines.map((rows) => strategy(rows.map(([id, text]): Line => [`e${id}`, 'goal', null, text])))
    fc.assert(
      fc.property(made, made, (before, after) => {
        const { elements, counts } = compareBaselines(before, after)
        const ids = elements.map(({ id }) => id)
        expect(new Set(ids)).toEqual(new Set([...before.elements, ...after.elements].map(({ id }) => id)))
        expect(ids.length).toBe(new Set(ids).size)
        expect(elements.flatMap((each) => each.after ?? [])).toEqual(after.elements)
        expect(counts.removed + after.elements.length).toBe(elements.length)
        const same = compareBaselines(after, after)
        expect(same.elements.every(({ changes }) => changes.length === 0)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})

it('T11 numbers that jump, repeat, go back or belong elsewhere are told, and kept', () => {
  const { elements } = strategy([
    ['g1', 'goal', '1', 'Apu'],
    ['a', 'subgoal', '1.1', 'Puhelin', 'g1'],
    ['b', 'subgoal', '1.4', 'Tiski', 'g1'],
    ['c', 'subgoal', '1.3', 'Sovellus', 'g1'],
    ['d', 'subgoal', '1.4', 'Chat', 'g1'],
    ['e', 'subgoal', '2.1', 'Bussi', 'g1'],
    ['g9', 'goal', '9', 'Turva'],
    ['f', 'value', null, 'Lämpö'],
  ])
  expect(numberNotices(elements)).toEqual([
    { element: 'b', is: 'gap', detail: '1.2, 1.3' },
    { element: 'c', is: 'back', detail: '1.4' },
    { element: 'd', is: 'repeated', detail: '1.4' },
    { element: 'e', is: 'astray', detail: '1' },
    { element: 'g9', is: 'gap', detail: '2–8' },
  ])
})
