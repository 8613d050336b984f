import fc from 'fast-check'
import { boardIdOf } from '#shared/board/boardId.ts'
import type { ActivityId, GroupId } from '#shared/ids.ts'
import type { CommandName } from '#shared/workshop/commands.ts'
import { phaseNames } from '#shared/workshop/phase.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import { activities, type Workshop } from '#shared/workshop/workshop.ts'
import { freshId } from '../../ids.ts'
import { VOTES } from './votes.ts'

/** One move of a walk: plain numbers, which mean something only where the walk has come to. */
export type Move = {
  who: number
  name: CommandName
  /** What it is about, of whatever there is. */
  a: number
  b: number
  /** Says what was so earlier. */
  stale: boolean
  /** Somebody else says the same at the same moment. */
  twin: number | null
  /** Waits until the boards are closed and gathered. */
  waits: boolean
}

const often = (weight: number, ...names: CommandName[]) =>
  names.map((name) => ({ weight, arbitrary: fc.constant(name) }))

export const move: fc.Arbitrary<Move> = fc.record({
  who: fc.nat(50),
  name: fc.oneof(
    ...often(14, 'phase:advance', 'vote:cast'),
    ...often(4, 'phase:back', 'activity:open', 'vote:receipts', 'vote:recall', 'ready:set'),
    ...often(
      2,
      'person:remove',
      'person:readmit',
      'person:move',
      'people:spread',
      'people:move',
      'note:hide',
    ),
    ...often(2, 'note:show', 'history:read', 'boards:lock', 'timer:extend', 'timer:pause', 'timer:resume'),
    ...often(1, 'programme:edit', 'groups:edit', 'roster:set', 'roster:read', 'person:count', 'room:ask'),
    ...often(1, 'person:rename', 'code:renew', 'link:revoke', 'spotlight:set', 'wall:pause', 'ideas:ask'),
    ...often(1, 'workshop:edit', 'history:look', 'history:rewind', 'review:read', 'receipt:renew'),
  ),
  a: fc.nat(50),
  b: fc.nat(50),
  stale: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
  twin: fc.option(fc.nat(50), { freq: 6 }),
  waits: fc.integer({ min: 0, max: 5 }).map((n) => n > 0),
})

/** A walk tarries where people vote and hurries to get there: else most of it would be said no to. */
export function steered(move: Move, state: Workshop): Move {
  const isOpen = state.current !== null && progressOf(state, state.current).phase === 'vote'
  if (move.name === 'vote:cast' && !isOpen && move.a % 3 > 0) return { ...move, name: 'phase:advance' }
  if (move.name === 'phase:advance' && isOpen && move.a % 3 > 0) return { ...move, name: 'vote:cast' }
  return move
}

const pick = <T>(items: readonly T[], n: number): T => items[n % items.length]!

/** What a move says, given how things are; `notes` are those that lie on the tables. */
export function inputOf({ name, a, b, stale }: Move, state: Workshop, notes: readonly string[]): object {
  const [one, two] = state.activities.map(({ id }) => id) as [ActivityId, ActivityId]
  const activity = stale ? pick([one, two], a) : (state.current ?? one)
  const progress = progressOf(state, activity)
  const from = stale ? pick(phaseNames, b) : progress.phase
  // P2: a page from before there was `visit` names none.
  const stay = b % 5 === 0 ? {} : { visit: progress.visit - (stale && a % 2 === 0 ? 1 : 0) }
  const group = pick(state.groups, b).id
  const person = pick(state.people, a).id
  const at = (of: GroupId) => boardIdOf({ kind: 'group', workshop: state.id, activity, group: of })
  const board = b % 3 === 0 ? boardIdOf({ kind: 'synthesis', workshop: state.id, activity }) : at(group)
  const note = pick(notes, a)
  const { revision } = state
  const current = stale ? revision - 1 : revision
  switch (name) {
    case 'phase:advance':
      return { activity, from, ...stay, ...(a % 7 === 0 ? { to: pick(phaseNames, b) } : {}) }
    case 'phase:back':
      return { activity, from, ...stay }
    case 'activity:open':
      return { activity: pick([one, two], a), from: stale ? pick([null, one, two], b) : state.current }
    case 'vote:cast': {
      // Not by what the dots are made of, or some dots would be given in one vote only.
      const vote = stale ? 'elsewhere' : pick(VOTES, Math.floor(a / 4))
      const asked = progress.ballots.find(({ ballot }) => ballot.vote === vote)
      const options = [...(asked?.ballot.options.map(({ id }) => id) ?? []), 'elsewhere']
      // Often within the budget, often over it, at times too many on one or on nothing there is.
      const dots = [
        [pick(options, a), a % 4],
        [pick(options, b), b % 3],
        [pick(options, a + 2 * b), (a + b) % 3],
      ] as const
      return { activity, vote, choices: Object.fromEntries(dots) }
    }
    case 'vote:recall':
    case 'vote:receipts':
      return { activity, vote: pick(VOTES, b) }
    case 'ready:set':
      return { activity, phase: from, ready: a % 2 === 0 }
    case 'timer:extend':
      return { activity, minutes: 1 + (a % 5) }
    case 'boards:lock':
      return { activity, positions: a % 2 === 0, writing: b % 2 === 0 }
    case 'person:remove':
      return { person }
    case 'person:readmit':
      return { person: pick([...state.people.filter(({ removed }) => removed), ...state.people], a % 3).id }
    case 'person:move':
      return { person, group: a % 4 === 0 ? null : group }
    case 'people:spread':
      return { who: a % 2 === 0 ? 'all' : 'unseated' }
    case 'people:move':
      return { moves: [{ person, from: stale ? null : pick(state.people, a).group, to: group }] }
    case 'person:count':
      return { sharing: a % 3 === 0 ? null : 1 + (b % 5) }
    case 'person:rename':
      return { name: `Toinen nimi ${a}` }
    case 'roster:set':
      return { roster: [{ name: 'Salainen Odotettu', group, body: null }], revision: current }
    case 'groups:edit':
      return { groups: state.groups.map((each) => ({ ...each, name: `Pöytä ${a}` })), revision: current }
    case 'programme:edit': {
      const programme = activities.parse(state.activities)
      const steps = programme[0]!.steps.map((step) => ({ ...step, minutes: a }))
      return { activities: programme.with(0, { ...programme[0]!, steps }), revision: current }
    }
    case 'link:revoke':
      return { role: 'observer' }
    case 'room:ask':
      return { activity, to: { of: 'table', group } }
    case 'spotlight:set':
      return { spotlight: a % 3 === 0 ? null : { of: 'note', board, id: note } }
    case 'wall:pause':
      return { paused: a % 2 === 0 }
    case 'note:hide':
      return { activity, board: at(group), note }
    case 'note:show':
      return { activity, note: pick([note, ...state.hidden.map(({ id }) => id)], b) }
    case 'history:read':
      return { activity, board }
    case 'history:look':
    case 'history:rewind':
      return { activity, board, wish: { from: 1 + (b % 3), to: a, only: null } }
    case 'ideas:ask':
      return { activity, question: state.activities[0]!.questions[0]!.id }
    case 'workshop:edit':
      return { name: 'Työpaja', host: freshId(), startsAt: null, language: 'fi' }
    default:
      return { activity }
  }
}
