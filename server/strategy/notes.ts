import { boardIdOf, placeOf } from '#shared/board/boardId.ts'
import type { Note } from '#shared/board/note.ts'
import { saysSomething } from '#shared/board/written.ts'
import type { ActivityId, BoardId, GroupId, NoteId } from '#shared/ids.ts'
import type { Actor } from '#shared/people/actor.ts'
import type { SourceNote } from '#shared/strategy/view.ts'
import type { StrategyWork } from '#shared/strategy/work.ts'
import type { RuledStrategyCommand } from '#shared/workshop/decide/strategy.ts'
import { may } from '#shared/workshop/permits.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import type { Desk } from '../workshop/Desk.ts'
import type { House } from '../workshop/house.ts'

/** Notes of a board, each as it is there. */
type Found = { note: Note; activity: ActivityId; group: GroupId | null }

/** All that an intention names of notes. */
export function namedNotes(command: RuledStrategyCommand): readonly NoteId[] {
  switch (command.name) {
    case 'amendment:make':
    case 'amendment:source':
      return command.input.sources.notes
    case 'amendment:reason':
      return command.input.reason.notes
    case 'phrase:set':
      return command.input.phrase.notes
    default:
      return []
  }
}

/** All notes that the work on a strategy stands on. */
export const citedNotes = ({
  amendments,
  phrases,
}: Pick<StrategyWork, 'amendments' | 'phrases'>): Set<NoteId> =>
  new Set([
    ...amendments.flatMap(({ sources, reasons }) => [
      ...sources.notes,
      ...reasons.flatMap(({ notes }) => notes),
    ]),
    ...phrases.flatMap(({ notes }) => notes),
  ])

/**
 * T7: those of some notes that the actor may read now, by id. What was put away or hidden is not among them. Boards that
 * people write alone on are never read (A6). The gathered copy of a note is the one people see.
 */
export async function readableNotes(
  house: House,
  desk: Desk,
  actor: Actor,
  ids: Iterable<NoteId>,
): Promise<Map<NoteId, SourceNote>> {
  const wanted = new Set(ids)
  const found = new Map<NoteId, SourceNote>()
  if (wanted.size === 0) return found
  for (const { board, activity, group } of sharedBoards(desk.state)) {
    if (may(actor, { do: 'read-board', board }, desk.state) !== true) continue
    for (const { note, group: table } of await notesOn(house, board, { activity, group }))
      // What was named at its table is found where it has been gathered.
      for (const id of [note.id, note.source?.note])
        if (id && wanted.has(id) && !found.has(id))
          found.set(id, { ...sourceNote(note, activity, table), id })
  }
  return found
}

const sourceNote = (note: Note, activity: ActivityId, group: GroupId | null): SourceNote => ({
  ...{ id: note.id, number: note.number, text: note.text, kind: note.kind, group },
  theme: note.theme ? `${activity} ${note.theme.id}` : null,
})

type Shared = { board: BoardId; activity: ActivityId; group: GroupId | null }

/** The boards of all parts that have begun, gathered ones first. */
function sharedBoards(state: Workshop): Shared[] {
  const begun = state.activities.filter(({ id }) => progressOf(state, id).begun || state.current === id)
  return begun.flatMap(({ id: activity }) => {
    const stem = { workshop: state.id, activity }
    return [
      { board: boardIdOf({ kind: 'synthesis', ...stem }), activity, group: null },
      ...state.groups.map(({ id: group }) => ({
        board: boardIdOf({ kind: 'group', ...stem, group }),
        ...{ activity, group },
      })),
    ]
  })
}

async function notesOn(
  house: House,
  board: BoardId,
  { activity, group }: Omit<Shared, 'board'>,
): Promise<Found[]> {
  const { notes } = await house.rooms.snapshot(board)
  return notes
    .filter((note) => note.archived === null && saysSomething(note))
    .map((note) => ({ note, activity, group: group ?? tableOf(note) }))
}

function tableOf({ source }: Note): GroupId | null {
  const place = source ? placeOf(source.board) : null
  return place?.kind === 'group' ? place.group : null
}
