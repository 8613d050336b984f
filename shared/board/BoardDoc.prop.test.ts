import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  type BoardId,
  type ElementId,
  type ImageId,
  noteId,
  type NoteId,
  type PersonKey,
  type QuestionId,
  type ThemeId,
} from '../ids.ts'
import { aBoard } from '../testing/boards.ts'
import { apply, birth, read } from './BoardDoc.ts'
import { NOTE, noteKinds, type Note } from './note.ts'
import type { Theme } from './theme.ts'

const id = <T>() =>
  fc
    .stringMatching(/^[A-Za-z0-9_-]{1,12}$/)
    .filter((text) => noteId.safeParse(text).success) as fc.Arbitrary<string> as unknown as fc.Arbitrary<T>
/** fast-check likes objects without a prototype; Yjs keeps plain ones only. */
const plain = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record<T>(fields, { noNullPrototype: true })
const time = fc.integer({ min: 0, max: 2 ** 42 })
const coordinate = fc.double({ min: -NOTE.reach, max: NOTE.reach, noNaN: true })
const note: fc.Arbitrary<Note> = plain({
  id: id<NoteId>(),
  text: fc.string({ unit: 'grapheme', maxLength: 60 }),
  at: fc.tuple(coordinate, coordinate),
  kind: fc.constantFrom(...noteKinds),
  question: fc.option(id<QuestionId>()),
  aim: fc.option(id<ElementId>()),
  theme: fc.option(plain({ id: id<ThemeId>(), by: fc.constantFrom('people' as const, 'machine' as const) })),
  source: fc.option(plain({ board: id<BoardId>(), note: id<NoteId>() })),
  by: fc.option(id<PersonKey>()),
  number: fc.option(fc.integer({ min: 1, max: 10_000 })),
  born: time,
  archived: fc.option(plain({ by: fc.option(id<PersonKey>()), at: time })),
  locked: fc.boolean(),
  layer: fc.integer({ min: -9, max: 9 }),
  stack: fc.option(id<NoteId>()),
  image: fc.option(
    plain({
      id: id<ImageId>(),
      width: fc.integer({ min: 1, max: 1600 }),
      height: fc.integer({ min: 1, max: 1600 }),
      alt: fc.string({ unit: 'grapheme', maxLength: 20 }),
    }),
  ),
})
const theme: fc.Arbitrary<Theme> = plain({
  id: id<ThemeId>(),
  title: fc.string({ unit: 'grapheme', maxLength: 40 }),
  order: fc.double({ noNaN: true, noDefaultInfinity: true }),
  origin: fc.constantFrom('people' as const, 'machine' as const),
  run: fc.constant(null),
})
/** A board as `read` orders it: ids are compared by code unit, not by language. */
const board = fc
  .tuple(fc.uniqueArray(note, { selector: (n) => n.id }), fc.uniqueArray(theme, { selector: (t) => t.id }))
  .map(([notes, themes]) =>
    aBoard(
      notes.sort((a, b) => a.born - b.born || (a.id < b.id ? -1 : 1)),
      themes.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
    ),
  )

describe('a board’s document', () => {
  it('reads as what it was born from', () => {
    fc.assert(
      fc.property(board, (seed) => {
        expect(read(birth(seed))).toEqual({ snapshot: seed, unreadable: 0 })
      }),
    )
  })

  it('reads the same after a journey over the wire', () => {
    fc.assert(
      fc.property(board, (seed) => {
        const doc = new Y.Doc()
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(birth(seed)))
        expect(read(doc).snapshot).toEqual(seed)
      }),
    )
  })

  it('a note added by a person or by the server reads as it was given', () => {
    fc.assert(
      fc.property(note, fc.boolean(), (given, byServer) => {
        const doc = birth(aBoard())
        apply(
          doc,
          [{ op: 'note/add', note: given }],
          byServer ? { from: 'server', why: 'seed' } : { from: 'person' },
        )
        expect(read(doc).snapshot.notes).toEqual([given])
      }),
    )
  })

  it('B7 never throws, whatever a field holds', () => {
    const field = fc.constantFrom('text', 'at', 'kind', 'theme', 'by', 'number', 'born', 'archived', 'source')
    fc.assert(
      fc.property(board, field, fc.jsonValue(), (seed, key, value) => {
        const doc = birth(seed)
        for (const record of doc.getMap<Y.Map<unknown>>('notes').values()) record.set(key, value)
        const { snapshot, unreadable } = read(doc)
        expect(snapshot.notes.length + unreadable).toBe(seed.notes.length)
      }),
    )
  })
})
