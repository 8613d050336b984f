import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Element } from '#shared/baseline/strategy.ts'
import type { AmendmentId, ElementId } from '#shared/ids.ts'
import type { AmendmentView } from '#shared/strategy/view.ts'
import { amendmentOf, elementOf } from './testing/amendments.ts'
import { chapterOf, joinedTo, rivalOf, type StrategyTree, strategyTree } from './tree.ts'

const id = (name: string) => name as ElementId
const elements = [
  elementOf('v', { kind: 'vision' }),
  elementOf('1', { code: '1' }),
  elementOf('1.1', { kind: 'subgoal', code: '1.1', parent: id('1') }),
  elementOf('1.3', { kind: 'subgoal', code: '1.3', parent: id('1') }),
  elementOf('2', { code: '2' }),
]
const baseline = { title: '', documents: [], elements }
const place = (parent: string | null, after: string | null) => ({
  ...{ document: null, parent: parent as ElementId | null, after: after as ElementId | null },
})

/** Chapters as lines of blocks, each with its amendments' numbers. */
const told = ({ sections }: StrategyTree): string[][] =>
  sections.flatMap(({ kind, chapters }) =>
    chapters.map(({ id: chapter, blocks }) => [
      `${kind} ${chapter}`,
      ...blocks.map((block) => `${block.is === 'element' ? block.id : 'new'}: ${numbers(block.amendments)}`),
    ]),
  )
const numbers = (amendments: readonly AmendmentView[]) => amendments.map(({ number }) => number).join(' ')

it('T41 amendments stand at their elements, new ones at their place', () => {
  const tree = strategyTree(baseline, [
    amendmentOf(1, { targets: [id('1.1')] }),
    amendmentOf(2, { kind: 'merge', targets: [id('1.1'), id('1.3')] }),
    amendmentOf(3, { kind: 'add', place: place('1', '1.1') }),
    amendmentOf(4, { kind: 'add', place: place('1', null) }),
    amendmentOf(5, { kind: 'add', place: place(null, '1'), element: 'goal' }),
    amendmentOf(6, { targets: [id('gone')] }),
    amendmentOf(7, { kind: 'add', place: place('gone', null) }),
    amendmentOf(8, { targets: [id('2')], into: 'a1' as AmendmentId }),
    amendmentOf(9, { targets: [id('2')], adopted: 2 }),
  ])
  expect(told(tree)).toEqual([
    ['vision v', 'v: '],
    ['goal 1', '1: ', 'new: 4', '1.1: 1 2', 'new: 3', '1.3: '],
    ['goal a5', 'new: 5'],
    ['goal 2', '2: '],
  ])
  expect(numbers(tree.gone)).toBe('6 7')
  const other = chapterOf(tree, '1.3')?.blocks.find((block) => block.id === '1.3')
  expect(other?.is === 'element' && numbers(other.also)).toBe('2')
  expect(chapterOf(tree, 'a3')?.id).toBe('1')
  expect(chapterOf(tree, 'a6')).toBeNull()
})

it('T42 cards stand by status and number, whoever supports them', () => {
  const people = (count: number) => ({ people: count, groups: [], byHand: [], earlier: 0 })
  const [block] = chapterOf(
    strategyTree(baseline, [
      amendmentOf(1, { targets: [id('2')], status: 'declined' }),
      amendmentOf(2, { targets: [id('2')], support: people(3) }),
      amendmentOf(3, { targets: [id('2')], support: people(30) }),
      amendmentOf(4, { targets: [id('2')], status: 'drafted' }),
    ]),
    '2',
  )!.blocks
  expect(numbers(block!.amendments)).toBe('4 2 3 1')
  expect(block!.amendments.map((each) => rivalOf(each, block!))).toEqual([
    { n: 3, of: 3 },
    { n: 1, of: 3 },
    { n: 2, of: 3 },
    null,
  ])
})

it('those that were merged into another are found by it', () => {
  const into = 'a1' as AmendmentId
  const amendments = [amendmentOf(1), amendmentOf(2, { into }), amendmentOf(3, { into })]
  expect([...joinedTo(amendments)].map(([key, all]) => [key, numbers(all)])).toEqual([['a1', '2 3']])
})

it('T41 whatever the parents, also in a circle, everything is in it exactly once', () => {
  const names = ['a', 'b', 'c', 'd', 'e'] as const
  const parent = fc.constantFrom(null, ...names, 'x')
  const target = fc.constantFrom(...names, 'x')
  fc.assert(
    fc.property(
      fc.tuple(...names.map(() => parent)),
      fc.array(fc.record({ adds: fc.boolean(), target, after: fc.constantFrom(null, ...names) }), {
        maxLength: 6,
      }),
      (parents, wishes) => {
        const all: Element[] = names.map((name, nth) =>
          elementOf(name, { parent: parents[nth] as ElementId | null }),
        )
        const amendments = wishes.map(({ adds, target: to, after }, nth) =>
          adds
            ? amendmentOf(nth, { kind: 'add', place: place(to, after) })
            : amendmentOf(nth, { targets: [id(to)] }),
        )
        const tree = strategyTree({ ...baseline, elements: all }, amendments)
        const blocks = tree.sections.flatMap(({ chapters }) => chapters).flatMap((chapter) => chapter.blocks)
        const shown = [...blocks.flatMap((block) => block.amendments), ...tree.gone]
        expect(blocks.flatMap((block) => (block.is === 'element' ? block.id : [])).toSorted()).toEqual([
          ...names,
        ])
        expect(shown.map(({ number }) => number).toSorted()).toEqual(amendments.map(({ number }) => number))
      },
    ),
    { numRuns: 80 },
  )
})
