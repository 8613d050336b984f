import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BaselineStrategy, elementKinds } from '#shared/baseline/strategy.ts'
import type { ElementId } from '#shared/ids.ts'
import { nameAndRest, outlineOf } from './outline.ts'

type Element = BaselineStrategy['elements'][number]
const element = (id: string, kind: Element['kind'], more: Partial<Element> = {}): Element => ({
  id: id as ElementId,
  kind,
  code: null,
  text: id,
  parent: null,
  document: null,
  ...more,
})

describe('outlineOf', () => {
  it('puts sub-goals under their goals with their own numbers, gaps and all', () => {
    const goal1 = element('g1', 'goal', { code: '1' })
    const goal2 = element('g2', 'goal', { code: '2' })
    const vision = element('v', 'vision')
    const sub11 = element('s11', 'subgoal', { code: '1.1', parent: goal1.id })
    const sub13 = element('s13', 'subgoal', { code: '1.3', parent: goal1.id })
    const metric = element('m', 'metric', { parent: sub13.id })
    expect(outlineOf([vision, goal1, sub11, sub13, metric, goal2])).toEqual([
      { kind: 'vision', branches: [{ element: vision, children: [] }] },
      {
        kind: 'goal',
        branches: [
          { element: goal1, children: [sub11, sub13, metric] },
          { element: goal2, children: [] },
        ],
      },
    ])
  })

  it('shows every element exactly once, whatever the parents claim', () => {
    const anElements = fc
      .array(
        fc.record({ kind: fc.constantFrom(...elementKinds), parent: fc.option(fc.nat(12), { nil: null }) }),
        {
          maxLength: 12,
        },
      )
      .map((list) =>
        list.map(({ kind, parent }, i) =>
          element(`e${i}`, kind, { parent: parent === null ? null : (`e${parent}` as ElementId) }),
        ),
      )
    fc.assert(
      fc.property(anElements, (elements) => {
        const shown = outlineOf(elements).flatMap(({ branches }) =>
          branches.flatMap((branch) => [branch.element.id, ...branch.children.map(({ id }) => id)]),
        )
        expect(shown.toSorted()).toEqual(elements.map(({ id }) => id).toSorted())
      }),
    )
  })
})

it('nameAndRest finds the name of a value and leaves sentences whole', () => {
  expect(
    ['Luottamus: Teemme mitä lupaamme.', 'Rohkeus', 'Pidämme huolta. Esimerkki: toisistamme'].map(
      nameAndRest,
    ),
  ).toEqual([
    { name: 'Luottamus', rest: 'Teemme mitä lupaamme.' },
    { name: 'Rohkeus', rest: null },
    { name: 'Pidämme huolta. Esimerkki: toisistamme', rest: null },
  ])
})
