import { describe, expect, it } from 'vitest'
import type { Command } from '../../ui/useCommands.ts'
import { search } from './search.ts'

const command = (title: string, group = 'Laput', choices?: Command[]): Command => ({
  id: title,
  title,
  group,
  run: () => undefined,
  choices,
})
const all = [
  command('Uusi lappu'),
  command('Vaihda lajia', 'Laput', [command('Muuta'), command('Lisää')]),
  command('Hylkää', 'Teemat'),
  command('Siirrä vasemmalle', 'Järjestely'),
  command('Valitse kaikki', 'Valinta'),
]
const found = (typed: string) => search(all, typed).map(({ title }) => title)

describe('searching commands', () => {
  it('gives all in their order while nothing is typed', () => {
    expect(found('  ')).toEqual(all.map(({ title }) => title))
  })

  it('puts what begins so first, then what has a word that begins so, then the rest', () => {
    expect(found('va')).toEqual([
      'Vaihda lajia',
      'Vaihda lajia: Muuta',
      'Vaihda lajia: Lisää',
      'Valitse kaikki',
      'Siirrä vasemmalle',
    ])
  })

  it('asks for every word, in any order, whatever the dots and the size of letters', () => {
    expect([found('HYLKAA'), found('lappu uusi'), found('siirrä oikealle')]).toEqual([
      ['Hylkää'],
      ['Uusi lappu'],
      [],
    ])
  })

  it('finds what there is to choose, and by the name of the group', () => {
    expect([found('muuta'), found('teemat')]).toEqual([['Vaihda lajia: Muuta'], ['Hylkää']])
  })
})
