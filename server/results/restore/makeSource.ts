import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { ActivityId, BoardId, VoteId } from '#shared/ids.ts'
import type { Person } from '#shared/people/person.ts'
import type { Report } from '#shared/report/report.ts'
import type { Summaries } from '#shared/report/summary.ts'
import type { Receipt } from '#shared/vote/receipt.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import type { Activity, Workshop } from '#shared/workshop/workshop.ts'
import type { AcceptedRun } from '../../themes/proposing/acceptedRuns.ts'
import { boardAt, boardToSource, Writers } from './boards.ts'
import { notesInSight, summariesInSight, voteInSight, withoutOriginals } from './putAway.ts'
import { type Source, SOURCE_VERSION, type SourceBoard, type SourceProgress } from './source.ts'
import { strategyToSource, supportsBy } from './strategySource.ts'
import type { Told } from './told.ts'

/** Where what a workshop is made of is read. */
export type Reading = {
  readBoard: (board: BoardId) => Promise<BoardSnapshot | null>
  readRuns: (activity: ActivityId) => Promise<readonly AcceptedRun[]>
  readList: (activity: ActivityId, vote: VoteId) => Promise<readonly Receipt[]>
  countUnshown: (activity: ActivityId) => Promise<number>
  lexicon: Source['lexicon']
  summaries: Summaries
  told: Told | null
}

/** Reads everything that brings a workshop back, the same for the same workshop. */
export async function makeSource(state: Workshop, reading: Reading): Promise<Source> {
  const { name, host, language, startsAt, template, anonymous, current } = state
  const { summaries, told } = reading
  const consents = told?.consents ?? []
  const isTold = ({ service, model, host: at }: Source['consents'][number]) =>
    consents.some((each) => each.service === service && each.model === model && each.host === at)
  const read = await Promise.all(state.activities.map((activity) => boardsOf(state, activity, reading)))
  const boards = withoutOriginals(read.flat())
  const inSight = notesInSight(boards)
  const people = peopleOf(state)
  const tables = new Set<string | null>(state.groups.map(({ id }) => id))
  const progress = await Promise.all(state.activities.map((activity) => progressIn(state, activity, reading)))
  return {
    version: SOURCE_VERSION,
    workshop: {
      ...{ name, host, language, startsAt, template, anonymous, current },
      rehearsal: state.rehearses !== null,
    },
    activities: state.activities,
    groups: state.groups,
    baseline: state.baseline,
    strategy: strategyToSource(state, people),
    people: people.map(({ group, sharing }) => ({ group: tables.has(group) ? group : null, sharing })),
    progress: progress.map((each) => ({
      ...each,
      ballots: each.ballots.map((vote) => voteInSight(vote, inSight)),
    })),
    boards,
    consents: [...consents, ...state.consents.filter((each) => !isTold(each))],
    wordEdits: state.wordEdits,
    lexicon: reading.lexicon,
    summaries: summariesInSight(
      {
        texts: summaries.texts.map((text) => ({
          ...text,
          approval: text.approval && { at: text.approval.at },
        })),
        excuses: summaries.excuses,
      },
      inSight,
    ),
    look: { ...state.results.look, logo: null },
    closing: state.results.closing,
  }
}

/**
 * Those who took part in the order of tables, and of what they support: the order in which they came is nobody's
 * matter.
 */
function peopleOf(state: Workshop): Person[] {
  const { people, groups } = state
  const order = new Map<string | null, number>(groups.map(({ id }, i) => [id, i]))
  const placed = people
    .filter(({ role, removed }) => role === 'participant' && !removed)
    .map((person) => ({ person, supports: supportsBy(state, person.id) }))
  const sorted = placed.toSorted(
    (a, b) =>
      (order.get(a.person.group) ?? Infinity) - (order.get(b.person.group) ?? Infinity) ||
      (a.person.sharing ?? 0) - (b.person.sharing ?? 0) ||
      (a.supports < b.supports ? -1 : a.supports > b.supports ? 1 : 0) ||
      0,
  )
  return sorted.map(({ person }) => person)
}

async function progressIn(
  state: Workshop,
  { id: activity }: Activity,
  { readRuns, readList, countUnshown, told }: Reading,
): Promise<SourceProgress> {
  const { phase, trail, begun, guides, ballots, run } = progressOf(state, activity)
  const own = told?.activities.find((each) => each.activity === activity)
  return {
    ...{ activity, phase, trail, begun, guides },
    ballots: await Promise.all(
      ballots.map(async ({ ballot, standings }) => ({
        ...{ ballot, standings },
        list: standings ? [...(await readList(activity, ballot.vote))] : [],
      })),
    ),
    runs: [...(await readRuns(activity))],
    latest: run ? { by: run.by, fallback: run.fallback } : (own?.latest ?? null),
    unshown: (await countUnshown(activity)) + (own?.unshown ?? 0),
  }
}

async function boardsOf(
  state: Workshop,
  { id: activity }: Activity,
  { readBoard }: Reading,
): Promise<SourceBoard[]> {
  const places = [...state.groups.map(({ id }) => id), null].map((group) => ({ activity, group }))
  const snapshots = await Promise.all(places.map((place) => readBoard(boardAt(state.id, place))))
  const writers = new Writers()
  return places.flatMap((place, i) => boardToSource(snapshots[i] ?? null, place, writers) ?? [])
}

/** The draft's place among what was approved; no activity is called so. */
export const DRAFT = 'strategy draft'

/** The name under which a report tells of an approval, by activity and question, and of who has ruled on the draft. */
export const approversIn = ({
  activities,
  strategy,
}: Pick<Report, 'activities' | 'strategy'>): ReadonlyMap<string, string> =>
  new Map([
    ...(strategy?.draft.name ? [[DRAFT, strategy.draft.name] as const] : []),
    ...activities.flatMap(({ id, questions }) =>
      questions.flatMap(({ id: question, summary }) =>
        summary?.approved ? [[placeName(id, question), summary.approved.name] as const] : [],
      ),
    ),
  ])

export const placeName = (activity: string, question: string | null): string =>
  `${activity} ${question ?? ''}`
