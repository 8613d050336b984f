import type { Actor } from '../people/actor.ts'
import type { Amendment } from '../strategy/amendment.ts'
import { outdated, targetsBefore } from '../strategy/outdated.ts'
import { rootOf, supportAmong, supportOfAll, supportsOf } from '../strategy/support.ts'
import type { AmendmentView, SourceNote, StrategyView, Support } from '../strategy/view.ts'
import { mayWord } from './proposing.ts'
import type { Workshop } from './workshop.ts'

const none: Support = { people: 0, groups: [], byHand: [], earlier: 0 }
const counted = new WeakMap<Workshop, ReadonlyMap<string, Support>>()
const related = new WeakMap<Workshop['strategy'], ReadonlyMap<string, readonly Amendment[]>>()

/** Amendments by the one they were merged into at last, found once for as long as nothing changes. */
function familiesIn({ strategy }: Pick<Workshop, 'strategy'>): ReadonlyMap<string, readonly Amendment[]> {
  const byId = () => new Map(strategy.amendments.map((each) => [each.id, each]))
  const grouped = (all: ReturnType<typeof byId>) =>
    Map.groupBy(strategy.amendments, ({ id }) => rootOf(all, id))
  const known = related.get(strategy) ?? grouped(byId())
  related.set(strategy, known)
  return known
}

/** T3: who supports what, counted once for as long as nothing changes. */
export function supportIn(state: Workshop): ReadonlyMap<string, Support> {
  const known =
    counted.get(state) ??
    supportOfAll(
      state.strategy.amendments,
      state.people,
      state.groups.map(({ id }) => id),
    )
  counted.set(state, known)
  return known
}

/**
 * T8: the work on the strategy as one person may see it, without who supports what.
 * @param since amendments that have not changed after this revision are left out
 * @param notes those that the person may read of the ones that amendments and phrases stand on
 */
export function strategyViewFor(
  state: Workshop,
  actor: Actor,
  since: number,
  notes: readonly SourceNote[],
): StrategyView {
  const { strategy } = state
  const support = supportIn(state)
  const { revision, open, measures, routes, evidence, phrases, candidates, draft } = strategy
  return {
    ...{ revision, since, open, measures, routes, evidence, phrases, candidates, draft },
    left: open.budget === null ? null : Math.max(0, open.budget - supportsOf(strategy.amendments, actor.id)),
    versions: strategy.versions.map(({ number, at, by, baseline }) => ({
      ...{ number, at, by },
      title: baseline.title,
    })),
    amendments: strategy.amendments
      .filter(({ changed }) => changed > since)
      .map((amendment) => amendmentViewFor(state, actor, amendment, support.get(amendment.id) ?? none)),
    notes: [...notes],
  }
}

function amendmentViewFor(
  state: Workshop,
  actor: Actor,
  { supports, hands, ...amendment }: Amendment,
  support: Support,
): AmendmentView {
  const { versions } = state.strategy
  // T3: what was merged into another has its own; the other has that of all.
  const family = familiesIn(state).get(amendment.id) ?? [{ supports, wording: amendment.wording }]
  return {
    ...amendment,
    hands,
    before: targetsBefore(versions, amendment),
    outdated: outdated(versions, amendment),
    support,
    mine: supportAmong(family, actor.id),
    editable: mayWord(actor, amendment.id, state) === true,
  }
}
