import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { wall as largeWall } from '../../bench/wall.ts'
import { clusterFile } from './clusterFile.ts'
import { councilWall } from '../testing/boards.ts'

const cli = fileURLToPath(new URL('./cli.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'cluster-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, content: string) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const answer = z.strictObject({
  clusters: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      keyPhrases: z.array(z.string()),
      noteIds: z.array(z.string()),
    }),
  ),
  unassigned: z.array(z.string()),
})
const run = (...args: string[]) => answer.parse(JSON.parse(clusterFile(args)))

describe('a good file', () => {
  const wall = run(
    file(
      'wall.json',
      JSON.stringify({ name: 'x', notes: councilWall.map((note) => ({ ...note, gold: 1 })) }),
    ),
  )

  it('gives exactly clusters and unassigned, every note once', () => {
    const placed = [...wall.clusters.flatMap(({ noteIds }) => noteIds), ...wall.unassigned]
    expect(placed.toSorted()).toEqual(councilWall.map(({ id }) => id).toSorted())
    expect(wall.clusters.length).toBeGreaterThan(3)
  })
  it('may be a bare list, in any order, with a byte order mark', () => {
    expect(run(file('list.json', `\ufeff${JSON.stringify(councilWall.toReversed())}`))).toEqual(wall)
  })
  it('may be a table: rows have the ids they bring', () => {
    const rows = councilWall.map(({ id, text }) => `${id};"${text.replaceAll('"', '""')}"`)
    expect(run(file('wall.csv', ['nro;teksti', ...rows].join('\r\n')))).toEqual(wall)
  })
  it('gathers notes to the themes that a second file names', () => {
    const guides = [{ title: 'Verkossa ja puhelimessa', words: ['verkko', 'puhelin', 'sovellus', 'digi'] }]
    const { clusters } = run(
      file('w.json', JSON.stringify(councilWall)),
      '--guided',
      file('g.json', JSON.stringify(guides)),
    )
    expect(clusters.filter(({ title }) => title === 'Verkossa ja puhelimessa')).toHaveLength(1)
  })
  it('is grouped as it would be live, by another grain and with words of the county', () => {
    const list = file('l.json', JSON.stringify(councilWall))
    const many = file('many.json', JSON.stringify(largeWall(120)))
    const count = (grain: string) => run(many, '--grain', grain).clusters.length
    expect(count('1')).toBeGreaterThan(count('0,0'))
    const own = file('own.txt', 'Kirjastoautot: verkko, puhelin, sovellus, digi\n')
    const live = run(list, '--mode', 'live', '--lexicon', own)
    expect([...live.clusters.flatMap(({ noteIds }) => noteIds), ...live.unassigned]).toHaveLength(
      councilWall.length,
    )
  })
  it('may be empty', () => {
    expect(run(file('empty.json', '[]'))).toEqual({ clusters: [], unassigned: [] })
  })
})

it.each([
  ['missing', () => join(folder, 'none.json'), /does not exist/u],
  ['a folder', () => folder, /cannot be read/u],
  ['not JSON', () => file('bad.json', '{ "notes": ['), /is not JSON/u],
  ['of another shape', () => file('shape.json', '{"lappuja": 3}'), /should hold \[\{id, text\}\]/u],
  [
    'with a note without text',
    () => file('text.json', '[{"id":"a","text":"x"},{"id":"b"}]'),
    /note 1\.text/u,
  ],
  [
    'with an id twice',
    () => file('twice.json', '[{"id":"a","text":"x"},{"id":"a","text":"y"}]'),
    /"a" occurs twice/u,
  ],
])('a file that is %s is told of in one sentence', (_, path, reason) => {
  expect(() => clusterFile([path()])).toThrow(reason)
})

it('the program says what it found and nothing else, or one line on standard error', () => {
  const start = (path: string) => spawnSync(process.execPath, [cli, path], { encoding: 'utf8' })
  const good = start(file('one.json', '[{"id":"a","text":"hoito"}]'))
  expect(good).toMatchObject({ status: 0, stderr: '' })
  expect(JSON.parse(good.stdout)).toEqual({ clusters: [], unassigned: ['a'] })
  expect(start(join(folder, 'none.json'))).toMatchObject({
    ...{ status: 1, stdout: '', stderr: `cluster: ${join(folder, 'none.json')} does not exist\n` },
  })
})

it.each([
  [['--mode', 'sometimes'], /--mode sometimes is neither/u],
  [['--grain', '3'], /--grain 3 is not between/u],
  [['--colour', 'red'], /--colour/u],
  [['--guided', 'none.json'], /none\.json does not exist/u],
  [['--lexicon', file('bad.txt', 'Tässä ei ole kaksoispistettä')], /bad\.txt: .*1/u],
])('options %j are told of in one sentence', (options, reason) => {
  const path = file('some.json', '[{"id":"a","text":"hoito"}]')
  expect(() => clusterFile([path, ...options])).toThrow(reason)
})

it('without a file it says how it is used', () => {
  expect(() => clusterFile([])).toThrow(/which file\? npm run -s cluster/u)
})
