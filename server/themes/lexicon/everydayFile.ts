import * as z from 'zod'
import { readDataFile } from './dataFile.ts'

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
export const readEverydayFile = (path: string): EverydayFile => readDataFile(path, file)
