import { expect, it } from 'vitest'
import { roomiest, shortNames } from './tables.ts'

it('roomiest is the table with the fewest people, the first of equals', () => {
  const table = (id: string, people: number) => ({ id, people })
  expect(roomiest([table('a', 4), table('b', 2), table('c', 2)])).toEqual(table('b', 2))
  expect(roomiest([])).toBeNull()
})

it('shortNames leaves the number when the word is the same for all, and whole names otherwise', () => {
  expect(shortNames(['Pöytä 1', 'Pöytä 2', 'Pöytä 10'])).toEqual(['1', '2', '10'])
  expect(shortNames(['Pöytä 1', 'Etäpöytä'])).toEqual(['Pöytä 1', 'Etäpöytä'])
  expect(shortNames(['Bord 1', 'Pöytä 2'])).toEqual(['Bord 1', 'Pöytä 2'])
  expect(shortNames(['Aluehallitus'])).toEqual(['Aluehallitus'])
})
