import { type Guide, GUIDES } from '#shared/themes/clustering.ts'

export type GuideFault = 'no-title' | 'long-title' | 'long-word' | 'many-words' | 'twice' | 'too-many'

/** One line as it is read; `line` counts from 1. Faults keep it from being saved. */
export type GuideLine = { line: number; title: string; words: string[]; faults: GuideFault[] }

/** What lists begin with where they are pasted from: "- ", "• ", "3. ", "b) ". */
const bullet = /^(?:[-–—*•·‣▪]|\d{1,2}[.)]|[a-zåäö]\))\s+/i
/** What stands between a name and its words: a colon, a cell's border, or a dash on its own. */
const border = /\s*(?::|\t|;|\s[–—-]\s)\s*/
const between = /[,;\t]/

const plain = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
const same = (text: string): string => plain(text).toLocaleLowerCase('fi')

/**
 * Themes as people write them: one a line, `Name: word, word`. Lists with bullets or numbers and rows of a table are
 * read as well; empty lines are passed over. Words that stand twice count once.
 */
export function readGuideLines(text: string): GuideLine[] {
  const lines: GuideLine[] = []
  const titles = new Set<string>()
  for (const [index, raw] of text.split(/\r\n?|\n/).entries()) {
    const written = raw.trim().replace(bullet, '')
    if (written === '') continue
    const read = { line: index + 1, ...split(written) }
    lines.push({ ...read, faults: faultsOf(read, titles, lines.length) })
    titles.add(same(read.title))
  }
  return lines
}

function split(written: string): Pick<GuideLine, 'title' | 'words'> {
  const cut = border.exec(written)
  if (!cut) return { title: plain(written), words: [] }
  const words = new Map<string, string>()
  for (const word of written
    .slice(cut.index + cut[0].length)
    .split(between)
    .map(plain))
    if (word !== '' && !words.has(same(word))) words.set(same(word), word)
  return { title: plain(written.slice(0, cut.index)), words: [...words.values()] }
}

function faultsOf(
  { title, words }: Pick<GuideLine, 'title' | 'words'>,
  earlier: ReadonlySet<string>,
  before: number,
): GuideFault[] {
  return [
    title === '' ? 'no-title' : [],
    title.length > GUIDES.longestTitle ? 'long-title' : [],
    words.some((word) => word.length > GUIDES.longestWord) ? 'long-word' : [],
    words.length > GUIDES.words ? 'many-words' : [],
    title !== '' && earlier.has(same(title)) ? 'twice' : [],
    before >= GUIDES.most ? 'too-many' : [],
  ].flat() as GuideFault[]
}

/**
 * Lines without faults as guides. One that stands keeps its id by its name, so that what gathered to it goes on doing so;
 * a new one gets the first number that is free.
 */
export function guidesOf(lines: readonly GuideLine[], standing: readonly Guide[]): Guide[] {
  const ids = new Map(standing.map(({ id, title }) => [same(title), id]))
  const taken = new Set(ids.values())
  let next = 1
  const fresh = (): string => {
    while (taken.has(`guide-${next}`)) next += 1
    taken.add(`guide-${next}`)
    return `guide-${next}`
  }
  return lines
    .filter(({ faults }) => faults.length === 0)
    .map(({ title, words }) => ({ id: ids.get(same(title)) ?? fresh(), title, words }))
}

/** Guides as lines to edit; reading them again gives the same. */
export const linesOf = (guides: readonly Pick<Guide, 'title' | 'words'>[]): string =>
  guides.map(({ title, words }) => (words.length > 0 ? `${title}: ${words.join(', ')}` : title)).join('\n')

export const sameGuides = (one: readonly Guide[], other: readonly Guide[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
