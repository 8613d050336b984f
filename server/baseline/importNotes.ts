import { CsvError, parse } from 'csv-parse/sync'
import { NOTE } from '#shared/board/note.ts'
import { importedNotes } from '#shared/contract/http.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import { cleanText } from './cleanText.ts'
import { splitText } from './splitText.ts'

/** `group` and `question` are as written in the file: names or ids, for the caller to find. `id`: what a table calls its row. */
export type ImportedNote = { text: string; group?: string; question?: string; id?: string }

export type ImportedNotes = {
  notes: ImportedNote[]
  /** Notes whose text had to be changed: unseen characters taken out, or split because it was too long. */
  cleaned: number
  /** Notes without words, left out. */
  empty: number
}

/** Most notes in one file, before long ones are split. */
const MOST = 10_000

/**
 * Reads notes from a JSON file (`[…]` or `{"notes": […]}`) or a CSV file (comma, semicolon or tab; a
 * heading row with `text`, or no heading and a note on each line). None is lost: a note over
 * `NOTE.longest` becomes several.
 * @param contentType as the request says; only `json` in it matters, and a body that looks like JSON is JSON
 * Refuses `bad-encoding` unless the bytes are UTF-8, `bad-csv` with the line's number, `malformed`, `too-large`.
 */
export function readNotes(body: Uint8Array, contentType: string): Result<ImportedNotes> {
  const text = decode(body)
  if (text === null) return refuse('bad-encoding')
  const json = /json/i.test(contentType) || /^\s*(?:\[\s*[{\]]|\{\s*")/.test(text.slice(0, 200))
  const read = json ? readJson(text) : readCsv(text)
  return read.ok ? tidy(read.value) : read
}

/** UTF-8 without its byte order mark; null for anything else. Zeros betray UTF-16 that passes for UTF-8. */
function decode(body: Uint8Array): string | null {
  if (body.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return null
  }
}

function readJson(text: string): Result<ImportedNote[]> {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    return refuse('malformed', error instanceof Error ? error.message.slice(0, 120) : 'JSON')
  }
  const notes = importedNotes.safeParse(data)
  if (!notes.success) return refuse('malformed', '[{"text": "…"}]')
  const list = Array.isArray(notes.data) ? notes.data : notes.data.notes
  return ok(list.map(({ text, group, question }) => noteOf(text, group, question)))
}

const columns = {
  text: ['text', 'teksti', 'lappu', 'note', 'anteckning', 'lapp'],
  group: ['group', 'ryhmä', 'pöytä', 'grupp', 'bord', 'table'],
  question: ['question', 'kysymys', 'fråga'],
  id: ['id', 'nro', 'nr'],
} as const
type Column = keyof typeof columns

function readCsv(text: string): Result<ImportedNote[]> {
  const heading = headingOf(text)
  // Without a heading each line is a note, commas and all; quotes still hold a note of several lines.
  const delimiter = heading?.delimiter ?? '\u0000'
  try {
    const rows: string[][] = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: heading === null,
      skip_empty_lines: true,
      to: MOST + 2,
    })
    const at = heading?.at ?? { text: 0, group: -1, question: -1, id: -1 }
    return ok(
      rows
        .slice(heading ? 1 : 0)
        .map((row) => noteOf(row[at.text] ?? '', row[at.group], row[at.question], row[at.id])),
    )
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refuse('bad-csv', String(Number(error['lines']) || 1))
  }
}

/** The delimiter and the places of the columns, when the first line names a column of texts. */
function headingOf(text: string): { delimiter: string; at: Record<Column, number> } | null {
  const first = text.slice(0, 1_000).split(/\r?\n|\r/, 1)[0]!
  for (const delimiter of [';', '\t', ',']) {
    const names = first.split(delimiter).map((name) =>
      name
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .normalize('NFC')
        .toLowerCase(),
    )
    const find = (column: Column) => names.findIndex((name) => columns[column].some((n) => n === name))
    const at = { text: find('text'), group: find('group'), question: find('question'), id: find('id') }
    if (at.text >= 0) return { delimiter, at }
  }
  return null
}

function noteOf(text: string, group?: string, question?: string, id?: string): ImportedNote {
  const known = (value: string | undefined) => cleanText(value ?? '').trim()
  return {
    text,
    ...(known(group) === '' ? {} : { group: known(group) }),
    ...(known(question) === '' ? {} : { question: known(question) }),
    ...(known(id) === '' ? {} : { id: known(id) }),
  }
}

function tidy(raw: readonly ImportedNote[]): Result<ImportedNotes> {
  if (raw.length > MOST) return refuse('too-large')
  let cleaned = 0
  let empty = 0
  const notes = raw.flatMap((note) => {
    const clean = cleanText(note.text).trim()
    const parts = splitText(clean, NOTE.longest)
    if (parts.length === 0) empty += 1
    else if (parts.length > 1 || clean !== note.text.trim().replace(/\r\n?/g, '\n')) cleaned += 1
    return parts.map((text) => ({ ...note, text }))
  })
  return ok({ notes, cleaned, empty })
}
