import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AmendmentId, GroupId } from '../ids.ts'
import { headsIn } from '../people/heads.ts'
import { anAmendment } from '../testing/strategies.ts'
import { aPerson } from '../testing/workshops.ts'
import type { Amendment } from './amendment.ts'
import { evolveStrategy } from './evolve.ts'
import { supportOfAll } from './support.ts'
import { noStrategyWork } from './work.ts'

const groups = ['g1', 'g2', 'g3'] as GroupId[]
const names = Array.from({ length: 12 }, (_, i) => `p${i}`)
const people = fc
  .tuple(
    ...names.map(() =>
      fc.tuple(fc.constantFrom('g1', 'g2', 'g3', null), fc.option(fc.integer({ min: 1, max: 5 }))),
    ),
  )
  .map((seats) =>
    seats.map(([group, sharing], i) => ({ ...aPerson(names[i]!, 'participant', group), sharing })),
  )
const amendments = fc
  .array(
    fc.record({
      supports: fc.dictionary(fc.constantFrom(...names, 'stranger'), fc.integer({ min: 0, max: 2 })),
      hands: fc.dictionary(fc.constantFrom('g1', 'g2', 'gone'), fc.integer({ min: 0, max: 9 })),
      revision: fc.integer({ min: 0, max: 2 }),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((all) =>
    all.map(({ supports, hands, revision }, i) =>
      anAmendment(`a${i}`, {
        supports,
        hands,
        wording: { text: '', revision, open: false },
      }),
    ),
  )
/** Which amendment is merged into which, as pairs of places; what would be a circle or twice is left out. */
const pairs = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 12 })

const merged = (all: readonly Amendment[], joins: readonly (readonly [number, number])[]): Amendment[] =>
  joins.reduce(
    (work, [from, into]) => {
      const root = (at: number): number => {
        const next = work.amendments[at]!.into
        return next === null ? at : root(work.amendments.findIndex(({ id }) => id === next))
      }
      const [one, other] = [root(from % all.length), root(into % all.length)]
      if (one === other) return work
      const [amendment, to] = [work.amendments[one]!.id, work.amendments[other]!.id]
      return evolveStrategy(work, { type: 'amendment/joined', at: 0, amendment, into: to })
    },
    { ...noStrategyWork, amendments: [...all] },
  ).amendments

const families = (all: readonly Amendment[], counts: ReadonlyMap<AmendmentId, unknown>) => {
  const root = (id: AmendmentId): AmendmentId => {
    const { into } = all.find((each) => each.id === id)!
    return into === null ? id : root(into)
  }
  return new Map(
    [...counts.keys()].map((id) => [
      all
        .filter((each) => root(each.id) === id)
        .map((each) => each.id)
        .sort()
        .join(),
      counts.get(id),
    ]),
  )
}

describe('support of merged amendments', () => {
  it('T4 is the same whatever the order in which the same ones were merged', () => {
    fc.assert(
      fc.property(amendments, people, pairs, fc.nat(), (all, here, joins, turn) => {
        const turned = [
          ...joins.slice(turn % (joins.length + 1)),
          ...joins.slice(0, turn % (joins.length + 1)),
        ]
        // Merged the other way round too: what counts is which ones are together.
        const other = turned.map(([from, into]) => [into, from] as const)
        const [first, second] = [merged(all, joins), merged(all, other)]
        expect(families(second, supportOfAll(second, here, groups))).toEqual(
          families(first, supportOfAll(first, here, groups)),
        )
      }),
      { numRuns: 150 },
    )
  })

  it('T3 counts nobody twice: never more than all people and hands, and of one table never more than either', () => {
    fc.assert(
      fc.property(amendments, people, pairs, (all, here, joins) => {
        const after = merged(all, joins)
        for (const [, { people: n, earlier }] of supportOfAll(after, here, groups)) {
          const hands = groups.reduce(
            (sum, group) => sum + Math.max(0, ...all.map((each) => each.hands[group] ?? 0)),
            0,
          )
          expect(n).toBeLessThanOrEqual(headsIn(here) + hands)
          expect(earlier).toBeLessThanOrEqual(headsIn(here))
        }
      }),
      { numRuns: 150 },
    )
  })

  it('T3 is the union of people where no hands were counted', () => {
    fc.assert(
      fc.property(amendments, people, pairs, (all, here, joins) => {
        const bare = all.map((each) => ({ ...each, hands: {} }))
        const after = merged(bare, joins)
        const counts = supportOfAll(after, here, groups)
        const union = (ids: string) => {
          const members = bare.filter(({ id }) => ids.split(',').includes(id))
          return headsIn(
            here.filter(({ id }) =>
              members.some(({ supports, wording }) => supports[id] === wording.revision),
            ),
          )
        }
        for (const [ids, count] of families(after, counts))
          expect((count as { people: number }).people).toBe(union(ids))
      }),
      { numRuns: 150 },
    )
  })
})
