import { CONTRAST, contrastOf } from '#shared/report/contrast.ts'
import { summaryKey } from '#shared/report/evidence.ts'
import { recount } from '#shared/vote/receipt.ts'
import { fits } from '#shared/vote/tally.ts'
import { inOrder } from '#shared/workshop/programme.ts'
import { readAdditions } from '../../themes/lexicon/additions.ts'
import { LONGEST_BESIDE, type Source } from './source.ts'
import { isSoundStrategy } from './soundStrategy.ts'

/** Farthest from 1970 that a moment can be, in milliseconds (ECMA-262, 21.4.1.1); nothing that is counted is as many. */
const FARTHEST = 8.64e15

const isUnique = (names: readonly unknown[]): boolean => new Set(names).size === names.length

/** What a source says that no workshop can be, in a word for those who write programs; null when nothing. */
export function faultIn(source: Source): string | null {
  const { activities, groups, people, progress, boards, workshop, lexicon } = source
  const known = new Set<string>(activities.map(({ id }) => id))
  const tables = new Set<string | null>([...groups.map(({ id }) => id), null])
  const questions = activities.flatMap((activity) => activity.questions.map(({ id }) => id))
  const { texts, excuses } = source.summaries
  const checks: Record<string, () => boolean> = {
    'too much': () => JSON.stringify({ ...source, boards: [] }).length <= LONGEST_BESIDE,
    ids: () => isUnique([...known]) && known.size === activities.length && isUnique(questions),
    tables: () => tables.size === groups.length + 1 && people.every(({ group }) => tables.has(group)),
    steps: () => activities.every(({ steps }) => inOrder(steps)),
    votes: () => activities.every(({ votes }) => isUnique(votes.map(({ id }) => id))),
    current: () => workshop.current === null || known.has(workshop.current),
    progress: () =>
      isUnique(progress.map(({ activity }) => activity)) &&
      progress.every(({ activity }) => known.has(activity)),
    ballots: () => progress.every((each) => each.ballots.every(isCounted)),
    boards: () =>
      isUnique(boards.map(({ activity, group }) => `${activity} ${group ?? ''}`)) &&
      boards.every(({ activity, group }) => known.has(activity) && tables.has(group)),
    things: () =>
      boards.every((board) =>
        [board.notes, board.themes, board.shapes].every((all) => isUnique(all.map(({ id }) => id))),
      ),
    numbers: () => numbersIn({ ...source, boards: [] }).every((each) => Math.abs(each) <= FARTHEST),
    summaries: () =>
      isUnique(texts.map(summaryKey)) &&
      texts.every(({ sentences }) => isUnique(sentences.map(({ id }) => id))) &&
      isUnique(excuses.map(({ note }) => note)),
    colours: () =>
      contrastOf(source.look.accent) >= CONTRAST.text && contrastOf(source.look.second) >= CONTRAST.graphics,
    strategy: () => isSoundStrategy(source),
    lexicon: () => lexicon === null || readAdditions(lexicon.text, lexicon.language).ok,
  }
  return Object.entries(checks).find(([, holds]) => !holds())?.[0] ?? null
}

const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

/** V8: where a closed vote's list is there it counts anew to what was announced; an open one has none. */
function isCounted({ ballot, standings, list }: Source['progress'][number]['ballots'][number]): boolean {
  if (standings === null || list.length === 0) return list.length === 0
  const fitting = list.every(({ choices }) => fits(ballot, choices))
  return fitting && recount(ballot, list, standings).agrees
}
