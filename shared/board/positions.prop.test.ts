import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { NoteId, PersonKey, ShapeId, ThemeId } from '../ids.ts'
import { aBoard, aNote, aText, aTheme } from '../testing/boards.ts'
import { apply, birth, read } from './BoardDoc.ts'
import { bareNote } from './note.ts'
import type { BoardOp } from './ops.ts'
import { heldOps, movedOfNote, movedOfPlain } from './positions.ts'
import type { BoardSnapshot } from './snapshot.ts'

const me = 'key-me' as PersonKey
const seed: BoardSnapshot = {
  ...aBoard(
    [aNote('n1', { by: me }), aNote('n2', { by: 'key-other' as PersonKey, at: [9, 9] })],
    [aTheme('t1')],
  ),
  shapes: [aText('x1', { label: 'Sana' })],
}
const note = fc.constantFrom('n1', 'n2', 'n3').map((id) => id as NoteId)
const shape = fc.constantFrom('x1', 'x2').map((id) => id as ShapeId)
const theme = fc.constantFrom('t1', 't2').map((id) => id as ThemeId)
const at = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }))
const op: fc.Arbitrary<BoardOp> = fc.oneof(
  fc.record({
    op: fc.constant('note/add' as const),
    note: at.map((place) => ({ ...aNote('n3'), at: place, by: me })),
  }),
  fc.record({ op: fc.constant('note/move' as const), id: note, at }),
  fc.record({ op: fc.constant('note/raise' as const), id: note, layer: fc.integer({ min: -3, max: 3 }) }),
  fc.record({ op: fc.constant('note/stack' as const), id: note, on: fc.option(note) }),
  fc.record({ op: fc.constant('note/lock' as const), id: note, locked: fc.boolean() }),
  fc.record({
    op: fc.constant('note/sort' as const),
    id: note,
    theme: fc.option(theme.map((id) => ({ id, by: 'people' as const }))),
  }),
  fc.record({
    op: fc.constant('note/type' as const),
    id: note,
    at: fc.nat(9),
    remove: fc.nat(2),
    insert: fc.string(),
  }),
  fc.record({ op: fc.constant('note/archive' as const), id: note, by: fc.constant(me), at: fc.constant(1) }),
  fc.record({ op: fc.constant('note/restore' as const), id: note }),
  fc.record({ op: fc.constant('theme/rename' as const), id: theme, title: fc.string() }),
  fc.record({ op: fc.constant('theme/dissolve' as const), id: theme }),
  fc.record({
    op: fc.constant('shape/change' as const),
    id: shape,
    part: fc.record({ at, label: fc.string() }),
  }),
  fc.record({ op: fc.constant('shape/remove' as const), id: shape }),
)

const after = (ops: readonly BoardOp[]): BoardSnapshot => {
  const doc = birth(seed)
  for (const one of ops) apply(doc, [one], { from: 'person' })
  return read(doc).snapshot
}
const isOwn = (id: NoteId) => id !== 'n2'

it('L1 what a client lets through moves nothing that the server would put back', () => {
  fc.assert(
    fc.property(fc.array(op, { maxLength: 12 }), (ops) => {
      const now = after(ops.flatMap((one) => heldOps([one], isOwn)))
      for (const was of seed.notes) {
        const found = now.notes.find(({ id }) => id === was.id)!
        expect(movedOfNote(was, found, isOwn(was.id))).toEqual({})
      }
      for (const was of seed.shapes)
        expect(
          movedOfPlain(
            was,
            now.shapes.find(({ id }) => id === was.id)!,
            false,
          ),
        ).toEqual({})
      for (const was of seed.themes)
        expect(
          movedOfPlain(
            was,
            now.themes.find(({ id }) => id === was.id)!,
            false,
          ),
        ).toEqual({})
    }),
  )
})

it('L1 putting back what moved leaves what was written', () => {
  fc.assert(
    fc.property(fc.array(op, { maxLength: 12 }), (ops) => {
      const now = after(ops)
      for (const was of seed.notes) {
        const found = now.notes.find(({ id }) => id === was.id)!
        const held = { ...found, ...movedOfNote(was, found, false) }
        const { text, kind, aim } = found
        expect(held).toEqual({ ...was, text, kind, aim })
      }
    }),
  )
})

it('L1 a note is placed when it is born, in no stack', () => {
  const born = { ...bareNote, ...aNote('n3', { at: [5, 6], stack: 'n2' as NoteId }) }
  const ops: BoardOp[] = [
    { op: 'note/add', note: born },
    { op: 'note/raise', id: born.id, layer: 2 },
    { op: 'note/move', id: 'n1' as NoteId, at: [1, 1] },
  ]
  expect(heldOps(ops, () => true)).toEqual([{ op: 'note/add', note: { ...born, stack: null } }, ops[1]])
})
