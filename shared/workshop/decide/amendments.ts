import type { AmendmentId, ElementId } from '../../ids.ts'
import type { Actor } from '../../people/actor.ts'
import { facilitates } from '../../people/roles.ts'
import { ok, refuse, type Result } from '../../result.ts'
import { AMENDMENT, type Amendment, wordedKinds } from '../../strategy/amendment.ts'
import { outdated } from '../../strategy/outdated.ts'
import { isPlace, standsOn } from '../../strategy/standing.ts'
import { rootOf } from '../../strategy/support.ts'
import { unreachable } from '../../unreachable.ts'
import type { Command } from '../commands.ts'
import type { Workshop } from '../workshop.ts'
import type { Decision, World } from './decision.ts'
import { makeAmendment } from './makeAmendment.ts'
import { decideSupport, isAboutSupport } from './supporting.ts'

export type AmendmentCommand = Extract<
  Command,
  { name: Exclude<`amendment:${string}` & Command['name'], 'amendment:write'> }
>
export const isAboutAmendments = (command: Command): command is AmendmentCommand =>
  command.name.startsWith('amendment:')

/** Changes to one amendment, or a new one. The caller has looked that the actor may. */
export function decideAmendment(
  state: Workshop,
  command: AmendmentCommand,
  actor: Actor,
  { now: at }: World,
): Result<Decision> {
  if (command.name === 'amendment:make') return makeAmendment(state, command.input, actor, at)
  const amendment = state.strategy.amendments.find(({ id }) => id === command.input.amendment)
  if (!amendment) return refuse('unknown-amendment')
  if (isAboutSupport(command)) return decideSupport(state, amendment, command, actor, at)
  const group = facilitates(actor.role) ? null : actor.group
  const stem = { at, amendment: amendment.id }
  switch (command.name) {
    case 'amendment:word': {
      const { from, text } = command.input
      if (!wordedKinds.has(amendment.kind)) return refuse('malformed', 'text')
      if (amendment.wording.open) return refuse('wording-open')
      if (amendment.wording.revision !== from) return refuse('stale')
      const isNew = text !== amendment.wording.text
      return done([{ type: 'amendment/worded', ...stem, group, text, open: false }], {
        revision: from + (isNew ? 1 : 0),
      })
    }
    case 'amendment:place': {
      const { place } = command.input
      if (amendment.place === null) return refuse('malformed', 'place')
      if (!isPlace(state.baseline, place, amendment.targets)) return refuse('unknown-element')
      return done([{ type: 'amendment/placed', ...stem, group, place }])
    }
    case 'amendment:explain': {
      const { rationale } = command.input
      if (!standsOn({ ...amendment, rationale })) return refuse('no-source')
      return done([{ type: 'amendment/explained', ...stem, group, rationale }])
    }
    case 'amendment:source': {
      const { sources } = command.input
      if (!standsOn({ ...amendment, sources })) return refuse('no-source')
      return done([{ type: 'amendment/sourced', ...stem, group, sources }])
    }
    case 'amendment:evidence': {
      const { evidence } = command.input
      const known = new Set(state.strategy.evidence.map(({ id }) => id))
      if (evidence.some((id) => !known.has(id))) return refuse('not-found')
      return done([{ type: 'amendment/evidenced', ...stem, evidence }])
    }
    case 'amendment:reason': {
      const { reason } = command.input
      if (amendment.reasons.some(({ id }) => id === reason.id)) return refuse('stale')
      if (amendment.reasons.length >= AMENDMENT.reasons) return refuse('strategy-full')
      const answered = amendment.reasons.find(({ id }) => id === reason.answers)
      // A pair is of two views: what answers stands on the other side.
      if (reason.answers !== null && answered?.side !== (reason.side === 'for' ? 'against' : 'for'))
        return refuse('not-found')
      return done([{ type: 'amendment/reasoned', ...stem, reason: { ...reason, group } }])
    }
    case 'amendment:unreason': {
      const reason = amendment.reasons.find(({ id }) => id === command.input.reason)
      if (!reason) return refuse('not-found')
      const isOwn = reason.group !== null && reason.group === group
      if (!isOwn && !facilitates(actor.role)) return refuse('forbidden')
      return done([{ type: 'amendment/unreasoned', ...stem, group, reason: reason.id }])
    }
    case 'amendment:join':
      return join(state, amendment, command.input.into, at)
    case 'amendment:rule': {
      const { status, because } = command.input
      if (amendment.wording.open) return refuse('wording-open')
      if (status === 'declined' && because === '') return refuse('no-reason')
      if (status === 'drafted' && outdated(state.strategy.versions, amendment)) return refuse('old-version')
      return done([{ type: 'amendment/ruled', ...stem, status, because }])
    }
    case 'amendment:rebase': {
      const present = state.strategy.versions.at(-1)
      const known = new Set<ElementId>(present?.baseline.elements.map(({ id }) => id))
      if (!present || amendment.targets.some((id) => !known.has(id))) return refuse('unknown-element')
      return done([{ type: 'amendment/rebased', ...stem, base: present.number }])
    }
    default:
      return unreachable(command)
  }
}

/** T4: what is merged is open to be parted again; merging into itself, or in a circle, is refused. */
function join(state: Workshop, amendment: Amendment, into: AmendmentId | null, at: number): Result<Decision> {
  const { amendments } = state.strategy
  const event = { type: 'amendment/joined' as const, at, amendment: amendment.id, into }
  if (into === null) return amendment.into === null ? refuse('stale') : done([event])
  const byId = new Map(amendments.map((each) => [each.id, each]))
  const target = byId.get(into)
  if (!target) return refuse('unknown-amendment')
  if (amendment.into !== null || amendment.adopted !== null) return refuse('stale')
  const root = rootOf(byId, into)
  if (root === amendment.id || byId.get(root)?.adopted !== null) return refuse('stale')
  return done([event])
}

const done = (events: Decision['events'], reply: Record<string, unknown> = {}): Result<Decision> =>
  ok({ events, reply })
