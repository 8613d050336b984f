import type { Note, NoteKind } from '#shared/board/note.ts'
import type { ElementId, GroupId, ThemeId } from '#shared/ids.ts'

/** Which notes are wanted; an empty list wants all, several choices in one list any of them, several lists all. */
export type NoteFilter = {
  kinds: readonly NoteKind[]
  groups: readonly GroupId[]
  /** `null`: notes without a theme. */
  themes: readonly (ThemeId | null)[]
  /** `null`: notes about nothing in particular. */
  aims: readonly (ElementId | null)[]
  own: boolean
  /** Notes that people have commented, or those they have not. */
  comments: 'with' | 'without' | null
}

export const noFilter: NoteFilter = {
  kinds: [],
  groups: [],
  themes: [],
  aims: [],
  own: false,
  comments: null,
}

/** What a filter must know of a board. */
export type FilterGround = {
  groupOf: (note: Note) => GroupId | null
  isOwn: (note: Note) => boolean
  themes: ReadonlySet<ThemeId>
  aims: ReadonlySet<ElementId>
  commented: ReadonlySet<string>
}

/** How many of its lists want something. */
export const countOf = ({ own, comments, ...lists }: NoteFilter): number =>
  Object.values(lists).filter((list) => list.length > 0).length + Number(own) + Number(comments !== null)

/** Without what is no longer there: a theme that was dissolved wants nothing. */
export function pruned(
  filter: NoteFilter,
  { themes, aims }: Pick<FilterGround, 'themes' | 'aims'>,
): NoteFilter {
  return {
    ...filter,
    themes: filter.themes.filter((id) => id === null || themes.has(id)),
    aims: filter.aims.filter((id) => id === null || aims.has(id)),
  }
}

/** Whether a note is wanted. A theme that is gone counts as none, as everywhere. */
export function passes(note: Note, filter: NoteFilter, ground: FilterGround): boolean {
  const { kinds, groups, themes, aims, own, comments } = filter
  if (kinds.length > 0 && !kinds.includes(note.kind)) return false
  if (groups.length > 0) {
    const group = ground.groupOf(note)
    if (group === null || !groups.includes(group)) return false
  }
  if (themes.length > 0) {
    const theme = note.theme && ground.themes.has(note.theme.id) ? note.theme.id : null
    if (!themes.includes(theme)) return false
  }
  if (aims.length > 0 && !aims.includes(note.aim !== null && ground.aims.has(note.aim) ? note.aim : null))
    return false
  if (comments !== null && ground.commented.has(note.id) !== (comments === 'with')) return false
  return !own || ground.isOwn(note)
}
