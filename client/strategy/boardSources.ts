import { placeOf } from '#shared/board/boardId.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { saysSomething } from '#shared/board/written.ts'
import type { ActivityId } from '#shared/ids.ts'
import type { ThemeSource } from '#shared/strategy/amendment.ts'
import type { SourceNote } from '#shared/strategy/view.ts'

/** What a board has to stand on: its notes in sight and its accepted themes. */
export type BoardSources = { notes: SourceNote[]; themes: ThemeSource[] }

/** What lies on the board of an activity, as whatever stands on it would name it. */
export function sourcesOn(
  { meta, notes, themes }: Pick<BoardSnapshot, 'meta' | 'notes' | 'themes'>,
  activity: ActivityId,
): BoardSources {
  const own = placeOf(meta.board)
  return {
    notes: notes
      .filter((note) => note.archived === null && saysSomething(note) && note.text.trim() !== '')
      .map(({ id, number, text, kind, theme, source }) => {
        const place = source ? placeOf(source.board) : own
        return {
          ...{ id, number, text, kind },
          group: place?.kind === 'group' ? place.group : null,
          theme: theme ? `${activity} ${theme.id}` : null,
        }
      }),
    themes: themes.map(({ id, title }) => ({ activity, theme: id, title })),
  }
}

/** Several boards' as one: each note once, gathered copies before those at tables. */
export function joinedSources(all: readonly BoardSources[]): BoardSources {
  const notes = new Map(
    all
      .flatMap((each) => each.notes)
      .toReversed()
      .map((note) => [note.id, note]),
  )
  return { notes: [...notes.values()].toReversed(), themes: all.flatMap(({ themes }) => themes) }
}
