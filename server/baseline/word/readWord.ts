import type { StrategyReading } from '#shared/baseline/reading.ts'
import { refuse, type Result } from '#shared/result.ts'
import { readLines } from '../importStrategy.ts'
import { wordLines } from './wordLines.ts'
import { openWord, WordFault, type WordParts } from './wordParts.ts'

/**
 * Reads a strategy from a Word document: headings by their styles, lists with the numbers that Word prints, tables,
 * text boxes. Notes under the text are given back among the lines left out. Refuses `bad-document` with the reason.
 */
export function readWord(bytes: Uint8Array, fresh: () => string): Result<StrategyReading> {
  const word = opened(bytes)
  if (word instanceof WordFault) return refuse('bad-document', word.reason)
  const { lines, notes, revisions, pictures } = wordLines(word)
  const read = readLines(lines, fresh)
  if (!read.ok) return read
  const told = [
    ['revisions', revisions],
    ['footnotes', notes.length],
    ['pictures', pictures],
  ] as const
  return {
    ok: true,
    value: {
      ...read.value,
      skipped: [...read.value.skipped, ...notes].toSorted((a, b) => a.line - b.line),
      notices: [
        ...read.value.notices,
        ...told.flatMap(([is, count]) => (count > 0 ? [{ is, detail: String(count) }] : [])),
      ],
    },
  }
}

function opened(bytes: Uint8Array): WordParts | WordFault {
  try {
    return openWord(bytes)
  } catch (fault) {
    if (fault instanceof WordFault) return fault
    throw fault
  }
}
