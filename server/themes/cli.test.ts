import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { councilWall } from './testing/boards.ts'

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
const run = (path: string) =>
  answer.parse(JSON.parse(execFileSync(process.execPath, [cli, path], { encoding: 'utf8' })))

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
])('a file that is %s: one line on standard error, nothing on standard output, exit 1', (_, path, reason) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, path()], { encoding: 'utf8' })
  expect({ status, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({
    status: 1,
    stdout: '',
    lines: 1,
  })
  expect(stderr).toMatch(reason)
})

it('without a file it says how it is used', () => {
  const { status, stderr } = spawnSync(process.execPath, [cli], { encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toMatch(/notes\.json\n$/u)
})
