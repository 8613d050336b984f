import { expect, it } from 'vitest'
import { found } from './finding.ts'

const options = [
  { value: 'm', label: 'Pidämme huolta', code: null },
  { value: '1', label: 'Apu ajoissa', code: '1' },
  { value: '1.2', label: 'Takaisin soitetaan ajoissa', code: '1.2' },
  { value: '12', label: 'Äidin apu', code: '12' },
]
const values = (written: string) => found(options, written).map(({ value }) => value)

it('T56: an element is found by its number or by words of it in any order', () => {
  expect(values('')).toEqual(['m', '1', '1.2', '12'])
  expect(values('1')).toEqual(['1', '1.2', '12'])
  expect(values('1.')).toEqual(['1.2'])
  expect(values('AJOISSA soite')).toEqual(['1.2'])
  expect(values('apu')).toEqual(['1', '12'])
  expect(values('äidin')).toEqual(['12'])
  expect(values('kissa')).toEqual([])
})
