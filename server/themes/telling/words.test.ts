import { describe, expect, it } from 'vitest'
import { analyse } from '../language/analysis.ts'
import { ownLexicon } from '../lexicon/lexicon.ts'
import { nearDuplicates } from './nearDuplicates.ts'
import { representativeNotes, summary } from './representatives.ts'
import { councilWall, gardenWall } from '../testing/boards.ts'
import { countWords } from './words.ts'
import type { WordEdits } from '#shared/themes/wordEdits.ts'

const notes = [
  'Jonot kuriin',
  'Lyhyet jonot ja pitkät jonot',
  'Hoidon jonoja',
  'Kehitetään hoitoa',
  'Hoito',
].map((text, at) => ({ id: `n${at}`, text }))

describe('the word cloud', () => {
  it('counts distinct notes by base form, shown in the plural where most wrote so', () => {
    expect(countWords(notes, { limit: 2 })).toEqual([
      { word: 'hoito', notes: 3, noteIds: ['n2', 'n3', 'n4'] },
      { word: 'jonot', notes: 3, noteIds: ['n0', 'n1', 'n2'] },
    ])
  })
  it('leaves out padding and doings, and is the same in any order', () => {
    const all = countWords(notes, { limit: 100 })
    expect(all.map(({ word }) => word)).not.toContain('kehittää')
    expect(countWords(notes.toReversed(), { limit: 100 })).toEqual(all)
  })
  it('shows nothing that is no word: what was done is not taken for a thing, nor when for what', () => {
    const said = ['Työtavat yhtenäistettiin', 'Budjettiin lisää', 'Kirjoitettu viimeksi']
    const all = countWords(
      said.map((text, at) => ({ id: `n${at}`, text })),
      { limit: 9 },
    )
    expect(all.map(({ word }) => word)).toEqual(['budjetti', 'työtavat'])
  })
  it('is empty for no notes and no words', () => {
    expect([countWords([], { limit: 9 }), countWords([{ id: 'a', text: '👍 2029' }], { limit: 9 })]).toEqual([
      [],
      [],
    ])
  })
})

describe('C44 words that people have edited', () => {
  const counted = (edits: WordEdits) => countWords(notes, { limit: 9, edits }).map(({ word }) => word)
  it('are left out when hidden, by base form or as shown', () => {
    expect(counted({ hidden: ['jono'], joined: [] })).toEqual(['hoito'])
    expect(counted({ hidden: ['jonot'], joined: [] })).toEqual(['hoito'])
  })
  it('are counted together by distinct notes, however they are named, and lead to all of these', () => {
    const joined = [{ word: 'jonot', into: 'hoito' }]
    expect(countWords(notes, { limit: 9, edits: { hidden: [], joined } })).toEqual([
      { word: 'hoito', notes: 5, noteIds: ['n0', 'n1', 'n2', 'n3', 'n4'] },
    ])
    expect(counted({ hidden: [], joined: [{ word: 'hoito', into: 'jono' }] })).toEqual(['jonot'])
    expect(counted({ hidden: [], joined: [{ word: 'hoito', into: 'odottaminen' }] })).toEqual([
      'jonot',
      'odottaminen',
    ])
  })
  it('are hidden with what they are counted as, and a circle of joins ends', () => {
    expect(counted({ hidden: ['odotus'], joined: [{ word: 'jono', into: 'odotus' }] })).toEqual(['hoito'])
    const circle = [
      { word: 'jonot', into: 'hoito' },
      { word: 'hoito', into: 'jonot' },
    ]
    expect(counted({ hidden: [], joined: circle })).toEqual(['hoito', 'jonot'])
  })
})

describe('C43 a theme’s summary', () => {
  const said = [
    'Neuvolasta pitää saada aikoja myös iltaisin',
    'Myös iltaisin pitää neuvolasta saada aikoja',
    'Perheille kotiapua ennen kuin väsymys kasvaa',
    'Koulukuraattori jokaiseen kouluun joka päiväksi',
    'Nuorille harrastuksia ilman maksua',
  ].map((text, at) => ({ id: `s${at}`, text }))
  const analysed = analyse(said, ownLexicon())
  const even = () => 0.2
  it('is one note to three by size, and never two that say the same', () => {
    const stacks = nearDuplicates(analysed)
    expect(stacks).toEqual([['s0', 's1']])
    expect(summary(analysed, even, stacks)).toHaveLength(2)
    expect(summary(analysed.slice(0, 2), even, stacks)).toEqual(['s0'])
    expect(summary([], even)).toEqual([])
    const twelve = analyse(councilWall.slice(0, 14), ownLexicon())
    expect(summary(twelve, even)).toHaveLength(3)
  })
  it('counts those that say the same, and is the same in any order', () => {
    const like = (list: readonly { id: string }[]) => (a: number, b: number) => {
      const pair = new Set([list[a]?.id, list[b]?.id])
      return pair.has('s0') && pair.has('s1') ? 0.9 : 0.1
    }
    const chosen = summary(analysed, like(analysed), [['s0', 's1']])
    expect(chosen[0]).toBe('s0')
    const back = analysed.toReversed()
    expect(summary(back, like(back), [['s0', 's1']])).toEqual(chosen)
  })
})

describe('representative notes', () => {
  it('cover different sides, in any order the same, and prefer a sentence to a lone word', () => {
    const both = [...councilWall.filter(({ id }) => /^(?:talous|lape)/u.test(id))]
    const chosen = representativeNotes(both, 2)
    expect(new Set(chosen.map((id) => id.split('-')[0]))).toEqual(new Set(['talous', 'lape']))
    expect(chosen).not.toContain('talous-0')
    expect(representativeNotes(both.toReversed(), 2)).toEqual(chosen)
  })
  it('are no more than there are', () => {
    expect(representativeNotes(gardenWall.slice(0, 2), 5).toSorted()).toEqual(['g00', 'g01'])
    expect(representativeNotes([], 3)).toEqual([])
  })
})

describe('words that are only guessed', () => {
  it('are shown as most wrote them, and what is not inflected stays itself', () => {
    const written = ['Zumba viimeksi', 'Zumba viimeksi', 'Zumbaan'].map((text, at) => ({
      id: `n${at}`,
      text,
      lang: 'fi' as const,
    }))
    expect(countWords(written.slice(0, 2), { limit: 9 }).map(({ word }) => word)).toEqual(['zumba'])
    expect(countWords(written, { limit: 9 }).map(({ word }) => word)).toEqual(['zumba', 'zumbaan'])
  })
})
