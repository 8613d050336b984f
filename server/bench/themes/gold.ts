import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { guide } from '#shared/themes/clustering.ts'

const { title, words } = guide.shape

/** Notes with the themes that people gave them. `gold` null: off the subject, not scored. `guides`: what a facilitator would have named. */
const gold = z.object({
  name: z.string().optional(),
  guides: z.array(z.object({ title, words })).optional(),
  notes: z
    .array(z.object({ id: z.string(), text: z.string(), gold: z.string().nullable() }))
    .min(2)
    .refine((notes) => new Set(notes.map(({ id }) => id)).size === notes.length, 'two notes have one id'),
})
export type Gold = z.infer<typeof gold> & { name: string }

/** @throws Error with one sentence that names the file and what is wrong with it */
export function goldIn(path: string): Gold {
  let data: unknown
  try {
    data = JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new Error(`${path}: ${cause instanceof Error ? cause.message : 'cannot be read'}`, { cause })
  }
  const parsed = gold.safeParse(Array.isArray(data) ? { notes: data } : data)
  if (parsed.success) return { ...parsed.data, name: parsed.data.name ?? path.replace(/^.*\//, '') }
  const issue = parsed.error.issues[0]
  throw new Error(
    `${path} should hold {notes: [{id, text, gold}]}: ${issue?.path.join('.')}: ${issue?.message}`,
  )
}
