import { expect, test } from 'vitest'
import type { BaselineStrategy, Element } from '../baseline/strategy.ts'
import type { AmendmentId, DocumentId, ElementId } from '../ids.ts'
import { adopted } from './adopt.ts'
import type { AmendmentKind, Place } from './amendment.ts'
import { compose } from './compose.ts'
import type { ComposedAmendment } from './composed.ts'

const element = (id: string, text: string, parent: string | null = null): Element => ({
  id: id as ElementId,
  kind: parent === null ? 'goal' : 'subgoal',
  ...{ code: id, text, parent: parent as ElementId | null, document: null },
})
/** Numbers have a gap, as they do. */
const baseline: BaselineStrategy = {
  title: 'Suvannon strategia',
  documents: [{ id: 'ohjelma' as DocumentId, title: 'Ohjelma', kind: 'programme', owner: null }],
  elements: [
    element('1', 'Apu löytyy ajoissa'),
    element('1.1', 'Puhelimeen vastataan', '1'),
    element('1.3', 'Matka on lyhyt', '1'),
    element('2', 'Talous kestää'),
    element('2.1', 'Menot pysyvät raameissa', '2'),
    element('2.2', 'Tuloksista kerrotaan', '2'),
  ],
}
const at = (parent: string | null, after: string | null = null, document: string | null = null): Place => ({
  parent: parent as ElementId | null,
  after: after as ElementId | null,
  document: document as DocumentId | null,
})
const amend = (
  number: number,
  kind: AmendmentKind,
  targets: string,
  more: { text?: string; place?: Place; outdated?: ComposedAmendment['outdated'] } = {},
): ComposedAmendment => ({
  ...{ id: `m${String(number)}` as AmendmentId, number, kind },
  targets: targets.split(' ').filter(Boolean) as ElementId[],
  element: kind === 'add' ? 'subgoal' : null,
  place: more.place ?? null,
  wording: { text: more.text ?? '', revision: 0, open: false },
  outdated: more.outdated ?? null,
})
/** The draft in lines: how deep, what becomes of it, what it would say. */
const lines = (...amendments: readonly ComposedAmendment[]): string[] =>
  compose(baseline, amendments).elements.map(
    ({ id, depth, is, after, weight }) =>
      `${'  '.repeat(depth)}${id} ${is}${weight === null ? '' : ` ${weight}`}: ${after ?? '–'}`,
  )
const conflictsOf = (...amendments: readonly ComposedAmendment[]): string[] =>
  compose(baseline, amendments).conflicts.map(
    ({ kind, elements, amendments: those }) => `${kind} ${elements.join(' ')}: ${those.join(' ')}`,
  )

test('T23 each kind of amendment does in the draft what it says, and numbers keep their gaps', () => {
  expect(
    lines(
      amend(9, 'add', '', { text: 'Jälkimmäinen', place: at('1', '1.1') }),
      amend(1, 'reword', '2.1', { text: 'Menot pysyvät raameissa, ja siitä kerrotaan' }),
      amend(3, 'add', '', { text: 'Edellinen', place: at('1', '1.1') }),
      amend(2, 'remove', '1.3'),
      amend(4, 'move', '2.2', { place: at('1') }),
      amend(5, 'raise', '2'),
      amend(6, 'keep', '1'),
    ),
  ).toEqual([
    '1 kept: Apu löytyy ajoissa',
    '  2.2 moved: Tuloksista kerrotaan',
    '  1.1 kept: Puhelimeen vastataan',
    '  m3 added: Edellinen',
    '  m9 added: Jälkimmäinen',
    '  1.3 removed: –',
    '2 kept raised: Talous kestää',
    '  2.1 reworded: Menot pysyvät raameissa, ja siitä kerrotaan',
  ])
})

test('T23 merged elements keep the first one; children of the others become its last, and weights are its', () => {
  const merge = amend(1, 'merge', '2 1', { text: 'Talous kestää ja apu löytyy' })
  expect(lines(merge, amend(2, 'lower', '1'))).toEqual([
    '1 merged: –',
    '2 merged lowered: Talous kestää ja apu löytyy',
    '  1.1 kept: Puhelimeen vastataan',
    '  1.3 kept: Matka on lyhyt',
    '  2.1 kept: Menot pysyvät raameissa',
    '  2.2 kept: Tuloksista kerrotaan',
  ])
})

test('T23 what is merged into its own child leaves that child in its place', () => {
  expect(lines(amend(1, 'merge', '2.1 2', { text: 'Menot ja talous' }))).toEqual([
    '1 kept: Apu löytyy ajoissa',
    '  1.1 kept: Puhelimeen vastataan',
    '  1.3 kept: Matka on lyhyt',
    '2 merged: –',
    '2.1 merged: Menot ja talous',
    '  2.2 kept: Tuloksista kerrotaan',
  ])
})

