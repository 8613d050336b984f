import { action } from './action.ts'

/** The server takes what a hidden note says out of the document, so a face asks it to (`useHiding`). */
export const hideNotes = action({
  name: 'hide-notes',
  group: 'leading',
  menu: 'note',
  keys: ['Shift+Delete'],
  needs: true,
  when(engine) {
    if (!engine.setting.tends) return 'forbidden'
    return engine.targets().length > 0 ? true : 'nothing-selected'
  },
  run: () => undefined,
})
