import * as z from 'zod/mini'
import { note } from '../board/note.ts'
import { remark } from '../board/remark.ts'
import { theme } from '../board/theme.ts'
import { noteId, personId } from '../ids.ts'
import { deeds } from './history.ts'

const head = {
  entry: z.int(),
  begun: z.number(),
  at: z.number(),
  by: z.nullable(personId),
  id: z.string(),
  did: z.enum(deeds),
  /** The first entry of the putting back that it belongs to. */
  group: z.nullable(z.int()),
  words: z.string(),
  note: z.nullable(noteId),
}

const line = <What extends string, Part extends z.ZodMiniType>(what: What, part: Part) =>
  z.object({ ...head, what: z.literal(what), was: z.nullable(part), is: z.nullable(part) })

/** One entry of a board's time line as it is stored: what differs before and after it. */
export const historyLine = z.discriminatedUnion('what', [
  line('note', z.partial(note)),
  line('theme', z.partial(theme)),
  // Shapes are checked when they are put back.
  line('shape', z.record(z.string(), z.unknown())),
  line('remark', z.partial(remark)),
])
export type HistoryLine = z.infer<typeof historyLine>
