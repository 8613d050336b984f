import fc from 'fast-check'
import { expect, it } from 'vitest'
import { NOTE, note, noteKinds } from './note.ts'
import { noteFields } from './noteFields.ts'

const numbers = [0, 1, NOTE.reach, NOTE.layers, 10_000, Number.MAX_SAFE_INTEGER, Infinity, NaN, 0.5].flatMap(
  (number) => [number, -number, number + 1, -number - 1],
)
const words = ['a', 'a b', '', 'x'.repeat(64), 'x'.repeat(65), 'constructor', '__proto__', 'people', 'w.a.s']
const points = numbers.flatMap((number) => [[number, 0], [0, number], [number], [0, 0, number]])
const edges: unknown[] = [...numbers, ...words, ...noteKinds, ...points, ['0', 0], true, false, 1n, new Map()]

const number = fc.oneof(fc.constantFrom(...numbers), fc.double(), fc.integer())
const word = fc.oneof(fc.constantFrom(...words, ...noteKinds), fc.string())
const flat = fc.oneof(number, word, fc.boolean(), fc.constant(null), fc.constant(undefined))
const id = fc.constantFrom('a', 'a b', 'toString', 1)
const nested = fc.record(
  {
    ...{ id, note: id, board: id, by: fc.constantFrom('people', 'machine', 'a', null, 1), at: flat },
    ...{ width: number, height: number, alt: word, more: flat },
  },
  { requiredKeys: [] },
)
const value = fc.oneof(flat, nested, fc.array(number, { maxLength: 3 }), fc.array(flat, { maxLength: 3 }))

const keys = Object.keys(noteFields) as (keyof typeof noteFields)[]
const byHand = (key: keyof typeof noteFields, value: unknown) => [key, value, noteFields[key](value)]
const bySchema = (key: keyof typeof noteFields, value: unknown) => [
  key,
  value,
  note.shape[key].safeParse(value).data,
]

it('B7 read by hand, a field is what its schema says', () => {
  for (const key of keys) {
    expect(edges.map((value) => byHand(key, value))).toEqual(edges.map((value) => bySchema(key, value)))
  }
  const given = value.filter((value) => value !== null && value !== undefined)
  fc.assert(
    fc.property(fc.constantFrom(...keys), given, (key, value) => {
      expect(byHand(key, value)).toEqual(bySchema(key, value))
    }),
    { numRuns: 1_000 },
  )
})

it('B7 every field but the id and the words is read', () => {
  expect([...Object.keys(noteFields), 'id', 'text'].sort()).toEqual(Object.keys(note.shape).sort())
})
