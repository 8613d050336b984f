import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { type ClusterNote, clusterNote, type Guide, GUIDES, guide } from '#shared/themes/clustering.ts'
import { readNotes } from '../../baseline/importNotes.ts'

const { id, text, part } = clusterNote.shape
const note = z.object({ id, text, part })
const notes = z.array(note).superRefine((list, context) => {
  const seen = new Set<string>()
  list.forEach(({ id }, at) => {
    if (seen.has(id))
      context.addIssue({
        code: 'custom',
        path: [at, 'id'],
        message: `the id ${JSON.stringify(id)} occurs twice`,
      })
    seen.add(id)
  })
})
const { title, words } = guide.shape
const guides = z.array(z.object({ title, words })).max(GUIDES.most)

/**
 * Notes of a file: JSON (`[{id, text}]` or `{notes: […]}`), or a table with a column `text` and perhaps `id`; rows
 * without an id are numbered from 1.
 * @throws Error with one sentence that names the file, the place and the fault
 */
export function notesIn(path: string): ClusterNote[] {
  const file = readFile(path)
  if (!isJson(file)) return fromTable(path, file)
  return checked(path, file, 'notes', notes, '[{id, text}] or {notes: [{id, text}]}', 'note')
}

/**
 * Themes named beforehand: JSON, `[{title, words}]` or `{themes: […]}`.
 * @throws Error as `notesIn` does
 */
export function guidesIn(path: string): Guide[] {
  const form = '[{title, words: […]}] or {themes: [{title, words: […]}]}'
  const list = checked(path, readFile(path), 'themes', guides, form, 'theme')
  return list.map((each, at) => ({ id: `guide-${at + 1}`, ...each }))
}

/** @throws Error with one sentence that names the file and why it cannot be read */
export function textIn(path: string): string {
  return readFile(path)
    .toString('utf8')
    .replace(/^\ufeff/u, '')
}

const isJson = (file: Buffer) => /^\ufeff?\s*[[{]/u.test(file.subarray(0, 200).toString('utf8'))

function fromTable(path: string, file: Buffer): ClusterNote[] {
  const read = readNotes(file, 'text/csv')
  if (!read.ok)
    throw new Error(
      `${path} is neither JSON nor a table of notes (${read.refusal.code} ${read.refusal.detail ?? ''})`.trimEnd(),
    )
  const taken = new Map<string, number>()
  return read.value.notes.map((each, at) => {
    const own = each.id ?? String(at + 1)
    const times = (taken.get(own) ?? 0) + 1
    taken.set(own, times)
    return { id: times === 1 ? own : `${own}-${times}`, text: each.text }
  })
}

function checked<T>(
  path: string,
  file: Buffer,
  key: string,
  shape: z.ZodType<T>,
  form: string,
  one: string,
): T {
  const data = parse(path, file)
  const list =
    typeof data === 'object' && data !== null && key in data ? (data as Record<string, unknown>)[key] : data
  const parsed = shape.safeParse(list)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const place = issue === undefined || issue.path.length === 0 ? '' : ` (${one} ${issue.path.join('.')})`
  throw new Error(`${path} should hold ${form}${place}: ${issue?.message ?? 'it does not'}`)
}

function readFile(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new Error(code === 'ENOENT' ? `${path} does not exist` : `${path} cannot be read (${code})`, {
      cause: error,
    })
  }
}

function parse(path: string, file: Buffer): unknown {
  try {
    return JSON.parse(file.toString('utf8').replace(/^\ufeff/u, ''))
  } catch (cause) {
    throw new Error(`${path} is not JSON`, { cause })
  }
}
