import type { NoteKind } from '#shared/board/note.ts'
import type { BoardEngine } from '../BoardEngine.ts'
import { kindsFor } from '../kindsFor.ts'
import type { Reason } from '../reason.ts'
import { action, mayChangeSelected, mayWrite } from './action.ts'

/** In the order in which the papers lie beside a note, so that a key is the place in the row. */
const inOrder = [
  'change',
  'add',
  'drop',
  'keep',
  'merge',
  'free',
  'concern',
  'question',
] as const satisfies readonly NoteKind[]

function mayBe(engine: BoardEngine, kind: NoteKind): true | Reason {
  const may = mayChangeSelected(engine)
  if (may !== true) return may
  return kindsFor(engine.setting.questions).includes(kind) ? true : 'kind-not-asked'
}

/** Another paper at one key: 1 to 8. */
export const kindKeys = inOrder.map((kind, index) =>
  action({
    name: `kind-${kind}`,
    group: 'notes',
    step: true,
    keys: [String(index + 1)],
    when: (engine) => mayBe(engine, kind),
    run(engine) {
      const changed = engine.targets().filter((note) => note.kind !== kind)
      engine.write(changed.map(({ id }) => ({ op: 'note/kind', id, kind })))
    },
  }),
)

/** Which question the selected notes answer. */
export const ask = action({
  name: 'ask',
  group: 'notes',
  menu: 'note',
  needs: true,
  keys: [],
  when: mayChangeSelected,
  run(engine, question) {
    const changed = engine.targets().filter((note) => note.question !== question)
    engine.write(changed.map(({ id }) => ({ op: 'note/ask', id, question })))
  },
})

/** Puts a picture on a note, says in words what it shows, or takes it off. */
export const picture = action({
  name: 'picture',
  group: 'notes',
  needs: true,
  keys: [],
  when: mayWrite,
  run: (engine, { note, image }) => engine.write([{ op: 'note/picture', id: note, image }]),
})

/** Which file is the face's to ask. */
export const addPicture = action({
  name: 'add-picture',
  group: 'notes',
  menu: 'both',
  rail: true,
  needs: true,
  keys: ['P'],
  when(engine) {
    const may = mayWrite(engine)
    return may === true ? (engine.setting.pictures ?? true) : may
  },
  run: () => undefined,
})

/** Looks like an address; which it is, and whether it is safe, is for whoever opens it to say. */
const mayHoldLink = /https?:\/\/|www\.|mailto:|\S@\S/i

/** Opens the address that a note names; notes themselves hold no links that keys could reach. */
export const openLink = action({
  name: 'open-link',
  group: 'look',
  menu: 'note',
  needs: true,
  keys: ['I'],
  when(engine) {
    const notes = engine.targets()
    if (notes.length === 0) return 'nothing-selected'
    return notes.some(({ text }) => mayHoldLink.test(text)) ? true : 'no-link'
  },
  run: () => undefined,
})

export const onNote = [...kindKeys, ask, picture, addPicture, openLink]
