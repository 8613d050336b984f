import { readFileSync } from 'node:fs'
import type * as z from 'zod'

/**
 * A file of word data as it stands, checked by its shape.
 * @throws Error whose message says in one line which file is wrong, where and how.
 */
export function readDataFile<T extends z.ZodType>(path: string, shape: T): z.infer<T> {
  let data: unknown
  try {
    data = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/u, ''))
  } catch (cause) {
    throw new Error(`${path}: ${cause instanceof Error ? cause.message : 'cannot be read'}`, { cause })
  }
  const parsed = shape.safeParse(data)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new Error(
    `${path}: ${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'is not as it should be'}`,
  )
}
