import { placeOf } from '#shared/board/boardId.ts'
import type { Note } from '#shared/board/note.ts'
import type { GroupId } from '#shared/ids.ts'
import type { GroupView } from '#shared/workshop/view.ts'

/** A table as it is shown: its number in the workshop and its mark. */
export type Table = { number: number; group: GroupView }

/** Which table a note came from: the one it was gathered from, else the one whose board it is on. */
export function tableOf(note: Note, own: GroupId | null, groups: readonly GroupView[]): Table | null {
  const place = note.source && placeOf(note.source.board)
  return tableById(place?.kind === 'group' ? place.group : own, groups)
}

/** A table by its id, with its number in the workshop's order. */
export function tableById(id: GroupId | null, groups: readonly GroupView[]): Table | null {
  const index = groups.findIndex((group) => group.id === id)
  const group = groups[index]
  return group ? { number: index + 1, group } : null
}
