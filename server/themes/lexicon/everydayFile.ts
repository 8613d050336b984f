import { readFileSync } from 'node:fs'
import * as z from 'zod'

const lines = z.array(z.string().regex(/^[\p{L}\p{M}\s-]+$/u, 'should be words with spaces between'))
const file = z.strictObject({
  help: z.array(z.string()),
  fields: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z]+$/u),
        words: z.strictObject({ fi: lines, sv: lines, en: lines }),
      }),
    )
    .min(1),
})
export type EverydayFile = z.infer<typeof file>

/**
 * A file of fields of everyday life as it stands, checked.
 * @throws Error whose message says in one line which file is wrong, where and how.
 */
export function readEverydayFile(path: string): EverydayFile {
  let data: unknown
  try {
    data = JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new Error(`${path}: ${cause instanceof Error ? cause.message : 'cannot be read'}`, { cause })
  }
  const parsed = file.safeParse(data)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new Error(`${path}: ${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'is not right'}`)
}
