import * as z from 'zod/mini'

/** A word's base forms, and the parts of a compound that are not base forms themselves. */
export const wordForms = z.object({ bases: z.array(z.string()), parts: z.array(z.string()) })
export type WordForms = z.infer<typeof wordForms>