test('T23 what is left in its parent’s place stays in that document, whichever its own was', () => {
  const { documents, elements } = baseline
  const elsewhere = elements.map((each) =>
    each.parent === null ? { ...each, document: documents[0]!.id } : each,
  )
  const { elements: drafted } = compose({ ...baseline, elements: elsewhere }, [amend(1, 'merge', '1.1 1')])
  expect(drafted.map(({ id, document, depth }) => [id, document, depth])).toEqual([
    ...[['1', 'ohjelma', 0] as const, ['1.1', 'ohjelma', 0] as const, ['1.3', 'ohjelma', 1] as const],
    ...[['2', 'ohjelma', 0] as const, ['2.1', null, 1] as const, ['2.2', null, 1] as const],
  ])
})

test('T23 what moves to another document takes its children there', () => {
  const { elements } = compose(baseline, [amend(1, 'move', '1', { place: at(null, null, 'ohjelma') })])
  expect(elements.map(({ id, document, was }) => [id, document, was])).toEqual([
    ...['2', '2.1', '2.2'].map((id, index) => [id, null, index + 3]),
    ...['1', '1.1', '1.3'].map((id, index) => [id, 'ohjelma', index]),
  ])
})

test.each([
  [
    'other words',
    'words 1: m1 m2',
    [amend(2, 'reword', '1', { text: 'Apu' }), amend(1, 'reword', '1', { text: 'Apu' })],
  ],
  [
    'words and a merging',
    'words 1.1: m1 m2',
    [amend(1, 'reword', '1.1', { text: 'Apu' }), amend(2, 'merge', '1.3 1.1', { text: 'Matka' })],
  ],
  ['going and changing', 'removed 2.1: m1 m2', [amend(1, 'remove', '2.1'), amend(2, 'raise', '2.1')]],
  [
    'staying and changing',
    'kept 1: m1 m2',
    [amend(1, 'keep', '1'), amend(2, 'reword', '1', { text: 'Apu' })],
  ],
  ['staying and going', 'kept 2.1: m1 m2', [amend(1, 'keep', '2.1'), amend(2, 'remove', '2.1')]],
  [
    'two places',
    'places 1.1: m1 m2',
    [amend(1, 'move', '1.1', { place: at('2') }), amend(2, 'move', '1.1', { place: at(null) })],
  ],
  ['two weights', 'weights 1: m1 m2', [amend(1, 'raise', '1'), amend(2, 'lower', '1')]],
  [
    'two mergings',
    'merges 1.3: m1 m2',
    [amend(1, 'merge', '1.1 1.3', { text: 'A' }), amend(2, 'merge', '1.3 2.1', { text: 'B' })],
  ],
  ['a parent that goes without its children', 'removed 2 2.1 2.2: m1', [amend(1, 'remove', '2')]],
  [
    'a place in what goes',
    'removed 1.1 2.2: m1 m2 m3',
    [
      amend(1, 'remove', '1.1'),
      amend(2, 'add', '', { text: 'Uusi', place: at('1.1') }),
      amend(3, 'move', '2.2', { place: at('1.1') }),
    ],
  ],
  ['a place under itself', 'places 1 1.1: m1', [amend(1, 'move', '1', { place: at('1.1') })]],
  [
    'a place under what is merged into it',
    'places 1.1: m1 m2',
    [amend(1, 'move', '1.1', { place: at('1.3') }), amend(2, 'merge', '1.1 1.3', { text: 'Lyhyt matka' })],
  ],
  [
    'places under each other',
    'places 1 2: m1 m2',
    [amend(1, 'move', '1', { place: at('2') }), amend(2, 'move', '2', { place: at('1') })],
  ],
  ['what is there no more', 'gone : m1', [amend(1, 'reword', '1', { text: 'Apu', outdated: 'gone' })]],
  ['a parent that never was', 'gone 7: m1', [amend(1, 'add', '', { text: 'Uusi', place: at('7') })]],
  [
    'an earlier version',
    'old-version 1: m1',
    [amend(1, 'reword', '1', { text: 'Apu', outdated: 'changed' })],
  ],
])('T23 %s: a conflict is told, and nothing of it is done', (_what, told, amendments) => {
  expect(conflictsOf(...amendments)).toEqual([told])
  expect(adopted(baseline, compose(baseline, amendments))).toEqual(baseline)
})

test('T23 a parent may go with all its children, or after they have moved elsewhere', () => {
  expect(
    conflictsOf(
      amend(1, 'remove', '2'),
      amend(2, 'remove', '2.1'),
      amend(3, 'move', '2.2', { place: at('1', '1.3') }),
    ),
  ).toEqual([])
})

test('T23 what leaving one amendment out brings into conflict is told too', () => {
  // 2.1 cannot go, since others reword it; so 2 cannot go either.
  expect(
    conflictsOf(
      amend(1, 'remove', '2'),
      amend(2, 'remove', '2.1'),
      amend(3, 'reword', '2.1', { text: 'Menot' }),
      amend(4, 'remove', '2.2'),
    ),
  ).toEqual(['removed 2 2.1: m1', 'removed 2.1: m2 m3'])
})
