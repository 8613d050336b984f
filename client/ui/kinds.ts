/**
 * The eight papers and the signs drawn on them. A kind is named by its word or by its character in a rug
 * string; a paper never goes without its sign. Whoever uses a kind gives it its spoken name.
 */
type Kind = { paper: string; path: string; characters: string }

const papers = {
  keep: { paper: 'taivas', path: 'M3 5.6h10M3 10.4h10', characters: '=' },
  change: { paper: 'lakka', path: 'M2.6 9.6c1.7-3.6 3.6-3.6 5.4-1.6s3.7 2 5.4-1.6', characters: '~' },
  add: { paper: 'sammal', path: 'M8 2.8v10.4M2.8 8h10.4', characters: '+' },
  drop: { paper: 'puolukka', path: 'M2.8 8h10.4', characters: '-−' },
  merge: {
    paper: 'kanerva',
    path: 'M2.6 3.2C5 3.2 6 8 8.6 8H13M2.6 12.8C5 12.8 6 8 8.6 8M10.6 5.2 13.4 8l-2.8 2.8',
    characters: '>⇉&',
  },
  free: { paper: 'koivu', path: 'M3.6 8a4.4 4.4 0 1 0 8.8 0a4.4 4.4 0 1 0-8.8 0', characters: 'o○' },
  concern: { paper: 'savi', path: 'M8 2.8v6.4M8 12.4v.8', characters: '!' },
  question: {
    paper: 'kivi',
    path: 'M5 5.4c0-1.6 1.3-2.6 3-2.6s3 1 3 2.6c0 2-3 2-3 4.2M8 12.6v.7',
    characters: '?',
  },
} as const satisfies Record<string, Kind>

export type KindName = keyof typeof papers

/** What can be done to a text that is there; some of it is what a paper says too. */
export type ChangeKind = 'keep' | 'reword' | 'add' | 'remove' | 'merge' | 'move' | 'raise' | 'lower'

const isKindName = (word: string): word is KindName => Object.hasOwn(papers, word)

const byCharacter = new Map(
  Object.entries(papers).flatMap(([name, { characters }]) =>
    [...characters].map((sign) => [sign, name as KindName]),
  ),
)

/** The kind a word or a rug character means; anything unknown is free paper. */
export function kindOf(kind: string): KindName {
  return isKindName(kind) ? kind : (byCharacter.get(kind) ?? 'free')
}

/** The paper's colour as CSS: `var(--paper-lakka)`. */
export const paperOf = (kind: string): string => `var(--paper-${papers[kindOf(kind)].paper})`

/** The sign as an SVG path on a 16 by 16 field, stroked 2 wide with round ends. */
export const signOf = (kind: string): string => papers[kindOf(kind)].path
