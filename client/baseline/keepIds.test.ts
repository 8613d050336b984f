import { expect, it } from 'vitest'
import { baselineStrategy } from '#shared/baseline/strategy.ts'
import { keepIds } from './keepIds.ts'

const strategy = (
  ...rows: [id: string, kind: string, code: string | null, text: string, parent?: string][]
) =>
  baselineStrategy.parse({
    title: 'Strategia',
    elements: rows.map(([id, kind, code, text, parent]) => ({
      id,
      kind,
      code,
      text,
      parent: parent ?? null,
    })),
  })

it('keepIds keeps what is the same by text, or by number when it was reworded, and lets the new be new', () => {
  const before = strategy(
    ['v', 'vision', null, 'Hyvä arki'],
    ['g1', 'goal', '1', 'Apu ajoissa'],
    ['s1', 'subgoal', '1.1', 'Jonot lyhenevät', 'g1'],
  )
  const after = strategy(
    ['n1', 'vision', null, 'Hyvä arki'],
    ['n2', 'goal', '1', 'Apu löytyy ajoissa'],
    ['n3', 'subgoal', '1.2', 'Jonot lyhenevät', 'n2'],
    ['n4', 'subgoal', '1.3', 'Etäpalvelut toimivat', 'n2'],
  )
  expect(keepIds(before, after)).toEqual(
    strategy(
      ['v', 'vision', null, 'Hyvä arki'],
      ['g1', 'goal', '1', 'Apu löytyy ajoissa'],
      ['s1', 'subgoal', '1.2', 'Jonot lyhenevät', 'g1'],
      ['n4', 'subgoal', '1.3', 'Etäpalvelut toimivat', 'g1'],
    ),
  )
})

it('keepIds gives an old id to one element only', () => {
  const before = strategy(['a', 'value', null, 'Rohkeus'])
  const after = strategy(['n1', 'value', null, 'Rohkeus'], ['n2', 'value', null, 'Rohkeus'])
  expect(keepIds(before, after).elements.map(({ id }) => id)).toEqual(['a', 'n2'])
  expect(keepIds(null, after)).toEqual(after)
})

it('T16 a number alone is not the same element: what was aimed at the old one does not come to aim at the new', () => {
  const before = strategy(['g1', 'goal', '1', 'Apu löytyy ajoissa'])
  const after = strategy(['n1', 'goal', '1', 'Talous on tasapainossa'])
  expect(keepIds(before, after)).toEqual(after)
})

it('T16 documents keep their ids by their titles, and elements theirs within them', () => {
  const of = (document: string, id: string) =>
    baselineStrategy.parse({
      title: '',
      documents: [{ id: document, title: 'Palvelustrategia', kind: 'service', owner: 'council' }],
      elements: [
        { id: `${id}1`, kind: 'goal', code: '1', text: 'Apu', parent: null },
        { id: `${id}2`, kind: 'goal', code: '1', text: 'Apu', parent: null, document },
      ],
    })
  expect(keepIds(of('d', 'old'), of('x', 'new'))).toEqual(of('d', 'old'))
})
