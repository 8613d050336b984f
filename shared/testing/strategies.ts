import { type BaselineStrategy, baselineStrategy, type Element } from '../baseline/strategy.ts'
import { amendmentId, elementId, type PersonId } from '../ids.ts'
import type { Amendment } from '../strategy/amendment.ts'
import { noStrategyWork, type StrategyWork } from '../strategy/work.ts'

/** An element of an invented strategy; `e-1-2` is a sub-goal of `e-1`. */
export const anElement = (id: string, text: string, part: Partial<Element> = {}): Element => ({
  id: elementId.parse(id),
  kind: 'goal',
  code: null,
  text,
  parent: null,
  document: null,
  ...part,
})

/** The strategy of Suvanto, an invented county: two goals with sub-goals whose numbers have a gap. */
export const aBaseline = (change: Partial<BaselineStrategy> = {}): BaselineStrategy =>
  baselineStrategy.parse({
    title: 'Suvannon strategia',
    elements: [
      anElement('mission', 'Apu ja turva ovat jokaisen ulottuvilla.', { kind: 'mission' }),
      anElement('e-1', 'Apu löytyy ajoissa', { code: '1' }),
      anElement('e-1-1', 'Ensimmäinen yhteydenotto johtaa eteenpäin', {
        ...{ kind: 'subgoal', code: '1.1', parent: elementId.parse('e-1') },
      }),
      anElement('e-1-3', 'Jonot kerrotaan avoimesti', {
        ...{ kind: 'subgoal', code: '1.3', parent: elementId.parse('e-1') },
      }),
      anElement('e-2', 'Talous kestää', { code: '2' }),
    ],
    ...change,
  })

/** Work on a strategy that has one version. */
export const strategyWorkOf = (
  baseline: BaselineStrategy,
  change: Partial<StrategyWork> = {},
): StrategyWork => ({
  ...noStrategyWork,
  versions: [{ number: 1, at: 0, by: 'people', baseline }],
  ...change,
})

/** An amendment that keeps the first goal, on a rationale alone. */
export const anAmendment = (id: string, part: Partial<Amendment> = {}): Amendment => ({
  id: amendmentId.parse(id),
  number: 1,
  kind: 'keep',
  targets: [elementId.parse('e-1')],
  base: 1,
  element: null,
  place: null,
  wording: { text: '', revision: 0, open: false },
  rationale: 'Tämä on tärkein.',
  sources: { notes: [], themes: [] },
  evidence: [],
  group: null,
  status: 'open',
  because: '',
  into: null,
  adopted: null,
  supports: {},
  hands: {},
  reasons: [],
  history: [],
  at: 0,
  changed: 1,
  ...part,
})

/** Supports of the present wording by some people. */
export const supportedBy = (...people: string[]): Amendment['supports'] =>
  Object.fromEntries(people.map((id) => [id as PersonId, 0])) as Amendment['supports']
