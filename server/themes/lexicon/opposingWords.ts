import { fileURLToPath } from 'node:url'
import type { Token } from '../language/analysis.ts'
import type { InEachLanguage, Language } from './lexicon.ts'
import { type OpposingFile, readOpposingFile, wordsOf as split, type WordLines } from './opposingFile.ts'

/** Where a note's tokens hold words of one side of a matter. `direct`: more or less of a thing that is named beside. */
export type Side = { matter: string; direct: boolean; side: 1 | -1; from: number; length: number }

export type OpposingWords = {
  /** Sides in the order of the text; of finds that overlap the longest rules, then the first. */
  sides: (tokens: readonly Token[], language: Language) => Side[]
  /** Does a token by itself say more or less of a thing. */
  isDirect: (token: Token, language: Language) => boolean
  negations: Sets
  notOnly: Sets
  /** What is said to give way, word by word: 'i stället för', 'sijaan'. */
  turns: InEachLanguage<readonly (readonly string[])[]>
  joints: Sets
  weighty: Sets
  light: Sets
  filler: Sets
}
type Sets = InEachLanguage<ReadonlySet<string>>
type Entry = Omit<Side, 'from'> & { pieces: readonly string[] }

const home = fileURLToPath(new URL('./opposites.json', import.meta.url))
/** A cache with an end: a server that runs for months meets every typing error once. */
const remembered = 50_000

/**
 * Reads the words of opposite directions.
 * @throws Error whose message says in one line which file is wrong, where and how.
 */
export function loadOpposingWords(path: string = home): OpposingWords {
  const { matters, ...lists } = readOpposingFile(path)
  const entries = {
    fi: entriesOf(matters, 'fi'),
    sv: entriesOf(matters, 'sv'),
    en: entriesOf(matters, 'en'),
  }
  const sets = (from: WordLines): Sets => ({
    fi: new Set(split(from.fi)),
    sv: new Set(split(from.sv)),
    en: new Set(split(from.en)),
  })
  const direct = {
    fi: new Map<string, boolean>(),
    sv: new Map<string, boolean>(),
    en: new Map<string, boolean>(),
  }
  return {
    sides: (tokens, language) => sidesIn(tokens, entries[language]),
    isDirect: (token, language) => {
      const seen = direct[language]
      const before = seen.get(token.surface)
      if (before !== undefined) return before
      const found = sidesIn([token], entries[language]).some((side) => side.direct)
      if (seen.size > remembered) seen.clear()
      seen.set(token.surface, found)
      return found
    },
    negations: sets(lists.negations),
    notOnly: sets(lists.notOnly),
    turns: {
      fi: split(lists.turns.fi).map((each) => each.split(/\s+/u)),
      sv: split(lists.turns.sv).map((each) => each.split(/\s+/u)),
      en: split(lists.turns.en).map((each) => each.split(/\s+/u)),
    },
    joints: sets(lists.joints),
    weighty: sets(lists.weighty),
    light: sets(lists.light),
    filler: sets(lists.filler),
  }
}

let standing: OpposingWords | undefined
/** The product's own words of opposite directions, read once in a process. */
export function ownOpposingWords(): OpposingWords {
  standing ??= loadOpposingWords()
  return standing
}

type Entries = { exact: ReadonlyMap<string, readonly Entry[]>; begun: ReadonlyMap<string, readonly Entry[]> }
/** Word beginnings are looked up by so many letters. */
const lookedUp = 3

function entriesOf(matters: OpposingFile['matters'], tongue: Language): Entries {
  const all = matters.flatMap(({ id, direct, one, other }) =>
    ([1, -1] as const).flatMap((side) =>
      split((side === 1 ? one : other)[tongue]).map((word) => {
        const pieces = word.split(/\s+/u)
        return { matter: id, direct, side, length: pieces.length, pieces }
      }),
    ),
  )
  const exact = new Map<string, Entry[]>()
  const begun = new Map<string, Entry[]>()
  for (const entry of all) {
    const first = entry.pieces[0] ?? ''
    const [map, key] = first.endsWith('*') ? [begun, first.slice(0, lookedUp)] : [exact, first]
    map.set(key, [...(map.get(key) ?? []), entry])
  }
  return { exact, begun }
}

function sidesIn(tokens: readonly Token[], { exact, begun }: Entries): Side[] {
  const found: Side[] = []
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]
    const best =
      token === undefined
        ? undefined
        : [
            ...(exact.get(token.surface) ?? []),
            ...(exact.get(token.lemma) ?? []),
            ...(begun.get(token.surface.slice(0, lookedUp)) ?? []),
            ...(begun.get(token.lemma.slice(0, lookedUp)) ?? []),
          ]
            .filter(({ pieces }) => pieces.every((piece, step) => fits(tokens[at + step], piece)))
            .toSorted((a, b) => b.length - a.length)[0]
    if (best !== undefined) {
      const { matter, direct, side, length } = best
      found.push({ matter, direct, side, length, from: at })
    }
    at += best?.length ?? 1
  }
  return found
}

function fits(token: Token | undefined, piece: string): boolean {
  if (token === undefined) return false
  return piece.endsWith('*')
    ? token.surface.startsWith(piece.slice(0, -1)) || token.lemma.startsWith(piece.slice(0, -1))
    : token.surface === piece || token.lemma === piece
}
