/** A title on a theme's head is a few words; the board has room for more, a glance has not. */
const LONGEST = 60
/** As many words in a row as in one single note are a quotation, and may be an order of its writer. */
const QUOTED = { words: 4, characters: 20 } as const

/**
 * A model's title as plain words, or '' where the theme is better named by its notes' words: it is empty, holds an
 * address or an id, or repeats a piece of a single note.
 * @param texts the notes' words
 * @param ids this run's ids
 */
export function cleanTitle(given: string, texts: readonly string[], ids: ReadonlySet<string>): string {
  const line = given
    .slice(0, 1_000)
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]+/gu, '')
  if (/https?:|www\.|[\p{L}\p{N}]@[\p{L}\p{N}]|\b[\p{L}\p{N}-]+\.(?:com|fi|se|net|org|io|ru)\b/iu.test(line))
    return ''
  const plain = line
    .replace(/<[^>]*>/gu, ' ')
    // Signs of markdown and of mark-up that nobody needs in a title.
    .replace(/[<>*_`~#|[\]{}\\^]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:(?:teema|tema|theme)\s*\d*\s*:|\d{1,3}[.):])\s*/iu, '')
    .replace(/^["'“”„«»’‘\s–-]+|["'“”„«»’‘\s:;,.–-]+$/gu, '')
  const title = shortened(plain)
  if (!/\p{L}{2}/u.test(title)) return ''
  const isTelling = title.split(/[\s,.:;()/]+/u).some((word) => ids.has(word))
  return isTelling || isQuotation(title, texts) ? '' : title
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text
  const cut = text.slice(0, LONGEST + 1)
  const end = cut.lastIndexOf(' ')
  return (end > LONGEST / 2 ? cut.slice(0, end) : text.slice(0, LONGEST))
    .toWellFormed()
    .replace(/[\s,;:–-]+$/u, '')
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function isQuotation(title: string, texts: readonly string[]): boolean {
  const words = wordsOf(title)
  const runs = words.flatMap((_, at) => {
    const run = words.slice(at, at + QUOTED.words)
    return run.length === QUOTED.words && run.join(' ').length >= QUOTED.characters
      ? [` ${run.join(' ')} `]
      : []
  })
  if (runs.length === 0) return false
  const notes = new Set(texts.map((text) => ` ${wordsOf(text).join(' ')} `))
  return runs.some((run) => [...notes].filter((note) => note.includes(run)).length === 1)
}
