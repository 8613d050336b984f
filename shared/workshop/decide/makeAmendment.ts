import type { ElementId } from '../../ids.ts'
import type { Actor } from '../../people/actor.ts'
import { facilitates } from '../../people/roles.ts'
import { ok, refuse, type Result } from '../../result.ts'
import { AMENDMENT, type Amendment, type AmendmentKind, wordedKinds } from '../../strategy/amendment.ts'
import { isPlace, standsOn } from '../../strategy/standing.ts'
import type { Command } from '../commands.ts'
import type { Workshop } from '../workshop.ts'
import type { Decision } from './decision.ts'

type Input = Extract<Command, { name: 'amendment:make' }>['input']

/** How many elements each kind is about: at least, at most. */
const targetsOf: Record<AmendmentKind, readonly [number, number]> = {
  keep: [1, 1],
  reword: [1, 1],
  add: [0, 0],
  remove: [1, 1],
  merge: [2, AMENDMENT.targets],
  move: [1, 1],
  raise: [1, 1],
  lower: [1, 1],
}

/** T2: a new amendment, on the present version of the baseline. */
export function makeAmendment(state: Workshop, input: Input, actor: Actor, at: number): Result<Decision> {
  const { strategy, baseline } = state
  const { amendment: id, kind, targets, place, element, sources, rationale } = input
  if (strategy.amendments.some((each) => each.id === id)) return refuse('stale')
  if (strategy.amendments.length >= AMENDMENT.most) return refuse('strategy-full')
  const beside = strategy.amendments.filter((each) => each.group === actor.group).length
  if (!facilitates(actor.role) && beside >= AMENDMENT.table) return refuse('strategy-full')
  const present = new Map(baseline?.elements.map((each) => [each.id, each]))
  if (targets.some((target) => !present.has(target))) return refuse('unknown-element')
  const [least, most] = targetsOf[kind]
  if (targets.length < least || targets.length > most || new Set(targets).size !== targets.length)
    return refuse('malformed', 'targets')
  if ((kind === 'add') !== (element !== null)) return refuse('malformed', 'element')
  if ((kind === 'add' || kind === 'move') !== (place !== null)) return refuse('malformed', 'place')
  if (place && !isPlace(baseline, place, targets)) return refuse('unknown-element')
  if (!standsOn({ sources, rationale })) return refuse('no-source')
  const known = new Set(strategy.evidence.map((card) => card.id))
  if (input.evidence.some((card) => !known.has(card))) return refuse('not-found')
  const leads = facilitates(actor.role)
  const group = leads ? input.group : actor.group
  if (group !== null && !state.groups.some((each) => each.id === group)) return refuse('unknown-group')
  const isWorded = wordedKinds.has(kind)
  const text = isWorded ? input.text || inPlaceOf(targets, present) : ''
  if (kind === 'add' && text.trim() === '' && !input.open) return refuse('malformed', 'text')
  const amendment: Amendment = {
    ...{ id, kind, targets, element, place, rationale, sources, group, at },
    number: strategy.lastNumber + 1,
    base: strategy.versions.at(-1)?.number ?? 0,
    wording: { text, revision: 0, open: isWorded && input.open },
    evidence: input.evidence,
    ...{ status: 'open', because: '', into: null, adopted: null },
    ...{ supports: {}, hands: {}, reasons: [] },
    history: [{ at, did: 'made', group: leads ? null : actor.group, text }],
    changed: strategy.revision + 1,
  }
  return ok({ events: [{ type: 'amendment/made', at, amendment }], reply: { number: amendment.number } })
}

/** What a new wording begins with: the present words of what it would replace. */
const inPlaceOf = (
  targets: readonly ElementId[],
  present: ReadonlyMap<ElementId, { text: string }>,
): string =>
  targets
    .map((id) => present.get(id)!.text)
    .join(' ')
    .slice(0, AMENDMENT.wording)
