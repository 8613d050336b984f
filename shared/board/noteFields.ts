import { isId } from '../ids.ts'
import { held as heldSchema, NOTE, note as noteSchema, type Note, noteKinds, type Point } from './note.ts'

type Fields = Omit<Note, 'id' | 'text'>
/** A value as a note has it, or undefined when it cannot be read; never asked for null. */
type Read<T> = (value: unknown) => T | undefined

const kinds: ReadonlySet<unknown> = new Set(noteKinds)

const only =
  <T>(is: (value: unknown) => boolean): Read<T> =>
  (value) =>
    is(value) ? (value as T) : undefined

const bySchema =
  <T>(schema: { safeParse: (value: unknown) => { data?: T | undefined } }): Read<T> =>
  (value) =>
    schema.safeParse(value).data

const id = only<never>((value) => typeof value === 'string' && isId(value))
const whole = (least: number, most: number) =>
  only<number>((value) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most)
const isNear = (value: unknown): boolean => typeof value === 'number' && Math.abs(value) <= NOTE.reach

/**
 * The note's schema by hand, field by field, for what nearly every note has: boards of thousands of notes are read
 * at once, and the schema would take most of that time. A test holds the two together.
 */
export const noteFields: {
  readonly [K in keyof Fields]-?: Read<NonNullable<Fields[K]> | Extract<Fields[K], null>>
} = {
  at: (value) =>
    Array.isArray(value) && value.length === 2 && isNear(value[0]) && isNear(value[1])
      ? ([value[0], value[1]] as Point)
      : undefined,
  kind: only((value) => kinds.has(value)),
  question: id,
  aim: id,
  theme: bySchema(noteSchema.shape.theme),
  source: bySchema(noteSchema.shape.source),
  by: id,
  number: whole(1, Infinity),
  born: only(Number.isFinite),
  archived: bySchema(noteSchema.shape.archived),
  locked: only((value) => typeof value === 'boolean'),
  layer: whole(-NOTE.layers, NOTE.layers),
  stack: id,
  image: bySchema(noteSchema.shape.image),
  held: bySchema(heldSchema),
}
