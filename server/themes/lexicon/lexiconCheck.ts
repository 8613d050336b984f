import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readAdditions, summaryOf } from './additions.ts'
import { readEverydayFile } from './everydayFile.ts'
import { readStopwords, readThemes, readWordList } from './lexiconFiles.ts'
import { readOpposingFile, wordsOf } from './opposingFile.ts'

const usage = 'mikä tiedosto? npm run -s lexicon -- sanat.txt'

/** What a file of word data holds: one of the product's own by its contents, else a county's additions. */
function contentsOf(path: string): { themes?: number; words?: number; shorts?: number } {
  const text = textOf(path)
  const count = (words: object) => Object.values(words).flat().length
  const countWords = (words: Record<string, string[]>) =>
    Object.values(words).flat().join(' ').split(/\s+/u).length
  if (/"nouns"\s*:/u.test(text)) return { words: count(readWordList(path)) }
  if (/"vague"\s*:/u.test(text)) {
    const { stop, vague } = readStopwords(path)
    return { words: count(stop) + count(vague) }
  }
  if (/"negations"\s*:/u.test(text)) {
    const { matters, ...file } = readOpposingFile(path)
    const lists = [...matters.flatMap(({ one, other }) => [one, other]), ...Object.values(file)]
    const tongues = lists.flatMap((list) => ('fi' in list ? [list.fi, list.sv, list.en] : []))
    return { words: tongues.reduce((all, lines) => all + wordsOf(lines).length, 0) }
  }
  if (/"fields"\s*:/u.test(text)) {
    const { fields } = readEverydayFile(path)
    return { words: fields.reduce((all, { words }) => all + countWords(words), 0) }
  }
  if (basename(path) === 'themes.json') {
    const { themes } = readThemes(path)
    return { themes: themes.length, words: themes.reduce((all, { words }) => all + count(words), 0) }
  }
  const read = readAdditions(text)
  if (!read.ok) throw new Error(`${path}: ${read.fault}`)
  const { themes, words } = summaryOf(read.additions, 0)
  const hidden = count(read.additions.hidden)
  const shorts = Object.values(read.additions.abbreviations).reduce((all, { size }) => all + size, 0)
  return {
    ...(themes > 0 ? { themes } : {}),
    ...(words + hidden > 0 ? { words: words + hidden } : {}),
    ...(shorts > 0 ? { shorts } : {}),
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    throw new Error(code === 'ENOENT' ? `${path}: tiedostoa ei ole` : `${path}: ei voi lukea (${code})`, {
      cause,
    })
  }
}

const some = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** `npm run -s lexicon -- FILE`: says that the file is in order, or in one line what is wrong and where. */
try {
  const [path, more] = process.argv.slice(2)
  if (path === undefined || more !== undefined) throw new Error(usage)
  const { themes, words, shorts } = contentsOf(path)
  const told = [
    ...(themes === undefined ? [] : [some(themes, 'teema', 'teemaa')]),
    ...(words === undefined ? [] : [some(words, 'sana', 'sanaa')]),
    ...(shorts === undefined ? [] : [some(shorts, 'lyhenne', 'lyhennettä')]),
  ]
  process.stdout.write(`kunnossa: ${told.join(', ')}\n`)
} catch (fault) {
  const message = fault instanceof Error ? fault.message : String(fault)
  process.stderr.write(`${message.replace(/\s+/gu, ' ')}\n`)
  process.exitCode = 1
}
