import type { StrategyReading } from '#shared/baseline/reading.ts'
import { refuse, type Result } from '#shared/result.ts'
import { importStrategy } from './importStrategy.ts'
import { readJson } from './readJson.ts'
import { readTable } from './readTable.ts'
import { readWord } from './word/readWord.ts'

/** Longest text of a file, in characters: eight hundred elements as long as they may be, and then some. */
const LONGEST = 1_500_000

/**
 * Reads a strategy from a file: Word, JSON, CSV, else Markdown or plain text. What it is, its first bytes and its name
 * tell. For a thread of its own: large files take seconds.
 * @param name as the file is called
 * Refuses `bad-document` with a reason, `bad-encoding`, `bad-csv`, `no-structure`, `too-large`.
 */
export function readDocument(bytes: Uint8Array, name: string, fresh: () => string): Result<StrategyReading> {
  const ending = /\.([a-z]{2,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const isOle = bytes[0] === 0xd0 && bytes[1] === 0xcf
  if (/^(docm|dotm)$/.test(ending)) return refuse('bad-document', 'macros')
  if (isZip || isOle) return readWord(bytes, fresh)
  if (/^(docx|dotx)$/.test(ending)) return refuse('bad-document', 'damaged')
  const text = textOf(bytes)
  if (text === null) return refuse('bad-document', ending === 'pdf' ? 'pdf' : 'not-text')
  if (text.startsWith('%PDF-')) return refuse('bad-document', 'pdf')
  if (text.length > LONGEST) return refuse('too-large')
  const looksLikeJson = ending === '' && /^\s*(?:\{\s*"|\[\s*\{)/.test(text.slice(0, 200))
  if (ending === 'json' || looksLikeJson) return readJson(text, fresh)
  if (ending === 'csv' || ending === 'tsv') return readTable(text, fresh)
  return importStrategy(text, fresh, LONGEST)
}

/** UTF-8 or UTF-16 by its marks, else Windows-1252 as older office programs save it; null when it is not text. */
function textOf(bytes: Uint8Array): string | null {
  const text = decoded(bytes)
  return text.includes('\u0000') ? null : text
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
