import { expect, test } from 'vitest'
import type { BaselineStrategy } from '#shared/baseline/strategy.ts'
import type { AmendmentId, ElementId } from '#shared/ids.ts'
import type { AmendmentKind } from '#shared/strategy/amendment.ts'
import { compose } from '#shared/strategy/compose.ts'
import type { ComposedAmendment } from '#shared/strategy/composed.ts'
import { givingWay } from './choosing.ts'
import { changedOnly, sheetOf } from './sheet.ts'
import { stretchesOf } from './stretches.ts'

const element = (
  id: string,
  kind: 'mission' | 'goal' | 'subgoal',
  text: string,
  parent: string | null = null,
) => ({
  ...{ id: id as ElementId, kind, code: null, text, document: null },
  parent: parent as ElementId | null,
})
const baseline: BaselineStrategy = {
  title: 'Suvannon strategia',
  documents: [],
  elements: [
    element('m', 'mission', 'Apu on lähellä'),
    element('1', 'goal', 'Apu löytyy ajoissa'),
    element('1.1', 'subgoal', 'Puhelimeen vastataan', '1'),
    element('2', 'goal', 'Talous kestää'),
  ],
}
const amend = (number: number, kind: AmendmentKind, target: string, text = ''): ComposedAmendment => ({
  ...{ id: `a${number}` as AmendmentId, number, kind, targets: [target as ElementId], element: null },
  ...{ place: null, wording: { text, revision: 0, open: false }, outdated: null },
})

test('T29 of amendments in conflict only those give way that cannot stand with the chosen one', () => {
  const keep = amend(1, 'keep', '1.1')
  const [one, other] = [
    amend(2, 'reword', '1.1', 'Puheluun vastataan'),
    amend(3, 'reword', '1.1', 'Vastataan'),
  ]
  const lower = amend(4, 'lower', '1.1')
  const all = [keep, one, other, lower]
  expect(givingWay(baseline, keep, all)).toEqual([one, other])
  expect(givingWay(baseline, one, all)).toEqual([keep, other])
})

test('T24 what goes and what comes in its stead is one change on the page', () => {
  const { elements } = compose(baseline, [amend(1, 'reword', '2', 'Raha riittää ja talous kestää')])
  const stretches = stretchesOf(elements.find(({ id }) => id === '2')!.segments)
  expect(stretches.map(({ changed, segments, by }) => [changed, segments.map(({ is }) => is), by])).toEqual([
    [true, ['del', 'ins'], ['a1']],
    [false, ['same'], []],
  ])
})

test('the sheet has a heading for each kind, and of changes alone what they lie under', () => {
  const { elements } = compose(baseline, [amend(1, 'reword', '1.1', 'Puheluun vastataan')])
  const shown = (parts: ReturnType<typeof sheetOf>) =>
    parts.map(({ kind, elements: all }) => [kind, all.map(({ id }) => id)])
  expect(shown(sheetOf(elements, []))).toEqual([
    ['mission', ['m']],
    ['goal', ['1', '1.1', '2']],
  ])
  expect(shown(sheetOf(changedOnly(elements), []))).toEqual([['goal', ['1', '1.1']]])
})
