import { describe, expect, it } from 'vitest'
import type { NoteId, PersonKey } from '#shared/ids.ts'
import { actions, can, run } from './actions.ts'
import { BoardEngine } from './BoardEngine.ts'
import { noteWith, options } from './testing/notes.ts'
import { emptyBoard, soloBoard } from './testing/soloBoard.ts'

const me = 'me' as PersonKey
const [mine, theirs] = ['mine' as NoteId, 'theirs' as NoteId]

/** A table with a note of one's own and another's, where each changes their own only. */
function open() {
  const notes = [noteWith(mine, { by: me }), noteWith(theirs, { by: 'other' as PersonKey, at: [200, 0] })]
  const { port } = soloBoard(emptyBoard(notes))
  const engine = new BoardEngine(port, options({ me, edits: 'own-notes-only' }))
  engine.eye.resize({ width: 1000, height: 800 })
  const choose = (...ids: NoteId[]) => engine.select({ notes: new Set(ids), focus: ids[0] ?? null })
  const refused = () =>
    actions.flatMap(({ name, when }) => (when(engine) === 'own-notes-only' ? [name] : [])).toSorted()
  return { engine, choose, refused }
}

describe('S40 own notes only', () => {
  it('every action that changes another’s note says why; moving, copying and one’s own go on', () => {
    const { choose, refused } = open()
    choose(mine)
    expect(refused()).toEqual([])
    choose(mine, theirs)
    const kinds = ['add', 'change', 'concern', 'drop', 'free', 'keep', 'merge', 'question']
    const rest = ['aim', 'archive', 'ask', 'cut', 'edit', 'kind', 'split']
    expect(refused()).toEqual([...rest, ...kinds.map((kind) => `kind-${kind}`)].toSorted())
  })

  it('whatever is written, another’s note says what it said, and a new one is one’s own', () => {
    const { engine, choose } = open()
    const before = engine.content.notes.get(theirs)
    engine.type(theirs)
    engine.write([
      { op: 'note/type', id: theirs, at: 0, remove: 3, insert: 'X' },
      { op: 'note/kind', id: theirs, kind: 'keep' },
      { op: 'note/move', id: theirs, at: [7, 7] },
      { op: 'note/archive', id: theirs, by: me, at: 1 },
    ])
    expect([engine.typing, engine.content.notes.get(theirs)]).toEqual([null, { ...before, at: [7, 7] }])
    run(engine, 'add-note', { text: 'Uusi', quiet: true })
    choose('n1' as NoteId)
    expect([can(engine, 'edit'), can(engine, 'archive')]).toEqual([true, true])
  })
})
