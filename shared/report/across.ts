import * as z from 'zod/mini'
import { whole } from '../schema.ts'

/** How far a theme reached: all columns that wrote, more than half of them, some, or one. */
export const spreads = ['all', 'most', 'some', 'one'] as const
export type Spread = (typeof spreads)[number]

/** Themes against tables or bodies: where they agree and where they differ. Only themes of at least two notes. */
export const across = z.object({
  /** Bodies where there are more than twelve tables with notes. */
  by: z.enum(['group', 'body']),
  /** `id`: a group's id or a body's name; null = tables without a body. */
  columns: z.array(z.object({ id: z.nullable(z.string()), name: z.string(), notes: whole(0) })),
  rows: z.array(
    z.object({
      theme: z.string(),
      anchor: z.string(),
      letter: z.string(),
      title: z.string(),
      /** The question's number. */
      question: z.string(),
      /** Notes by column, in their order. */
      cells: z.array(whole(0)),
      spread: z.enum(spreads),
    }),
  ),
  /** What stands out, as sentences composed from the figures. */
  findings: z.array(z.string()),
  rule: z.string(),
})
export type Across = z.infer<typeof across>
