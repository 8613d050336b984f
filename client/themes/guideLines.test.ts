import { describe, expect, it } from 'vitest'
import type { Element } from '#shared/baseline/strategy.ts'
import { guides as guidesSchema, GUIDES } from '#shared/themes/clustering.ts'
import { goalLines, goalsOf, missingGoals } from './goalLines.ts'
import { guidesOf, linesOf, readGuideLines } from './guideLines.ts'

describe('C60 lines of named themes', () => {
  it('are read one theme a line, with each word once, and empty lines passed over', () => {
    expect(readGuideLines('Lautat:  aikataulu, Laituri ,aikataulu,, yö vuoro\r\n\n  Kirjasto\n')).toEqual([
      { line: 1, title: 'Lautat', words: ['aikataulu', 'Laituri', 'yö vuoro'], faults: [] },
      { line: 3, title: 'Kirjasto', words: [], faults: [] },
    ])
  })

  it('are read from lists and tables that are pasted', () => {
    const pasted =
      '- Lautat: laituri\n2. Kirjasto – laina, kirja\nc) Uimahalli\tallas\tsauna\n• Torit;myyjä;kala-allas'
    expect(readGuideLines(pasted).map(({ title, words }) => [title, words])).toEqual([
      ['Lautat', ['laituri']],
      ['Kirjasto', ['laina', 'kirja']],
      ['Uimahalli', ['allas', 'sauna']],
      ['Torit', ['myyjä', 'kala-allas']],
    ])
  })

  it('say what keeps each from being saved, and the others are read all the same', () => {
    const long = 'x'.repeat(GUIDES.longestTitle + 1)
    const text = [
      ': laituri',
      long,
      `Lautat: ${'y'.repeat(GUIDES.longestWord + 1)}`,
      `Sillat: ${Array.from({ length: GUIDES.words + 1 }, (_, i) => `s${i}`).join(',')}`,
      'LAUTAT: laituri',
      'Torit: kala',
    ].join('\n')
    const lines = readGuideLines(text)
    expect(lines.map(({ faults }) => faults)).toEqual([
      ['no-title'],
      ['long-title'],
      ['long-word'],
      ['many-words'],
      ['twice'],
      [],
    ])
    expect(guidesOf(lines, [])).toEqual([{ id: 'guide-1', title: 'Torit', words: ['kala'] }])
  })

  it('are at most as many as can be kept', () => {
    const lines = readGuideLines(Array.from({ length: GUIDES.most + 1 }, (_, i) => `Teema ${i}`).join('\n'))
    expect(lines.filter(({ faults }) => faults.length > 0)).toMatchObject([{ faults: ['too-many'] }])
    expect(guidesSchema.safeParse(guidesOf(lines, [])).success).toBe(true)
  })

  it('keep the ids of themes that stand, by their names, and read back as they were', () => {
    const standing = [
      { id: 'guide-2', title: 'Lautat', words: ['laituri'] },
      { id: 'guide-1', title: 'Torit', words: [] },
    ]
    expect(guidesOf(readGuideLines(linesOf(standing)), standing)).toEqual(standing)
    expect(guidesOf(readGuideLines('Kirjasto\nlautat: yö'), standing)).toEqual([
      { id: 'guide-3', title: 'Kirjasto', words: [] },
      { id: 'guide-2', title: 'lautat', words: ['yö'] },
    ])
  })
})

describe('C60 the goals of a strategy as lines', () => {
  const element = (id: string, kind: Element['kind'], text: string, parent: string | null = null) =>
    ({ id, kind, code: null, text, parent }) as Element
  const strategy = [
    element('m', 'mission', 'Saari pysyy asuttuna'),
    element('1', 'goal', 'Lautta kulkee: vuorot sopivat kouluun'),
    element('11', 'subgoal', 'Yövuorot kokeillaan ja vuorot näkyvät', '1'),
    element('2', 'goal', `Kirjasto ${'hyvin '.repeat(30)}lähellä`),
  ]

  it('have the longer words of what is under them, and a name that fits', () => {
    const [first, second] = readGuideLines(goalLines(strategy))
    expect(first).toEqual({
      line: 1,
      title: 'Lautta kulkee',
      words: ['vuorot', 'sopivat', 'kouluun', 'yövuorot', 'kokeillaan', 'näkyvät'],
      faults: [],
    })
    expect(second?.faults).toEqual([])
    expect(second?.title.endsWith('hyvin')).toBe(true)
  })

  it('are added only where they are not written already, and focus areas stand in for goals', () => {
    expect(missingGoals(strategy, 'lautta kulkee: jono')).toHaveLength(1)
    expect(missingGoals([], 'Torit')).toEqual([])
    expect(goalsOf([element('f', 'focus', 'Meri')]).map(({ id }) => id)).toEqual(['f'])
  })
})
