import type { Element } from '#shared/baseline/strategy.ts'
import { themeLetter } from '#shared/board/theme.ts'
import type { Amendment } from '#shared/strategy/amendment.ts'
import { amendmentTitle } from '#shared/strategy/amendmentTitle.ts'
import { candidateText } from '#shared/strategy/candidateText.ts'
import type { Ballot } from '#shared/vote/ballot.ts'
import type { VotePlan } from '#shared/vote/plan.ts'
import { votedElements } from '#shared/vote/subject.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'

type Options = Ballot['options']
type Asked = Pick<VotePlan, 'of'>
export type Strategic = Pick<Workshop, 'baseline' | 'strategy' | 'language'>

/**
 * How long a title may be: a wording in whole where there are few, and less of each where there are many, since every
 * view carries the ballot. `ballot`: letters in all titles together; `least`: what each may have however many they are.
 */
const TITLE = { most: 1_000, least: 120, ballot: 60_000 } as const

/** T70–T73: what of the strategy is voted on. */
export function strategyOptions(
  on: 'amendments' | 'goals' | 'candidates',
  plan: Asked,
  state: Strategic,
): Options {
  if (on === 'goals') return fitted(goals(plan, state))
  return fitted(on === 'amendments' ? amendments(plan, state) : candidates(plan, state))
}

/** Those whose words can still be chosen: not declined, not merged into another, not being written, in no version yet. */
const isVotable = ({ status, into, wording, adopted }: Amendment): boolean =>
  status !== 'declined' && into === null && !wording.open && adopted === null

function amendments({ of }: Asked, { baseline, strategy, language }: Strategic): Options {
  const elements = new Map<string, Element>()
  // What is in no version any more is called by what it said last.
  for (const version of strategy.versions)
    for (const element of version.baseline.elements) elements.set(element.id, element)
  for (const element of baseline?.elements ?? []) elements.set(element.id, element)
  return strategy.amendments
    .filter(
      (each) => isVotable(each) && (of.groups.length === 0 || of.groups.some((id) => id === each.group)),
    )
    .map((each) => ({
      id: each.id,
      title: amendmentTitle(each, (id) => elements.get(id), language),
      letter: String(each.number),
      notes: each.sources.notes.length,
    }))
    .filter(({ title }) => title !== '')
}

function goals({ of }: Asked, { baseline }: Strategic): Options {
  const kinds: readonly string[] = of.elements?.length ? of.elements : votedElements
  const elements = (baseline?.elements ?? []).filter(({ kind }) => kinds.includes(kind))
  const codes = elements.map(({ code }) => code?.trim() ?? '')
  const isTold = (code: string) => code !== '' && codes.indexOf(code) === codes.lastIndexOf(code)
  const spare = sparesOf(new Set(codes))
  return elements.map(({ id, text }, i) => ({
    id,
    title: text,
    // The printed number, or a letter where it has none or shares it: the published ballots are read by it.
    letter: isTold(codes[i]!) ? codes[i]! : spare(),
    notes: 0,
  }))
}

/** Letters in turn that nothing else is called by. */
function sparesOf(taken: ReadonlySet<string>): () => string {
  let place = 0
  return () => {
    let letter = themeLetter(place++)
    while (taken.has(letter)) letter = themeLetter(place++)
    return letter
  }
}

const candidates = ({ of }: Asked, { strategy }: Strategic): Options =>
  strategy.candidates
    .filter((each) => each.of === (of.drafted ?? 'mission'))
    .map((candidate, i) => ({
      id: candidate.id,
      title: candidateText(candidate),
      letter: themeLetter(i),
      notes: 0,
    }))
    .filter(({ title }) => title !== '')

function fitted(options: Options): Options {
  const share = Math.floor(TITLE.ballot / Math.max(1, options.length))
  const most = Math.min(TITLE.most, Math.max(TITLE.least, share))
  return options.map((option) => ({ ...option, title: cut(option.title.replace(/\s+/g, ' ').trim(), most) }))
}

/** Whole words, and a sign that there is more. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const head = text.slice(0, most)
  const space = head.lastIndexOf(' ')
  return `${(space > most / 2 ? head.slice(0, space) : head.slice(0, -1)).trimEnd()}…`
}
