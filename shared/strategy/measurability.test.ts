import { describe, expect, it } from 'vitest'
import type { BaselineStrategy, Element } from '../baseline/strategy.ts'
import { amendmentId, elementId, type ElementId } from '../ids.ts'
import type { Measure } from './measure.ts'
import { FOLLOWED, measurabilityOf, noMeasure } from './measurability.ts'

const id = (of: string) => elementId.parse(of)
const element = (of: string, kind: Element['kind'], text: string, parent: string | null = null): Element => ({
  id: id(of),
  kind,
  code: null,
  text,
  parent: parent === null ? null : id(parent),
  document: null,
})
const strategyOf = (...elements: Element[]): BaselineStrategy => ({
  title: 'Suvanto',
  documents: [],
  elements,
})
const whole: Measure = {
  indicator: 'Odotusaika, pv',
  baseline: '21 pv (2025)',
  target: '7 pv (2028)',
  level: 'area',
  owner: 'Palvelujohtaja',
  source: 'Jonotilasto',
}
const reworded = (of: string, target: string, text: string, status: 'open' | 'declined' = 'open') => ({
  id: amendmentId.parse(of),
  kind: 'reword' as const,
  targets: [id(target)],
  ...{ element: null, place: null },
  wording: { text, revision: 1, open: false },
  status,
  ...{ into: null, adopted: null },
})
const measured = (...measures: [string, Measure[]][]) =>
  Object.fromEntries(measures.map(([of, all]) => [id(of), all])) as Record<ElementId, Measure[]>

describe('T61 measurability', () => {
  it('T61 a goal without an indicator lacks everything, one with a whole measure nothing', () => {
    const baseline = strategyOf(element('m', 'mission', 'Apu löytyy'), element('g', 'goal', 'Apu ajoissa'))
    const all = ['indicator', 'baseline', 'target', 'level', 'owner', 'source']
    const bare = { element: id('g'), added: null, indicators: [], below: 0, missing: all, many: false }
    const vague = [{ word: 'ajoissa', asks: 'timely', amendment: null }]
    expect(measurabilityOf(baseline, [], {})).toEqual({
      goals: [{ ...bare, vague }],
      ...{ indicators: 0, many: false, repeated: [] },
    })
    expect(measurabilityOf(baseline, [], measured(['g', [whole]])).goals).toEqual([
      { ...bare, vague, missing: [], indicators: [{ measure: whole, at: 0, metric: null, missing: [] }] },
    ])
  })

  it('T62 indicators that the strategy lists count, also under a sub-goal, and are the same as those told by name', () => {
    const baseline = strategyOf(
      element('g', 'goal', 'Apu'),
      element('s', 'subgoal', 'Vastaanotto', 'g'),
      element('k', 'metric', 'Odotusaika (pv)', 's'),
      element('l', 'metric', 'Käynnit', 's'),
      element('x', 'metric', 'Irrallinen', null),
    )
    const { goals, indicators } = measurabilityOf(baseline, [], measured(['s', [whole]]))
    const listed = { ...noMeasure, indicator: 'Käynnit' }
    expect(goals.map((goal) => [goal.element, goal.below, goal.missing])).toEqual([
      [id('g'), 2, ['indicator', 'baseline', 'target', 'level', 'owner', 'source']],
      [id('s'), 0, ['baseline', 'target', 'level', 'owner', 'source']],
    ])
    expect(goals[1]?.indicators).toEqual([
      { measure: whole, at: 0, metric: id('k'), missing: [] },
      {
        measure: listed,
        at: null,
        metric: id('l'),
        missing: ['baseline', 'target', 'level', 'owner', 'source'],
      },
    ])
    expect(indicators).toBe(3)
  })

  it('T63 words of a rewording are asked about by the amendment, unless the present text asks the same', () => {
    const baseline = strategyOf(element('g', 'goal', 'Sujuvat palvelut'))
    const amendments = [
      reworded('a', 'g', 'Sujuvat ja laadukkaat palvelut'),
      reworded('b', 'g', 'Erinomaiset palvelut', 'declined'),
    ]
    expect(measurabilityOf(baseline, amendments, {}).goals[0]?.vague).toEqual([
      { word: 'Sujuvat', asks: 'smooth', amendment: null },
      { word: 'laadukkaat', asks: 'quality', amendment: amendmentId.parse('a') },
    ])
  })

  it('T64 more than one can follow, and the same indicator twice, are told', () => {
    const baseline = strategyOf(element('g', 'goal', 'Apu'), element('h', 'goal', 'Väki'))
    const several = Array.from({ length: FOLLOWED.goal + 1 }, (_, at) => ({
      ...whole,
      indicator: `Luku ${at}`,
    }))
    const { goals, indicators, many, repeated } = measurabilityOf(
      baseline,
      [],
      measured(['g', several], ['h', [{ ...whole, indicator: 'LUKU  0.' }]]),
    )
    expect(goals.map((goal) => goal.many)).toEqual([true, false])
    expect({ indicators, many, repeated }).toEqual({
      indicators: FOLLOWED.goal + 1,
      many: false,
      repeated: [{ indicator: 'Luku 0', elements: [id('g'), id('h')] }],
    })
  })

  it('T61 a goal that somebody would add is assessed by its amendment, until it is declined', () => {
    const added = {
      ...reworded('a', 'g', 'Nopea apu'),
      ...{ kind: 'add' as const, targets: [], element: 'subgoal' as const },
      place: { document: null, parent: id('g'), after: null },
    }
    const baseline = strategyOf(element('g', 'goal', 'Apu'))
    const { goals } = measurabilityOf(baseline, [added], measured(['a', [whole]]))
    expect(goals.map((goal) => [goal.element, goal.added, goal.below, goal.missing.length])).toEqual([
      ['g', null, 1, 6],
      ['a', 'a', 0, 0],
    ])
    expect(goals[1]?.vague).toEqual([{ word: 'Nopea', asks: 'timely', amendment: null }])
    expect(measurabilityOf(baseline, [{ ...added, status: 'declined' }], {}).goals).toHaveLength(1)
  })

  it('T62 parents that run in a circle or are not there end nothing', () => {
    const baseline = strategyOf(
      element('a', 'focus', 'Yksi', 'b'),
      element('b', 'focus', 'Kaksi', 'a'),
      element('k', 'metric', 'Luku', 'a'),
      element('l', 'metric', 'Toinen', 'gone'),
    )
    expect(measurabilityOf(baseline, [], {})).toEqual({ goals: [], indicators: 2, many: false, repeated: [] })
  })
})
