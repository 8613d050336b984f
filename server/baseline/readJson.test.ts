import { expect, it } from 'vitest'
import { problemInBaseline } from '#shared/baseline/sound.ts'
import { freshId } from '../ids.ts'
import { readJson } from './readJson.ts'

const nested = (depth: number, at = 0): object => ({
  ...{ kind: 'tavoite', text: `Taso ${at}` },
  children: at < depth ? [nested(depth, at + 1)] : [],
})
const read = (data: unknown) => {
  const result = readJson(JSON.stringify(data), freshId)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

it('T11 what lies deeper than any strategy comes back line by line', () => {
  const { baseline, skipped } = read([nested(9)])
  expect(baseline.elements.map(({ text }) => text)).toEqual([0, 1, 2, 3, 4, 5, 6].map((at) => `Taso ${at}`))
  expect(skipped.map(({ text }) => text)).toEqual(['Taso 7', 'Taso 8', 'Taso 9'])
})

it('T11 a file that nests without end is refused, and nothing falls', () => {
  const deep = `${'[{"kind":"goal","text":"a","children":'.repeat(30_000)}[]${'}]'.repeat(30_000)}`
  expect(readJson(deep, freshId)).toMatchObject({ refusal: { code: 'bad-document' } })
})

it('T17 parents that go in a circle, or ids that are there twice, are read as a strategy that holds together', () => {
  const goal = (id: string, parent: string | null) => ({ id, kind: 'goal', text: `Tavoite ${id}`, parent })
  const { baseline } = read([goal('a', 'b'), goal('b', 'a'), goal('a', null), goal('constructor', 'a')])
  expect(problemInBaseline(baseline)).toBe(null)
  expect(baseline.elements).toHaveLength(4)
})
