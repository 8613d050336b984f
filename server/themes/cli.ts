import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { clusterNote, defaultClusterSettings } from '#shared/themes/clustering.ts'
import { ownLexicon } from './lexicon.ts'
import { cluster } from './pipeline.ts'

const { id, text } = clusterNote.shape
const note = z.object({ id, text })
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

/** `npm run -s cluster -- notes.json`: notes in, themes out, nothing else on standard output. */
function run(path: string | undefined) {
  if (path === undefined) throw new Error('which file? npm run -s cluster -- notes.json')
  const { themes, unassigned } = cluster(readNotes(path), defaultClusterSettings, ownLexicon())
  const clusters = themes.map(({ id, title, keyPhrases, noteIds }) => ({ id, title, keyPhrases, noteIds }))
  process.stdout.write(`${JSON.stringify({ clusters, unassigned }, null, 2)}\n`)
}

function readNotes(path: string): z.infer<typeof notes> {
  const data = parse(path, readFile(path))
  const list = typeof data === 'object' && data !== null && 'notes' in data ? data.notes : data
  const parsed = notes.safeParse(list)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const place = issue === undefined || issue.path.length === 0 ? '' : ` (note ${issue.path.join('.')})`
  throw new Error(
    `${path} should hold [{id, text}] or {notes: [{id, text}]}${place}: ${issue?.message ?? 'it does not'}`,
  )
}

function readFile(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new Error(code === 'ENOENT' ? `${path} does not exist` : `${path} cannot be read (${code})`, {
      cause: error,
    })
  }
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''))
  } catch (cause) {
    throw new Error(`${path} is not JSON`, { cause })
  }
}

try {
  run(process.argv[2])
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`cluster: ${message.replace(/\s+/gu, ' ')}\n`)
  process.exitCode = 1
}
