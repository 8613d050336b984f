import fc from 'fast-check'
import { expect, it } from 'vitest'
import { proposal as proposalSchema, type Proposal } from './proposal.ts'
import { noteId, themeId } from '../ids.ts'
import { aProposal, aProposedTheme } from '../testing/proposals.ts'
import { amended } from './amended.ts'
import { type Amendment, amendment } from './amending.ts'

const SIZE = 24
const ids = Array.from({ length: SIZE }, (_, i) => `n${i}`)

/** A proposal whose themes tell all that a machine can tell, from a number for each note. */
function proposalOf(places: readonly number[]): Proposal {
  const members = (theme: number) => ids.filter((_, i) => places[i] === theme)
  const themes = [1, 2, 3, 4].flatMap((number) => {
    const own = members(number)
    if (own.length === 0) return []
    const half = Math.ceil(own.length / 2)
    const more = own.length > 3
    return aProposedTheme(`t${number}`, own, {
      why: [{ term: 'hoito', notes: own.length }],
      borderline: own.slice(-2).map((id, i) => ({ id, other: i === 0 ? null : `t${(number % 4) + 1}` })),
      parts: more
        ? [
            { title: 'alku', noteIds: own.slice(0, half) },
            { title: 'loppu', noteIds: own.slice(half, -1) },
          ]
        : [],
      stacks: more ? [own.slice(0, 3)] : [],
      opposed: more ? [{ one: own[0]!, other: own[1]!, because: ['ei'] }] : [],
    })
  })
  const known = new Set(themes.map(({ id }) => id))
  const sure = themes.map((theme) => ({
    ...theme,
    borderline: theme.borderline.filter(({ other }) => other === null || known.has(other)),
  }))
  return aProposal(sure, { unassigned: members(0) })
}

const anyNote = fc.constantFrom(...ids, 'nowhere').map((id) => noteId.parse(id))
/** The theme at a place among those that are there, or one that is not. */
type Aim = number
const aim = fc.integer({ min: -1, max: 7 })
const step = fc.oneof(
  fc.record({ change: fc.constant('place' as const), note: anyNote, to: fc.option(aim) }),
  fc.record({ change: fc.constant('name' as const), to: aim, title: fc.constantFrom('Jonot', 'Arki') }),
  fc.record({ change: fc.constant('merge' as const), from: aim, to: aim }),
  fc.record({ change: fc.constant('split' as const), to: aim }),
  fc.record({ change: fc.constant('no-pair' as const), one: anyNote, other: anyNote }),
  fc.record({
    change: fc.constant('no-stack' as const),
    notes: fc.array(anyNote, { minLength: 2, maxLength: 4 }),
  }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

function amendmentOf(step: Step, { themes }: Proposal): Amendment {
  const at = (place: Aim) => themeId.parse(themes[place]?.id ?? 'gone')
  if (step.change === 'place')
    return { change: 'place', note: step.note, theme: step.to === null ? null : at(step.to) }
  if (step.change === 'name') return { change: 'name', theme: at(step.to), title: step.title }
  if (step.change === 'merge') return { change: 'merge', theme: at(step.from), into: at(step.to) }
  if (step.change === 'split') return { change: 'split', theme: at(step.to) }
  return step
}

/** What is wrong with a proposal: nothing may be. */
function faultsIn({ themes, unassigned, placed, named = [] }: Proposal): string[] {
  const where = [...themes.flatMap(({ noteIds }) => noteIds), ...unassigned]
  const known = new Set(themes.map(({ id }) => id))
  const inside = (part: readonly string[], whole: readonly string[]) =>
    new Set(part).size === part.length && part.every((id) => whole.includes(id))
  return [
    ...(where.toSorted().join() === ids.toSorted().join() ? [] : ['C1']),
    ...(known.size === themes.length ? [] : ['twice']),
    ...(inside(placed, ids) ? [] : ['placed']),
    ...(inside(named, [...known]) ? [] : ['named']),
    ...themes.flatMap((theme) => [
      ...(theme.noteIds.length > 0 ? [] : [`${theme.id} is empty`]),
      ...(inside(
        theme.parts.flatMap((part) => part.noteIds),
        theme.noteIds,
      )
        ? []
        : ['parts']),
      ...(theme.stacks.every((stack) => stack.length > 1 && inside(stack, theme.noteIds)) ? [] : ['stacks']),
      ...(inside(theme.summary, theme.noteIds) ? [] : ['summary']),
      ...(theme.opposed.every(({ one, other }) => inside([one, other], theme.noteIds)) ? [] : ['opposed']),
      ...(inside(
        theme.borderline.map(({ id }) => id),
        theme.noteIds,
      )
        ? []
        : ['borderline']),
      ...(theme.borderline.every(({ other }) => other === null || (known.has(other) && other !== theme.id))
        ? []
        : ['other']),
    ]),
  ]
}

it('C13 whatever people change, every note is in one place, what lies by hand stays, and the revision rises', () => {
  const places = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: SIZE, maxLength: SIZE })
  const hands = fc.array(fc.boolean(), { minLength: SIZE, maxLength: SIZE })
  fc.assert(
    fc.property(places, hands, fc.array(step, { maxLength: 14 }), (start, byHand, steps) => {
      let now = proposalOf(start)
      const homes = ids
        .filter((_, i) => byHand[i] && start[i] !== 0 && i % 3 === 0)
        .map((id) => [id, now.themes.find(({ noteIds }) => noteIds.includes(id))!.id] as const)
      const held = new Map(homes)
      for (const each of steps) {
        const wish = amendment.parse(amendmentOf(each, now))
        const next = amended(now, wish, held)
        if (next === null) continue
        expect(next.revision).toBe(now.revision + 1)
        expect(faultsIn(next)).toEqual([])
        expect(proposalSchema.parse(next)).toEqual(next)
        now = next
      }
      for (const [note, theme] of held) {
        expect(now.themes.find(({ noteIds }) => noteIds.includes(note))?.id).toBe(theme)
      }
    }),
    { numRuns: 150 },
  )
})
