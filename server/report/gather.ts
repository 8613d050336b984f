import { boardIdOf, placeOf } from '#shared/board/boardId.ts'
import type { Note } from '#shared/board/note.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { saysSomething } from '#shared/board/written.ts'
import type { GroupId } from '#shared/ids.ts'
import { noSummaries } from '#shared/report/summary.ts'
import { headsIn } from '#shared/people/heads.ts'
import { isBack } from '#shared/workshop/phase.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import type { Activity, Language, Workshop } from '#shared/workshop/workshop.ts'
import type {
  ActivityFacts,
  CountUnshown,
  PairFacts,
  ReadBoard,
  ReadList,
  ReadRuns,
  ReadSummaries,
  ReportFacts,
  WrittenNote,
} from './facts.ts'
import { withPictureWords } from './pictureWords.ts'
import { strategyFacts } from './strategyFacts.ts'

/**
 * Reads what a report is made of: the state, the tables' boards and the synthesis boards. Boards that
 * people write alone on are never read (A6).
 * @param readRuns what the runs whose themes were taken said of themselves, where that is kept
 * @param readList the ballots of a closed vote under their codes
 */
export async function gather(
  state: Workshop,
  readBoard: ReadBoard,
  readRuns: ReadRuns = async () => [],
  countUnshown: CountUnshown = async () => 0,
  readList: ReadList = async () => [],
  readSummaries: ReadSummaries = async () => noSummaries,
): Promise<ReportFacts> {
  const here = state.people.filter((person) => person.role === 'participant' && !person.removed)
  const shared = here.filter(({ sharing }) => sharing !== null)
  const activities = await Promise.all(
    state.activities.map((activity) =>
      gatherActivity(state, activity, { readBoard, readRuns, readList, countUnshown }),
    ),
  )
  return {
    workshop: {
      name: state.name,
      host: state.host,
      language: state.language,
      startsAt: state.startsAt,
      rehearses: state.rehearses,
    },
    participants: headsIn(here),
    shared: { devices: shared.length, people: headsIn(shared) },
    groups: state.groups.map((group) => ({
      ...group,
      people: headsIn(here.filter((person) => person.group === group.id)),
    })),
    baseline: state.baseline,
    consents: state.consents,
    wordEdits: state.wordEdits,
    summaries: await readSummaries(),
    closing: state.results.closing,
    strategy: strategyFacts(state, activities),
    activities,
  }
}

type Reading = { readBoard: ReadBoard; readRuns: ReadRuns; readList: ReadList; countUnshown: CountUnshown }

async function gatherActivity(
  state: Workshop,
  activity: Activity,
  { readBoard, readRuns, readList, countUnshown }: Reading,
): Promise<ActivityFacts> {
  const stem = { workshop: state.id, activity: activity.id }
  const [synthesis, ...tables] = await Promise.all([
    readBoard(boardIdOf({ kind: 'synthesis', ...stem })),
    ...state.groups.map((group) => readBoard(boardIdOf({ kind: 'group', ...stem, group: group.id }))),
  ])
  const { phase, ballots, run } = progressOf(state, activity.id)
  const known = new Set(state.groups.map((group) => group.id))
  const there = tables.flatMap((table, i) => (table ? [{ group: state.groups[i]!.id, table }] : []))
  const found = joined(synthesis, there, known, state.language)
  return {
    activity,
    phase,
    ...found,
    pairs: pairsOn(synthesis, there, found.notes),
    ...(activity.review && isBack(phase, 'alone') ? { unshown: await countUnshown(activity.id) } : {}),
    themes: synthesis?.themes ?? [],
    ballots: await Promise.all(
      ballots.map(async (each) => ({
        ...each,
        list: each.standings ? await readList(activity.id, each.ballot.vote) : [],
      })),
    ),
    runs: await readRuns(activity.id),
    latest: run && { by: run.by, fallback: run.fallback },
  }
}

/** The gathered copy of a note is the one that people saw, sorted and voted on; what was not gathered is joined to them. */
function joined(
  synthesis: BoardSnapshot | null,
  tables: readonly { group: GroupId; table: BoardSnapshot }[],
  known: ReadonlySet<GroupId>,
  language: Language,
): Pick<ActivityFacts, 'notes' | 'archived'> {
  const gathered = synthesis?.notes ?? []
  const taken = new Set(gathered.flatMap((note) => [note.id, ...(note.source ? [note.source.note] : [])]))
  const left = tables.flatMap(({ group, table }) =>
    table.notes.filter((note) => !taken.has(note.id)).map((note) => ({ ...note, theme: null, group })),
  )
  const copies = gathered.map((note) => ({ ...note, group: tableOf(note, known) }))
  return {
    notes: [...copies, ...left]
      .filter(isWritten)
      .map((note) => ({ ...note, text: withPictureWords(note, language) })),
    archived: {
      atTables: tables.flatMap(({ table }) => table.notes).filter(wasArchived).length,
      gathered: gathered.filter(wasArchived).length,
    },
  }
}

/**
 * The pairs that people have marked. Where notes are gathered only the gathering board tells of them: a mark that was
 * taken away there still stands on the table's own board.
 */
function pairsOn(
  synthesis: BoardSnapshot | null,
  tables: readonly { table: BoardSnapshot }[],
  notes: readonly WrittenNote[],
): PairFacts[] {
  const gathered = new Set(
    synthesis?.notes.flatMap(({ id, source }) => [id, ...(source ? [source.note] : [])]),
  )
  const there = new Set(notes.map(({ id }) => id))
  const lines = [
    ...(synthesis?.shapes ?? []),
    ...tables.flatMap(({ table }) =>
      table.shapes.filter(
        (shape) => shape.is === 'connector' && !gathered.has(shape.from) && !gathered.has(shape.to),
      ),
    ),
  ]
  const pairs = new Map<string, PairFacts>()
  for (const shape of lines) {
    if (shape.is !== 'connector' || shape.means !== 'opposed') continue
    const { from, to, label } = shape
    const key = [from, to].sort().join(' ')
    if (there.has(from) && there.has(to) && !pairs.has(key)) pairs.set(key, { one: from, other: to, label })
  }
  return [...pairs.values()]
}

function tableOf(note: Note, known: ReadonlySet<GroupId>): GroupId | null {
  const place = note.source ? placeOf(note.source.board) : null
  return place?.kind === 'group' && known.has(place.group) ? place.group : null
}

const isWritten = (note: WrittenNote) => note.archived === null && saysSomething(note)
const wasArchived = (note: Note) => note.archived !== null && saysSomething(note)
