import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { ClusterNote } from '#shared/themes/clustering.ts'
import { analyse } from '../language/analysis.ts'
import { ownLexicon } from '../lexicon/lexicon.ts'
import { loadOpposingWords } from '../lexicon/opposingWords.ts'
import { opposites } from './opposites.ts'
import { dot } from '../grouping/similarity.ts'
import { notOpposed, notOpposedLater, opposed, opposedLater, type OpposingPair } from '../testing/opposing.ts'
import { standardWeights, vectorise } from '../grouping/vectors.ts'

const lexicon = ownLexicon()
const half = () => 0.5
const notes = (texts: readonly string[]): ClusterNote[] => texts.map((text, at) => ({ id: `n${at}`, text }))
const found = (...texts: string[]) => opposites(analyse(notes(texts), lexicon), half)

/** Which of the pairs are found, each held against its own partner as on a board of them all. */
function hits(pairs: readonly OpposingPair[]): OpposingPair[] {
  const board = analyse(
    pairs.flatMap(({ one, other, stances }, at) => [
      { id: `p${at}-1`, text: one, ...(stances && { stance: stances[0] }) },
      { id: `p${at}-2`, text: other, ...(stances && { stance: stances[1] }) },
    ]),
    lexicon,
  )
  const vectors = vectorise(board, standardWeights)
  const like = (a: number, b: number) => {
    const [x, y] = [vectors[a], vectors[b]]
    return x && y ? dot(x, y) : 0
  }
  return pairs.filter(
    (_, at) => opposites(board.slice(2 * at, 2 * at + 2), (a, b) => like(2 * at + a, 2 * at + b)).length > 0,
  )
}

describe('C42 opposing views', () => {
  it('are found with few false ones', () => {
    const apart = [...opposed, ...opposedLater]
    const right = hits(apart).length
    const wrong = hits([...notOpposed, ...notOpposedLater])
    expect(wrong).toEqual([])
    expect(right / apart.length).toBeGreaterThanOrEqual(0.85)
  })
  it('are told with the words as they stand in the notes', () => {
    expect(found('LISÄÄ ostopalveluja', 'Ei enää ostopalveluja')).toEqual([
      { one: 'n0', other: 'n1', because: ['LISÄÄ', 'Ei … ostopalveluja'] },
    ])
    expect(found('Neuvola säilytetään', 'Neuvola suljetaan')).toEqual([
      { one: 'n0', other: 'n1', because: ['säilytetään', 'suljetaan'] },
    ])
  })
  it('are what writers say beside the words, too', () => {
    const stances = [
      { id: 'a', text: 'Palveluseteli', stance: 'keep' as const },
      { id: 'b', text: 'Palveluseteli vanhuksille', stance: 'drop' as const },
      { id: 'c', text: 'Palveluseteli', stance: 'change' as const },
    ]
    expect(opposites(analyse(stances, lexicon), half)).toEqual([
      { one: 'a', other: 'b', because: ['palveluseteli'] },
    ])
  })
  it('are not in a question, nor in a note that pulls both ways', () => {
    expect(found('Pitäisikö neuvola sulkea?', 'Neuvola säilytetään')).toEqual([])
    expect(found('Neuvola suljetaan, sitten neuvola avataan', 'Neuvola säilytetään')).toEqual([])
  })
  it('are not about different things, or of more here and less there', () => {
    expect(found('Hoitajia lisää', 'Johtajia vähemmän')).toEqual([])
    expect(found('Enemmän hoitajia päivystykseen', 'Vähemmän hoitajia toimistoon')).toEqual([])
    expect(found('Robotteja seinien sijaan', 'Vähemmän seiniä')).toEqual([])
  })
  it('are a few pairs of a theme, one for each thing, a note in one at most, the same in any order', () => {
    const things = ['neuvola', 'apteekki', 'kirjasto', 'museo', 'uimahalli']
    const many = notes(
      things.flatMap((thing) => [`${thing} säilytetään`, `${thing} suljetaan`, `${thing} lakkautetaan`]),
    )
    const like = (rows: readonly ClusterNote[]) => (a: number, b: number) =>
      ((rows[a]?.text.length ?? 0) + (rows[b]?.text.length ?? 0)) / 100
    const pairs = opposites(analyse(many, lexicon), like(many))
    expect(pairs.length).toBe(3)
    expect(new Set(pairs.flatMap(({ one, other }) => [one, other])).size).toBe(6)
    const back = many.toReversed()
    expect(opposites(analyse(back, lexicon), like(back))).toEqual(pairs)
  })
})

describe('the words of opposite directions', () => {
  const own = fileURLToPath(new URL('../lexicon/opposites.json', import.meta.url))
  const broken = (change: (text: string) => string) => {
    const path = join(mkdtempSync(join(tmpdir(), 'talkoot-')), 'opposites.json')
    writeFileSync(path, change(readFileSync(own, 'utf8')))
    return () => loadOpposingWords(path)
  }
  it('tell in one line where they are wrong', () => {
    expect(broken((text) => text.slice(0, 99))).toThrow(/^.*opposites\.json: .+$/u)
    expect(broken((text) => text.replace('"joints"', '"joint"'))).toThrow(/opposites\.json: joints: /u)
    expect(broken((text) => text.replace('vähemmän,', 'vähemmän, lisätä,'))).toThrow(
      "opposites.json: matters.more: fi: 'lisätä' stands on both sides",
    )
    expect(broken((text) => text.replace('vähemmän,', 'väh*mmän,'))).toThrow("'väh*mmän': * stands after")
  })
})
