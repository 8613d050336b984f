import type { MethodPoint } from '#shared/report/report.ts'
import { titleOf } from '#shared/report/votes.ts'
import type { Ballot } from '#shared/vote/ballot.ts'
import { nbsp } from '#shared/report/typography.ts'
import type { ReportWords } from '#shared/report/words/fi.ts'
import type { ActivityFacts, ReportFacts } from '../facts.ts'
import type { Cleaning } from '../sanitise.ts'
import { placePairs } from './pairs.ts'
import type { PlacedNote } from './placed.ts'
import { machine, runText, type Setting } from './made.ts'

/** At a smaller table a note's writer can be guessed from its table. */
const SMALL = 5

type Weights = Ballot['weights']
type WithCleaning = Setting & { cleaning: Cleaning }

/** How the results were made, point by point, from what really happened. */
export function methodOf(
  facts: ReportFacts,
  placed: readonly (readonly PlacedNote[])[],
  setting: WithCleaning,
): MethodPoint[] {
  const { words, cleaning } = setting
  const { method } = words
  const begun = facts.activities.filter(({ notes }) => notes.length > 0)
  const notes = begun.flatMap((each) => each.notes)
  const tables = new Set(notes.flatMap((note) => note.group ?? []))
  const sum = (count: (each: ActivityFacts) => number) =>
    facts.activities.reduce((all, each) => all + count(each), 0)
  const small = facts.groups.filter((group) => group.people < SMALL && tables.has(group.id))
  const { shared } = facts
  const alone = facts.activities.some(({ phase }) => phase === 'alone')

  const text = method.notes.text(notes.length, tables.size, notes.filter((note) => note.by === null).length)
  const points: (MethodPoint | null)[] = [
    { topic: 'notes', title: method.notes.title, text: alone ? `${text} ${method.notes.alone}` : text },
    begun.length === 0
      ? null
      : {
          topic: 'grouping',
          title: method.grouping.title,
          ...joined(begun.map((each) => ({ activity: each.activity.id, text: grouping(each, setting) }))),
        },
    stacks(placed.flat(), words),
    pairs(facts, placed, words),
    votes(facts, words),
    { topic: 'order', ...method.order },
    { topic: 'writers', ...method.writers },
    shared.devices === 0
      ? null
      : {
          topic: 'shared',
          title: method.shared.title,
          text: method.shared.text(shared.devices, shared.people),
        },
    { topic: 'examples', title: method.picks.title, text: words.picks },
    { topic: 'words', title: method.words.title, text: wordsText(facts, words) },
    machine(facts, setting),
    {
      topic: 'archived',
      title: method.archived.title,
      text: method.archived.text(
        sum((each) => each.archived.atTables),
        sum((each) => each.archived.gathered),
      ),
    },
    facts.activities.some(({ unshown }) => unshown !== undefined)
      ? {
          topic: 'unshown',
          title: method.unshown.title,
          text: method.unshown.text(sum(({ unshown = 0 }) => unshown)),
        }
      : null,
    {
      topic: 'characters',
      title: method.cleaned.title,
      text: method.cleaned.text(cleaning.characters, cleaning.texts),
    },
    {
      topic: 'privacy',
      title: method.privacy.title,
      text: method.privacy.text(small.map(({ name }) => name)),
    },
    { topic: 'limits', ...method.limits },
  ]
  return points.filter((point) => point !== null)
}

/** How many words people have hidden and joined belongs to how words were counted. */
const wordsText = ({ wordEdits: { hidden, joined } }: ReportFacts, words: ReportWords): string =>
  [words.wordsRule, words.together.edits(hidden.length, joined.length)].filter(Boolean).join(' ')

function stacks(notes: readonly PlacedNote[], { together }: ReportWords): MethodPoint | null {
  const stacked = notes.filter(({ top }) => top !== null)
  if (stacked.length === 0) return null
  const { title, text } = together.method.stacks
  const tops = stacked.filter(({ id, top }) => id === top).length
  return { topic: 'stacks', title, text: text(tops, stacked.length) }
}

function pairs(
  facts: ReportFacts,
  placed: readonly (readonly PlacedNote[])[],
  { together }: ReportWords,
): MethodPoint | null {
  const all = facts.activities.flatMap((activity, i) => placePairs(activity.pairs, placed[i] ?? []))
  const { title, text } = together.method.pairs
  return all.length === 0 ? null : { topic: 'pairs', title, text: text(all.length) }
}

/** How was voted: that it was secret, what weighed, and where the standings were seen by those who had yet to vote. */
function votes(facts: ReportFacts, { method }: ReportWords): MethodPoint | null {
  const opened = facts.activities.flatMap(({ activity, ballots }) =>
    ballots.map(({ ballot }) => ({ ...ballot, activity: activity.id, title: titleOf(activity, ballot) })),
  )
  if (opened.length === 0) return null
  const told = (votes: typeof opened): string[] => {
    const weighed = votes.filter(({ weights }) => weights.length > 0).map(weightsOf)
    const live = votes.filter((vote) => vote.live).map(({ title }) => title)
    return [
      ...(weighed.length > 0 ? [method.votes.weighted(weighed)] : []),
      ...(live.length > 0 ? [method.votes.live(live)] : []),
    ]
  }
  const pieces = [
    { activity: null, text: method.votes.text },
    ...opened.flatMap((vote) => told([vote]).map((text) => ({ activity: vote.activity, text }))),
  ]
  const text = [method.votes.text, ...told(opened)].join(' ')
  return { topic: 'votes', title: method.votes.title, text, pieces }
}

const weightsOf = ({ title, weights }: { title: string; weights: Weights }): string =>
  `${title} (${weights.map(({ body, weight }) => `${body}${nbsp}×${nbsp}${weight}`).join(', ')})`

const joined = (pieces: NonNullable<MethodPoint['pieces']>): Pick<MethodPoint, 'text' | 'pieces'> => ({
  text: pieces.map(({ text }) => text).join(' '),
  pieces,
})

function grouping({ activity, notes, themes, runs }: ActivityFacts, setting: Setting): string {
  const { words } = setting
  const { grouping } = words.method
  const known = new Set(themes.map((theme) => theme.id))
  const sorted = notes.filter((note) => note.theme && known.has(note.theme.id))
  if (sorted.length === 0) return grouping.none(activity.title)
  const byHand = sorted.filter((note) => note.theme?.by === 'people').length
  const byMachine = sorted.length > byHand || themes.some((theme) => theme.run !== null)
  if (!byMachine) return grouping.people(activity.title, sorted.length, notes.length)
  const taken = new Set(themes.map(({ run }) => run))
  return [
    grouping.machine(activity.title, sorted.length, notes.length, byHand),
    ...runs.filter(({ run }) => taken.has(run)).map((run) => runText(run, setting)),
  ].join(' ')
}
