import { describe, expect, it } from 'vitest'
import { representativeNotes } from './representatives.ts'
import { councilWall, gardenWall } from './testing/boards.ts'
import { countWords } from './words.ts'

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
