import { expect, it } from 'vitest'
import { noteLanguage } from './noteLanguage.ts'

it.each([
  ['Neuvolan aukioloa pidennetään yhdellä illalla viikossa', 'fi'],
  ['Hoitojonot', 'fi'],
  ['Kotona asumista tuetaan enemmän', 'fi'],
  ['Vi behöver mer stöd på svenska för äldre', 'sv'],
  ['Kortare köer till vården', 'sv'],
  ['More time with the same nurse', 'en'],
  ['We should measure waiting in days', 'en'],
  ['ICT', undefined],
  ['', undefined],
  ['👍 123', undefined],
])('C67 %j is written in %s', (text, language) => {
  expect(noteLanguage(text)).toBe(language)
})
