import { ok, refuse, type Result } from '../../result.ts'
import type { Actor } from '../../people/actor.ts'
import { facilitates } from '../../people/roles.ts'
import { DRAFTING, type Phrase } from '../../strategy/drafting.ts'
import { EVIDENCE } from '../../strategy/evidence.ts'
import type { StrategyEvent } from '../../strategy/events.ts'
import { ROUTES, routeKey } from '../../strategy/route.ts'
import { unreachable } from '../../unreachable.ts'
import type { Command } from '../commands.ts'
import type { StrategyCommandName } from '../strategyCommands.ts'
import type { Workshop } from '../workshop.ts'
import { type AmendmentCommand, decideAmendment, isAboutAmendments } from './amendments.ts'
import type { Decision, World } from './decision.ts'
import { type DraftCommand, decideDraft } from './strategyDraft.ts'

/** What is ruled of the strategy; writing a wording together and aiming notes need rooms and boards. */
export type RuledStrategyCommand = Extract<
  Command,
  { name: Exclude<StrategyCommandName, 'amendment:write' | 'aims:set'> }
>

/** Decides an intention about the strategy. The caller has looked that the actor may, and that notes it names are there. */
export function decideStrategy(
  state: Workshop,
  command: RuledStrategyCommand,
  actor: Actor,
  world: World,
): Result<Decision> {
  if (isAboutAmendments(command)) return decideAmendment(state, command, actor, world)
  if (command.name === 'draft:rule' || command.name === 'draft:adopt')
    return decideDraft(state, command, world)
  return decideAround(state, command, actor, world)
}

type AroundCommand = Exclude<RuledStrategyCommand, AmendmentCommand | DraftCommand>

/** What lies around amendments: measures, routes, evidence, phrases and candidates, and what participants may do. */
function decideAround(
  { strategy, baseline, activities }: Workshop,
  command: AroundCommand,
  actor: Actor,
  { now: at }: World,
): Result<Decision> {
  switch (command.name) {
    case 'strategy:open':
      return done({ type: 'strategy/opened', at, open: command.input.open })
    case 'measures:set': {
      const { element, measures } = command.input
      const isThere =
        baseline?.elements.some(({ id }) => id === element) ||
        strategy.amendments.some(({ id, kind }) => kind === 'add' && String(id) === element)
      return isThere ? done({ type: 'measures/set', at, element, measures }) : refuse('unknown-element')
    }
    case 'route:set': {
      const { of, route } = command.input
      if (of.is === 'amendment' && !strategy.amendments.some(({ id }) => id === of.id))
        return refuse('unknown-amendment')
      const isKnown = !route?.document || baseline?.documents.some(({ id }) => id === route.document)
      const isHere =
        of.is === 'amendment' || route === null || activities.some(({ id }) => id === of.activity)
      if (!isKnown || !isHere) return refuse('not-found')
      const isNew = !strategy.routes.some((each) => routeKey(each.of) === routeKey(of))
      if (route && isNew && strategy.routes.length >= ROUTES.most) return refuse('strategy-full')
      return done({ type: 'route/set', at, of, route: route && { ...route, of } })
    }
    case 'evidence:set': {
      const { card } = command.input
      const known = strategy.evidence.find(({ id }) => id === card.id)
      if (!known && strategy.evidence.length >= EVIDENCE.most) return refuse('strategy-full')
      const number = known?.number ?? strategy.lastEvidence + 1
      return done({ type: 'evidence/set', at, card: { ...card, number } }, { number })
    }
    case 'evidence:drop': {
      const { card } = command.input
      if (!strategy.evidence.some(({ id }) => id === card)) return refuse('not-found')
      return done({ type: 'evidence/dropped', at, card })
    }
    case 'phrase:set': {
      const { phrase } = command.input
      const known = strategy.phrases.find(({ id }) => id === phrase.id)
      if (!known && strategy.phrases.length >= DRAFTING.phrases) return refuse('strategy-full')
      const lead = facilitates(actor.role)
      const { accepted, group } = known ?? { accepted: false, group: lead ? null : actor.group }
      const next = { ...phrase, accepted, group }
      if (known && isSame(known, next)) return ok({ events: [], reply: {} })
      if (known && !lead && !isOwn(known, actor)) return refuse('forbidden')
      return done({ type: 'phrase/set', at, phrase: next })
    }
    case 'phrase:accept': {
      const known = strategy.phrases.find(({ id }) => id === command.input.phrase)
      if (!known) return refuse('not-found')
      if (!command.input.accepted && isUsed(strategy, known.id)) return refuse('in-use')
      return done({ type: 'phrase/set', at, phrase: { ...known, accepted: command.input.accepted } })
    }
    case 'phrase:drop': {
      const { phrase } = command.input
      const known = strategy.phrases.find(({ id }) => id === phrase)
      if (!known) return refuse('not-found')
      if (!facilitates(actor.role) && !isOwn(known, actor)) return refuse('forbidden')
      return isUsed(strategy, phrase) ? refuse('in-use') : done({ type: 'phrase/dropped', at, phrase })
    }
    case 'candidate:set': {
      const { candidate } = command.input
      const others = strategy.candidates.filter(({ id, of }) => id !== candidate.id && of === candidate.of)
      if (others.length >= DRAFTING.candidates) return refuse('strategy-full')
      const accepted = new Set(
        strategy.phrases.filter((each) => each.accepted && each.of === candidate.of).map(({ id }) => id),
      )
      if (candidate.parts.some(({ phrase }) => phrase !== null && !accepted.has(phrase)))
        return refuse('not-found')
      return done({ type: 'candidate/set', at, candidate })
    }
    case 'candidate:drop': {
      const { candidate } = command.input
      if (!strategy.candidates.some(({ id }) => id === candidate)) return refuse('not-found')
      return done({ type: 'candidate/dropped', at, candidate })
    }
    default:
      return unreachable(command)
  }
}

/** T1: a phrase is its table's until it has been accepted; from then on candidates are made of it. */
const isOwn = (phrase: Phrase, { group }: Actor): boolean =>
  !phrase.accepted && phrase.group !== null && phrase.group === group

const isUsed = ({ candidates }: Workshop['strategy'], id: string): boolean =>
  candidates.some(({ parts }) => parts.some(({ phrase }) => phrase === id))

const isSame = (one: Phrase, other: Phrase): boolean =>
  one.of === other.of &&
  one.text === other.text &&
  one.accepted === other.accepted &&
  one.notes.join(' ') === other.notes.join(' ')

const done = (event: StrategyEvent, reply: Record<string, unknown> = {}): Result<Decision> =>
  ok({ events: [event], reply })
