import { expect, it } from 'vitest'
import { amendmentId, elementId } from '../../ids.ts'
import { noMeasure } from '../../strategy/measurability.ts'
import { measurabilitySaid, repeatedSaid } from './measurabilityWords.ts'

const names = { element: (id: string) => `kohta ${id}`, amendment: () => 'ehdotus 12' }
const goal = { element: elementId.parse('g'), added: null, below: 0, many: false }

it('T65 what is missing is told by the indicator, words as questions', () => {
  const measure = { ...noMeasure, indicator: 'Odotusaika', target: '7 pv', owner: 'Johto', source: 'Tilasto' }
  const said = measurabilitySaid(
    'fi',
    {
      ...goal,
      indicators: [{ measure, at: 0, metric: null, missing: ['baseline', 'level'] }],
      missing: ['baseline', 'level'],
      vague: [
        { word: 'sujuvat', asks: 'smooth', amendment: null },
        { word: 'parempi', asks: 'compared', amendment: amendmentId.parse('a') },
      ],
    },
    names,
  )
  expect(said).toEqual([
    'Odotusaika: puuttuu lähtötaso ja taso.',
    '”sujuvat”: Mistä näkee, että palvelu on sujuva?',
    'ehdotus 12, ”parempi”: Mihin verrataan, ja kuinka suuri ero riittää?',
  ])
})

it('T65 a goal without an indicator of its own tells those of its sub-goals', () => {
  const bare = { ...goal, indicators: [], missing: [], vague: [] }
  expect(measurabilitySaid('fi', bare, names)).toEqual(['Mittaria ei ole.'])
  expect(measurabilitySaid('en', { ...bare, below: 3 }, names)).toEqual([
    'The goal has no indicator of its own, but its sub-goals have 3.',
  ])
})

it('T65 the same indicator twice is a question by its places', () => {
  const places = ['g', 'h'].map((id) => elementId.parse(id))
  expect(repeatedSaid('fi', { indicator: 'Luku', elements: places }, names)).toBe(
    'Sama mittari on usealla kohdalla: Luku (kohta g ja kohta h). Onko se tarkoitus?',
  )
  expect(repeatedSaid('sv', { indicator: 'Tal', elements: places.slice(1) }, names)).toBe(
    'Samma mätare finns här två gånger: Tal.',
  )
})
