import { boardIdOf, placeOf } from '#shared/board/boardId.ts'
import { saysSomething } from '#shared/board/written.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { ActivityId, BoardId, ElementId, GroupId, NoteId } from '#shared/ids.ts'
import type { Desk } from '../workshop/Desk.ts'
import type { House } from '../workshop/house.ts'

/** What the matrix needs to know of a note; what it says is not kept. */
type Aimed = { id: NoteId; source: NoteId | null; from: BoardId | null; aim: ElementId | null }
type Kept = { boards: Map<BoardId, Promise<readonly Aimed[]>>; changes: number }

/**
 * What notes of a workshop aim at, board by board: a board is read again only once it has changed. Boards that people
 * write alone on are never read (A6).
 */
export class BoardNotes {
  readonly #house: Pick<House, 'rooms' | 'desks'>
  readonly #kept = new WeakMap<Desk, Kept>()

  constructor(house: Pick<House, 'rooms' | 'desks'>) {
    this.#house = house
    house.rooms.onChanged((board) => this.#forget(board), { every: true })
  }

  /** Counts whatever has changed on the workshop's boards. */
  changes(desk: Desk): number {
    return this.#of(desk).changes
  }

  /** Each written note in sight once, with the table that wrote it: the gathered copy where it has been gathered. */
  async read(desk: Desk): Promise<{ aim: ElementId | null; group: GroupId | null }[]> {
    const { activities } = desk.state
    return (await Promise.all(activities.map(({ id }) => this.#activity(desk, id)))).flat()
  }

  async #activity(desk: Desk, activity: ActivityId) {
    const stem = { workshop: desk.id, activity }
    const groups = desk.state.groups.map(({ id }) => id)
    const [gathered, ...tables] = await Promise.all([
      this.#board(desk, boardIdOf({ kind: 'synthesis', ...stem })),
      ...groups.map((group) => this.#board(desk, boardIdOf({ kind: 'group', ...stem, group }))),
    ])
    const taken = new Set(gathered.flatMap(({ id, source }) => (source ? [id, source] : [id])))
    const known = new Set(groups)
    return [
      ...gathered.map(({ aim, from }) => {
        const place = from === null ? null : placeOf(from)
        return { aim, group: place?.kind === 'group' && known.has(place.group) ? place.group : null }
      }),
      ...tables.flatMap((notes, at) =>
        notes.filter(({ id }) => !taken.has(id)).map(({ aim }) => ({ aim, group: groups[at]! })),
      ),
    ]
  }

  #board(desk: Desk, board: BoardId): Promise<readonly Aimed[]> {
    const { boards } = this.#of(desk)
    const before = boards.get(board)
    if (before) return before
    const read = this.#house.rooms.snapshot(board).then(aimedOn)
    boards.set(board, read)
    // What could not be read is asked for again.
    read.catch(() => boards.delete(board))
    return read
  }

  #of(desk: Desk): Kept {
    const before = this.#kept.get(desk)
    if (before) return before
    const kept: Kept = { boards: new Map(), changes: 0 }
    this.#kept.set(desk, kept)
    // Closing and gathering go their own ways to the boards.
    desk.onRecorded((events) => {
      if (!events.some(({ type }) => boardly.test(type))) return
      kept.boards.clear()
      kept.changes += 1
    })
    return kept
  }

  #forget(board: BoardId): void {
    const place = placeOf(board)
    const desk = place && place.kind !== 'personal' ? this.#house.desks.get(place.workshop) : undefined
    const kept = desk && this.#kept.get(desk)
    if (!kept) return
    kept.boards.delete(board)
    kept.changes += 1
  }
}

/** Facts after which boards hold something else. */
const boardly = /^(?:phase|board|note|programme|groups|workshop)\//

const aimedOn = ({ notes }: BoardSnapshot): Aimed[] =>
  notes.flatMap((note) =>
    note.archived === null && saysSomething(note)
      ? [{ id: note.id, source: note.source?.note ?? null, from: note.source?.board ?? null, aim: note.aim }]
      : [],
  )
