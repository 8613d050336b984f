import * as z from 'zod'
import { readDataFile } from './dataFile.ts'

const wordLines = z.strictObject({
  fi: z.array(z.string()),
  sv: z.array(z.string()),
  en: z.array(z.string()),
})
const file = z.strictObject({
  help: z.array(z.string()),
  matters: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z]+$/u),
        direct: z.boolean(),
        one: wordLines,
        other: wordLines,
      }),
    )
    .min(1),
  negations: wordLines,
  notOnly: wordLines,
  turns: wordLines,
  joints: wordLines,
  weighty: wordLines,
  light: wordLines,
  filler: wordLines,
})
export type WordLines = z.infer<typeof wordLines>
export type OpposingFile = z.infer<typeof file>

const tongues = ['fi', 'sv', 'en'] as const
const misplaced = /\*\S|(?:^|\s)\S?\*/u

/**
 * A file of opposite directions as it stands, checked.
 * @throws Error whose message says in one line which file is wrong, where and how.
 */
export function readOpposingFile(path: string): OpposingFile {
  const data = readDataFile(path, file)
  const fault = wordFault(data)
  if (fault !== null) throw new Error(`${path}: ${fault}`)
  return data
}

/** The words of lines, in lower case: commas part them. */
export const wordsOf = (lines: readonly string[]) =>
  lines
    .flatMap((line) => line.normalize('NFC').toLowerCase().split(','))
    .map((word) => word.trim())
    .filter((word) => word !== '')

/** The first word that cannot be meant so: one cannot pull both ways. */
function wordFault({ matters }: OpposingFile): string | null {
  for (const { id, one, other } of matters)
    for (const tongue of tongues) {
      const star = [...wordsOf(one[tongue]), ...wordsOf(other[tongue])].find((word) => misplaced.test(word))
      if (star !== undefined)
        return `matters.${id}: ${tongue}: '${star}': * stands after two letters or more, at the end of a word`
      const both = wordsOf(one[tongue]).find((word) => wordsOf(other[tongue]).includes(word))
      if (both !== undefined) return `matters.${id}: ${tongue}: '${both}' stands on both sides`
    }
  return null
}
