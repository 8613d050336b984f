import { expect, it } from 'vitest'
import { joined } from './joined.ts'

it('two parts of a language keep the words of both, however deep they lie', () => {
  const everyday = { note: { edit: 'Muokkaa', kind: { keep: 'Säilytä' } }, views: 'Näkymä' }
  const desk = { note: { done: 'Valmis', kind: { drop: 'Poista' } }, zoom: 'Suurennus' }
  expect(joined(everyday, desk)).toEqual({
    note: { edit: 'Muokkaa', done: 'Valmis', kind: { keep: 'Säilytä', drop: 'Poista' } },
    views: 'Näkymä',
    zoom: 'Suurennus',
  })
})
