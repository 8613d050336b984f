import { boardIdOf, placeOf } from '#shared/board/boardId.ts'
import { bareNote, type Note } from '#shared/board/note.ts'
import { type BoardSnapshot, emptyBoard, SCHEMA } from '#shared/board/snapshot.ts'
import { saysSomething } from '#shared/board/written.ts'
import { type BoardId, type GroupId, imageId, personKey, type WorkshopId } from '#shared/ids.ts'
import { PUT_AWAY } from './putAway.ts'
import type { SourceBoard, SourceNote } from './source.ts'

/** What a picture is called whose bytes were left behind: nothing lies under it. */
const NO_PICTURE = imageId.parse('left-out')

type Place = { activity: SourceBoard['activity']; group: GroupId | null }

export const boardAt = (workshop: WorkshopId, { activity, group }: Place): BoardId =>
  group === null
    ? boardIdOf({ kind: 'synthesis', workshop, activity })
    : boardIdOf({ kind: 'group', workshop, activity, group })

/** Names the writers of one activity by the order in which they are met. */
export class Writers {
  readonly #names = new Map<string, string>()

  nameOf(key: string): string {
    const name = this.#names.get(key) ?? `w${this.#names.size + 1}`
    this.#names.set(key, name)
    return name
  }
}

/** A board without anybody's pseudonym; null when nothing lies on it. */
export function boardToSource(
  snapshot: BoardSnapshot | null,
  place: Place,
  writers: Writers,
): SourceBoard | null {
  if (!snapshot) return null
  const { notes, themes, shapes } = snapshot
  if (notes.length + themes.length + shapes.length === 0) return null
  return { ...place, notes: notes.map((note) => noteToSource(note, writers)), themes, shapes }
}

function noteToSource({ held: _held, ...note }: Note, writers: Writers): SourceNote {
  const from = note.source && placeOf(note.source.board)
  const isAway = note.archived !== null
  return {
    ...note,
    // What somebody put away (a name, a slip) does not come back by a file.
    text: isAway ? '' : note.text,
    by: note.by === null ? null : writers.nameOf(note.by),
    source: note.source && { group: from?.kind === 'group' ? from.group : null, note: note.source.note },
    archived: isAway ? (saysSomething(note) ? 'said' : 'empty') : null,
    image:
      isAway || !note.image
        ? null
        : { width: note.image.width, height: note.image.height, alt: note.image.alt },
  }
}

/** The board as it lies in a workshop that has been brought back. `at`: milliseconds since 1970. */
export function boardFromSource(board: SourceBoard, workshop: WorkshopId, at: number): BoardSnapshot {
  const id = boardAt(workshop, board)
  return {
    ...emptyBoard({ schema: SCHEMA, board: id, epoch: 1, born: at }),
    notes: board.notes.map((note) => noteFromSource(note, board, workshop, at)),
    themes: board.themes,
    shapes: board.shapes,
  }
}

function noteFromSource(
  { held: _held, ...note }: SourceNote,
  { activity }: Place,
  workshop: WorkshopId,
  at: number,
): Note {
  const from = note.source
  return {
    ...bareNote,
    ...note,
    text: note.archived === 'said' ? PUT_AWAY : note.text,
    by: note.by === null ? null : personKey.parse(note.by),
    source: from && { board: boardAt(workshop, { activity, group: from.group }), note: from.note },
    archived: note.archived === null ? null : { by: null, at },
    image: note.image && { id: NO_PICTURE, ...note.image },
  }
}
