import { expect, it } from 'vitest'
import type { ClusterNote } from '#shared/themes/clustering.ts'
import { analyse } from '../language/analysis.ts'
import { ownLexicon } from '../lexicon/lexicon.ts'
import { blockWeights } from './domain.ts'
import { everydayFields } from './everyday.ts'
import { cluster } from './pipeline.ts'
import { standardWeights } from './vectors.ts'

const lexicon = ownLexicon()
const written = (texts: readonly string[]): ClusterNote[] =>
  texts.map((text, at) => ({ id: String.fromCodePoint(97 + at), text }))
const fieldsIn = (texts: readonly string[]) => analyse(written(texts), lexicon).map(everydayFields)
const strongest = (row: readonly number[]) => row.indexOf(Math.max(...row))

it('words of one field are kin in three languages, a compound by its parts though nobody listed it', () => {
  const [first, ...others] = fieldsIn([
    'Leipää ja maitoa kaikille',
    'Bröd och mjölk till alla som vill',
    'Bread and milk for all of them',
    'Ruisleipä',
    'Perunasoppa ja leivät',
  ]).map(strongest)
  expect(others).toEqual(others.map(() => first))
})
it('a word of no field says nothing', () => {
  expect(fieldsIn(['Mitä tuo sitten on'])[0]?.filter((value) => value > 0)).toEqual([])
})
it('fields and words speak where the lexicon knows nothing, and only there', () => {
  expect([blockWeights(1), blockWeights(0.75)]).toEqual([standardWeights, standardWeights])
  expect(blockWeights(0.5)).toEqual({ themes: 0, fields: 0.4, words: 0.6, grams: 0 })
})
it('on an unknown field notes come together by what they speak of, and what only looks alike stays without a theme', () => {
  const notes = written([
    'Porkkanat ja perunat',
    'Lunta ja pakkasta',
    'Tomaattisoppa',
    'Räntää',
    'Perukka',
    'Perukirja',
  ])
  const { themes, unassigned } = cluster({ notes, settings: { grain: 0.5 } }, lexicon)
  expect(themes.map(({ noteIds }) => noteIds)).toEqual([
    ['a', 'c'],
    ['b', 'd'],
  ])
  expect(unassigned).toEqual(['e', 'f'])
})
it('C20 a note comes to the guide of whose field it speaks, though it has none of its words', () => {
  const guides = [
    { id: 'food', title: 'Eväät', words: ['leipä', 'mehu', 'kahvi'] },
    { id: 'ride', title: 'Matkat', words: ['bussi', 'juna', 'kyyti'] },
  ]
  const notes = written(['Porkkanoita ja perunoita', 'Lentokone vai laiva', 'Mikä tuo on'])
  const { themes } = cluster({ notes, settings: { grain: 0.5, guides } }, lexicon)
  expect(themes.map(({ guide, noteIds }) => [guide, noteIds])).toEqual([
    ['food', ['a']],
    ['ride', ['b']],
  ])
})
