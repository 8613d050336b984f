import { describe, expect, it } from 'vitest'
import { themeMatcher } from './themeMatcher.ts'

const theme = (fi: readonly string[], sv: readonly string[] = []) => ({ fi, sv, en: [] })
const token = (surface: string, lemma = surface, parts: readonly string[] = [lemma]) => ({
  surface,
  lemma,
  parts,
})
const votes = (words: readonly string[], ...tokens: readonly string[]) =>
  themeMatcher([theme(words)]).votes(
    tokens.map((one) => token(one)),
    'fi',
  )

describe('the notation of theme words', () => {
  it('finds five letters or more anywhere in a word, shorter ones at its beginning', () => {
    expect([
      votes(['hoido'], 'kotihoidon'),
      votes(['velka'], 'syömävelkaa'),
      votes(['jono'], 'hoitojono'),
      votes(['jono'], 'jonotus'),
    ]).toEqual([[1], [1], [0], [1]])
  })
  it('^ binds to the beginning, = to the whole word, also of a hyphenated one', () => {
    expect([votes(['^hoito'], 'kotihoito'), votes(['=yt'], 'yty'), votes(['=yt'], 'yt-neuvottelut')]).toEqual(
      [[0], [0], [1]],
    )
  })
  it('? counts half; words in a row are found in a row only', () => {
    expect([
      votes(['raha?'], 'rahat'),
      votes(['oma lääk'], 'oma', 'lääkäri'),
      votes(['oma lääk'], 'oma', 'hyvä', 'lääkäri'),
    ]).toEqual([[0.5], [1], [0]])
  })
  it('lets the longest find rule over those it overlaps', () => {
    const matcher = themeMatcher([theme(['kunnil']), theme(['palokun'])])
    expect(matcher.votes([token('palokunnille')], 'fi')).toEqual([0, 1])
  })
  it('counts a word once per theme', () => {
    expect(votes(['lasten', 'suojelu'], 'lastensuojelu')).toEqual([1])
  })
  it('falls back to base form and parts, which count less', () => {
    const [vote] = themeMatcher([theme(['raha'])]).votes(
      [token('avustusrahoja', 'avustusraha', ['avustus', 'raha'])],
      'fi',
    )
    expect(vote).toBeCloseTo(0.7)
  })
  it('tries the other languages when its own says nothing', () => {
    const matcher = themeMatcher([theme(['talou'], ['ekonom'])])
    expect(matcher.votes([token('ekonomi')], 'fi')[0]).toBeCloseTo(0.7)
    expect([matcher.knows('ekonomi', 'fi'), matcher.knows('ekonomi', 'sv')]).toEqual([false, true])
  })
})
