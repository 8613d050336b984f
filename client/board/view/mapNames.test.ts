import { expect, it } from 'vitest'
import { shortName } from './mapNames.ts'

it('a name on the map is cut where its area ends, and left out where it would say nothing', () => {
  const width = (text: string) => text.length * 6
  expect(
    ['Palvelut', 'Terveyspalvelut', 'Saavutettavuus'].map((name, at) => shortName(name, 60 - at * 24, width)),
  ).toEqual(['Palvelut', 'Terve…', ''])
})
