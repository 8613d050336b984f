import { expect, test } from 'vitest'
import { cutAt, LEADING, lineWidth, wrapped } from './measure.ts'

/** Without the care that is taken on top. */
const width = (text: string, strong = false) => Math.round((lineWidth(text, 1000, strong) / 1.03) * 10) / 10

test('R31: text is as wide as in Arial', () => {
  expect(['A', 'i', ' ', 'ä', 'W'].map((letter) => width(letter))).toEqual([667, 222.2, 277.8, 556.2, 943.8])
  expect(width('Aino', true)).toBe(2221.7)
  expect(width('a\u0301')).toBe(width('á'))
})

test('R31: lines break at spaces and after hyphens, and within a word only where it is wider than the line', () => {
  const room = lineWidth('lyhyet jonot', 20)
  const lines = (text: string) => wrapped([{ text }], 20, room).lines
  expect(lines('lyhyet jonot')).toBe(1)
  expect(lines('lyhyet jonot kaikille')).toBe(2)
  expect(lines('lyhyet\u00a0jonot\u00a0ovat')).toBe(2)
  expect(lines('rivi\nrivi')).toBe(2)
  expect(lines('hyvinvointi-alueella')).toBe(2)
  expect(lines('hyvinvointialue')).toBe(2)
  expect(wrapped([{ text: 'jonot' }], 20, room).height).toBe(20 * LEADING)
  expect(wrapped([{ text: 'jonot 😀' }], 20, room).height).toBeGreaterThan(20 * LEADING)
})

test('a long text is cut between words', () => {
  expect(cutAt('lyhyet jonot kaikille', 14)).toEqual({ kept: 'lyhyet jonot', cut: true })
  expect(cutAt('lyhyet jonot', 14)).toEqual({ kept: 'lyhyet jonot', cut: false })
  expect(cutAt('a'.repeat(30), 14)).toEqual({ kept: 'a'.repeat(14), cut: true })
})
