import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { NoteId, ShapeId, ThemeId } from '../ids.ts'
import { aBoard, aNote, aText, aTheme } from '../testing/boards.ts'
import { apply, birth, read } from './BoardDoc.ts'
import { BoardReader } from './changes.ts'
import type { BoardOp } from './ops.ts'
import { type Change, changeBetween, type Thing } from './past.ts'
import { rewind } from './rewind.ts'

const server = { from: 'server', why: 'machine' } as const
const note = fc.constantFrom('n1', 'n2', 'n3', 'new') as fc.Arbitrary<NoteId>
const theme = fc.constantFrom('t1', 't2') as fc.Arbitrary<ThemeId>
const shape = fc.constantFrom('s1', 's2') as fc.Arbitrary<ShapeId>
const at = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
const op: fc.Arbitrary<BoardOp> = fc.oneof(
  fc.constant<BoardOp>({ op: 'note/add', note: aNote('new', { text: 'Uusi', born: 9 }) }),
  fc.record({
    op: fc.constant('note/type' as const),
    id: note,
    at: fc.nat(4),
    remove: fc.nat(2),
    insert: fc.constantFrom('', 'a', 'ää', '😀'),
  }),
  fc.record({ op: fc.constant('note/move' as const), id: note, at }),
  fc.record({ op: fc.constant('note/archive' as const), id: note, by: fc.constant(null), at: fc.nat(9) }),
  fc.record({ op: fc.constant('note/restore' as const), id: note }),
  fc.record({ op: fc.constant('note/stack' as const), id: note, on: fc.option(note) }),
  fc.record({
    op: fc.constant('note/sort' as const),
    id: note,
    theme: fc.option(theme.map((id) => ({ id, by: 'people' as const }))),
  }),
  theme.map((id): BoardOp => ({ op: 'theme/add', ...aTheme(id) })),
  fc.record({ op: fc.constant('theme/rename' as const), id: theme, title: fc.constantFrom('x', 'y') }),
  fc.record({ op: fc.constant('theme/dissolve' as const), id: theme }),
  shape.map((id): BoardOp => ({ op: 'shape/add', shape: aText(id) })),
  fc.record({
    op: fc.constant('shape/change' as const),
    id: shape,
    part: at.map((place) => ({ at: place })),
  }),
  fc.record({ op: fc.constant('shape/remove' as const), id: shape }),
)

it('B22 B3 whatever was done, going back to the beginning brings it back, and forward again brings back the end', () => {
  fc.assert(
    fc.property(fc.array(op, { maxLength: 25 }), (ops) => {
      const begin = {
        ...aBoard(
          ['n1', 'n2', 'n3'].map((id, born) =>
            aNote(id, { text: id, born, theme: { id: 't1' as ThemeId, by: 'people' } }),
          ),
          [aTheme('t1')],
        ),
        shapes: [aText('s1')],
      }
      const doc = birth(begin)
      const reader = new BoardReader(doc)
      let known = new Map<string, Thing>()
      const all = () => {
        const { notes, themes, shapes } = reader.snapshot()
        return new Map<string, Thing>([
          ...notes.map((each) => [`note ${each.id}`, each] as const),
          ...themes.map((each) => [`theme ${each.id}`, each] as const),
          ...shapes.map((each) => [`shape ${each.id}`, each] as const),
        ])
      }
      known = all()
      let told: Change[] = []
      reader.subscribe((changes) => {
        const now = all()
        for (const { what, id } of changes) {
          const [was, is] = [known.get(`${what} ${id}`) ?? null, now.get(`${what} ${id}`) ?? null]
          if (was || is) told.unshift(changeBetween(what, id, was as never, is as never))
        }
        known = now
      })
      for (const each of ops) apply(doc, [each], server)
      const end = read(doc).snapshot
      const back = () => {
        const changes = told
        told = []
        apply(doc, rewind(reader.snapshot(), changes, new Set(), 7).ops, server)
        return read(doc).snapshot
      }
      const inSight = ({ notes, themes, shapes }: typeof end) => ({
        notes: notes.filter(({ archived }) => !archived),
        ...{ themes, shapes },
      })
      const first = back()
      expect(inSight(first)).toEqual(inSight(begin))
      expect(first.notes.length).toBe(end.notes.length)
      expect(inSight(back())).toEqual(inSight(end))
      reader.close()
    }),
    { numRuns: 150 },
  )
})
