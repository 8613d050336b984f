import { THEME } from '#shared/board/theme.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import type { NoteId, ThemeId } from '#shared/ids.ts'
import { wholeStack } from '../arrange/bodies.ts'
import type { BoardEngine } from '../BoardEngine.ts'
import type { Reason } from '../reason.ts'
import { action, maySort, maySortSelected, mayWrite } from './action.ts'

/** Puts notes in a theme, or in none, by hand: the machine leaves them there. */
function sort(ids: readonly NoteId[], theme: ThemeId | null): BoardOp[] {
  return ids.map((id) => ({
    op: 'note/sort',
    id,
    theme: theme === null ? null : { id: theme, by: 'people' },
  }))
}

const membersOf = (engine: BoardEngine, theme: ThemeId) =>
  [...engine.content.notes.values()].filter((note) => note.theme?.id === theme)

export const moveToTheme = action({
  name: 'move-to-theme',
  group: 'themes',
  menu: 'note',
  needs: true,
  keys: ['T'],
  when: maySortSelected,
  run(engine, theme) {
    const ids = engine
      .targets()
      .flatMap(({ id }) => wholeStack(engine, id))
      .filter((note) => (note.theme?.id ?? null) !== theme)
      .map(({ id }) => id)
    engine.write(sort(ids, theme))
  },
})

/** A new theme with the selected notes in it; from the notes of one theme this is how it is split. */
export const newTheme = action({
  name: 'new-theme',
  group: 'themes',
  needs: true,
  keys: [],
  when: maySort,
  run(engine, title) {
    const { themes } = engine.content
    if (themes.length >= THEME.perBoard) return
    const id = engine.newId() as ThemeId
    const order = Math.max(0, ...themes.map((theme) => theme.order)) + 1
    const notes = [...engine.selection.notes].filter((note) => engine.content.notes.has(note))
    engine.write([
      {
        op: 'theme/add',
        id,
        title: title.trim().slice(0, THEME.longestTitle),
        order,
        origin: 'people',
        run: null,
      },
      ...sort(notes, id),
    ])
  },
})

/** A title is words. */
const mayRename = (engine: BoardEngine): true | Reason => {
  const writes = mayWrite(engine)
  return writes === true && !engine.content.arranged ? 'not-arranged' : writes
}

export const renameTheme = action({
  name: 'rename-theme',
  group: 'themes',
  needs: true,
  keys: [],
  when: mayRename,
  run(engine, { theme, title }) {
    const words = title.trim().slice(0, THEME.longestTitle)
    if (words === '' || engine.theme(theme)?.title === words) return
    engine.write([{ op: 'theme/rename', id: theme, title: words }])
  },
})

/** All notes of one theme go to another, and the emptied one is dissolved. */
export const mergeThemes = action({
  name: 'merge-themes',
  group: 'themes',
  needs: true,
  keys: [],
  when: maySort,
  run(engine, { theme, into }) {
    if (theme === into || !engine.theme(into)) return
    const moved = membersOf(engine, theme).map((note): BoardOp => ({
      op: 'note/sort',
      id: note.id,
      theme: { id: into, by: note.theme?.by ?? 'people' },
    }))
    engine.write([...moved, { op: 'theme/dissolve', id: theme }])
  },
})

export const dissolveTheme = action({
  name: 'dissolve-theme',
  group: 'themes',
  needs: true,
  keys: [],
  when: maySort,
  run: (engine, theme) => engine.write([{ op: 'theme/dissolve', id: theme }]),
})
