import { BASELINE } from '../../baseline/strategy.ts'
import { ok, refuse, type Result } from '../../result.ts'
import { adopted } from '../../strategy/adopt.ts'
import { compose } from '../../strategy/compose.ts'
import { draftedOf, isDrafted } from '../../strategy/composed.ts'
import type { Draft } from '../../strategy/draft.ts'
import type { Command } from '../commands.ts'
import { evolve } from '../evolve.ts'
import type { Workshop } from '../workshop.ts'
import type { Decision, World } from './decision.ts'

export type DraftCommand = Extract<Command, { name: 'draft:rule' | 'draft:adopt' }>

/** What is said of the consolidated draft, and making it the next version of the strategy (T26, T27). */
export function decideDraft(state: Workshop, command: DraftCommand, world: World): Result<Decision> {
  return command.name === 'draft:rule'
    ? rule(state, command.input, world)
    : adopt(state, command.input, world)
}

type Input<Name extends DraftCommand['name']> = Extract<DraftCommand, { name: Name }>['input']

/** T26: whoever puts a draft forward, or says that it was decided, says so by name, and of a draft that is of one mind. */
function rule(
  state: Workshop,
  { status, name, saw }: Input<'draft:rule'>,
  { now: at }: World,
): Result<Decision> {
  if (status === 'draft')
    return ok({ events: [{ type: 'draft/ruled', at, draft: { status, name: null, at: null } }], reply: {} })
  if (name === '') return refuse('no-reason')
  if (saw && !isAsSeen(state, saw)) return refuse('stale')
  if (draftOf(state).conflicts.length > 0) return refuse('draft-conflicts')
  return ok({ events: [{ type: 'draft/ruled', at, draft: { status, name, at } }], reply: {} })
}

/** T27: the next version is exactly what the draft says; what is in conflict is settled by people first. */
function adopt(
  state: Workshop,
  { revision, saw }: Input<'draft:adopt'>,
  { now: at }: World,
): Result<Decision> {
  if (!saw && revision !== state.strategy.revision) return refuse('stale')
  if (saw && !isAsSeen(state, saw)) return refuse('stale')
  if (!state.baseline) return refuse('no-change')
  const draft = draftOf(state)
  if (draft.conflicts.length > 0) return refuse('draft-conflicts')
  if (draft.elements.every(({ is }) => is === 'kept')) return refuse('no-change')
  const baseline = adopted(state.baseline, draft)
  if (baseline.elements.length > BASELINE.elements) return refuse('strategy-full')
  const held = new Set(draft.elements.flatMap(({ by }) => by))
  const set = { type: 'baseline/set' as const, at, baseline }
  const version = evolve(state, set).strategy.versions.at(-1)?.number ?? 1
  return ok({ events: [set, { type: 'draft/adopted', at, amendments: [...held] }], reply: { version } })
}

/**
 * What is in a draft is worded no more, but may have been taken out, worded and drafted anew: the version, the amendments
 * and their revisions say all of it.
 */
function isAsSeen(
  { strategy: { amendments, versions } }: Workshop,
  saw: NonNullable<Input<'draft:adopt'>['saw']>,
): boolean {
  const seen = new Map(saw.amendments.map((id, at) => [id, saw.wordings?.[at]]))
  const drafted = amendments.filter(isDrafted)
  const isSame =
    seen.size === drafted.length &&
    drafted.every(({ id, wording }) => seen.has(id) && [undefined, wording.revision].includes(seen.get(id)))
  return isSame && saw.version === (versions.at(-1)?.number ?? 0)
}

/** The consolidated draft as it stands now, without where its words differ: everybody waits for a decision. */
const draftOf = ({ baseline, strategy: { amendments, versions } }: Workshop): Draft =>
  baseline ? compose(baseline, draftedOf(amendments, versions), () => []) : { elements: [], conflicts: [] }
