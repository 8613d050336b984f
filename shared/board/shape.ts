import * as z from 'zod/mini'
import { elementId, noteId, shapeId } from '../ids.ts'
import { NOTE, point } from './note.ts'
import { between, text } from '../schema.ts'

/** Limits in characters and shapes; sizes in board units. */
export const SHAPE = { longest: 500, perBoard: 1_000, leastSide: 40 } as const

const coordinate = between(-NOTE.reach, NOTE.reach)
const box = z
  .object({ left: coordinate, top: coordinate, right: coordinate, bottom: coordinate })
  .check(
    z.refine(
      ({ left, top, right, bottom }) => right - left >= SHAPE.leastSide && bottom - top >= SHAPE.leastSide,
    ),
  )

const common = {
  id: shapeId,
  /** A frame's title, a connector's word, or the free text itself. */
  label: text(0, SHAPE.longest),
  born: z.number(),
}

/** An area with a name. Where it has an aim, notes dropped into it are about that element. */
export const frameShape = z.object({ ...common, is: z.literal('frame'), box, aim: z.nullable(elementId) })
/** A line between two notes that follows them. */
export const connectorShape = z.object({
  ...common,
  is: z.literal('connector'),
  from: noteId,
  to: noteId,
  /** What the line says of the two beside its word: they are opposite views (*Toisaalta*). Null takes it away. */
  means: z.optional(z.nullable(z.literal('opposed'))),
})
export const textSizes = ['small', 'normal', 'large'] as const
/** Words on the table itself. */
export const textShape = z.object({ ...common, is: z.literal('text'), at: point, size: z.enum(textSizes) })

/** What is on a board beside notes: it has no author, and anybody who writes on the board may change it. */
export const shape = z.discriminatedUnion('is', [frameShape, connectorShape, textShape])
export type Shape = z.infer<typeof shape>
export type FrameShape = z.infer<typeof frameShape>
export type ConnectorShape = z.infer<typeof connectorShape>
export type TextShape = z.infer<typeof textShape>

/** What may change of a shape; fields that its sort has not got are passed over. */
export type ShapePart = Partial<
  Pick<FrameShape, 'box' | 'aim' | 'label'> &
    Pick<ConnectorShape, 'from' | 'to' | 'means'> &
    Pick<TextShape, 'at' | 'size'>
>
