import type { TemplateName } from '../contract/http.ts'
import { activityId, groupId, questionId, type VoteId, voteId } from '../ids.ts'
import { noStrategyWork, type Openness } from '../strategy/work.ts'
import { aPlan } from '../vote/aPlan.ts'
import { everything, FIRST } from '../vote/firstVote.ts'
import type { VotePlan } from '../vote/plan.ts'
import { blankOutline } from './templates/blank.ts'
import { evidenceOutline } from './templates/evidence.ts'
import { focusOutline } from './templates/focus.ts'
import { goalsOutline } from './templates/goals.ts'
import { missionOutline } from './templates/mission.ts'
import type { ActivityOutline, Outline, VoteOutline, Words } from './templates/outline.ts'
import { serviceOutline } from './templates/service.ts'
import { strategyOutline } from './templates/strategy.ts'
import { type Activity, type Group, GROUPS, type Language } from './workshop.ts'

const outlines: Record<TemplateName, Outline> = {
  strategy: strategyOutline,
  goals: goalsOutline,
  mission: missionOutline,
  focus: focusOutline,
  service: serviceOutline,
  evidence: evidenceOutline,
  blank: blankOutline,
}

export type TemplateOptions = {
  /** The year the vision looks towards, usually four years from now. */
  year: number
  /** How many tables, 1–60. */
  groups: number
  /** Names for the first tables; the rest are numbered. */
  names?: readonly string[]
}

export type FromTemplate = {
  activities: Activity[]
  groups: Group[]
  name: string
  /** What participants may do on the strategy page from the beginning. */
  opens: Openness
}

/**
 * A new workshop's programme, tables and name in one language, with an id from `fresh` for everything.
 * @param fresh gives a new id that `shared/ids.ts` accepts, never the same twice
 */
export function makeWorkshopFrom(
  template: TemplateName,
  language: Language,
  fresh: () => string,
  options: TemplateOptions,
): FromTemplate {
  const say = (words: Words) => words[language].replaceAll('{year}', String(options.year))
  const outline = outlines[template]
  return {
    activities: outline.activities.map((activity) => fillIn(activity, say, fresh)),
    groups: makeGroups(language, fresh, options, (outline.bodies ?? []).map(say)),
    name: say(outline.name),
    opens: { ...(outline.opens ?? noStrategyWork.open) },
  }
}

function fillIn(outline: ActivityOutline, say: (words: Words) => string, fresh: () => string): Activity {
  return {
    id: activityId.parse(fresh()),
    title: say(outline.title),
    intro: say(outline.intro),
    questions: outline.questions.map(({ text, kind }) => ({
      id: questionId.parse(fresh()),
      text: say(text),
      kind,
    })),
    steps: outline.steps.map((step) => ({ ...step })),
    votes: [outline.vote, ...(outline.more ?? [])].map((vote, i) =>
      makeVote(vote, i === 0 ? FIRST : voteId.parse(fresh()), say),
    ),
    remarks: false,
    edits: 'group',
    ideas: false,
    review: false,
  }
}

function makeVote(
  { name, elements, drafted, ...plan }: VoteOutline,
  id: VoteId,
  say: (words: Words) => string,
): VotePlan {
  const of = {
    ...everything(),
    ...(elements ? { elements: [...elements] } : {}),
    ...(drafted ? { drafted } : {}),
  }
  return aPlan({ ...plan, id, of, name: name ? say(name) : '' })
}

const table = { fi: 'Pöytä', sv: 'Bord', en: 'Table' } as const satisfies Record<Language, string>

/** Tables named by number. Shapes repeat after eight; colours then shift by one, so that 64 marks differ. */
function makeGroups(
  language: Language,
  fresh: () => string,
  { groups, names = [] }: TemplateOptions,
  bodies: readonly string[],
): Group[] {
  const count = Math.min(groups, GROUPS.most)
  return Array.from({ length: count }, (_, i) => ({
    id: groupId.parse(fresh()),
    name: names[i] ?? `${table[language]} ${i + 1}`,
    shape: (i % GROUPS.shapes) + 1,
    colour: ((i + Math.floor(i / GROUPS.shapes)) % GROUPS.colours) + 1,
    // Tables of one body stand together.
    body: bodies[Math.floor((i * bodies.length) / count)] ?? null,
  }))
}
