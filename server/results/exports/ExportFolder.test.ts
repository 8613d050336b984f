import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { ExportFolder } from './ExportFolder.ts'

const within = mkdtempSync(join(tmpdir(), 'talkoot-folder-test-'))
afterEach(() => rmSync(within, { recursive: true, force: true }))

it('R72 files lie where nobody else reads, and a house that was killed leaves none for long', () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid
  const left = join(within, `talkoot-exports-${dead}-abc`)
  const others = [`talkoot-exports-${process.ppid}-abc`, 'talkoot-exports-x', 'talkoot-other-1-abc']
  for (const path of [left, ...others.map((name) => join(within, name))]) mkdirSync(path)
  writeFileSync(join(left, 'tulokset'), 'lappuja')

  const one = new ExportFolder(within)
  const path = one.fresh()
  writeFileSync(path, 'lappuja')
  const other = new ExportFolder(within)
  other.close()

  expect(readdirSync(within).toSorted()).toEqual(
    [...others, dirname(path).slice(within.length + 1)].toSorted(),
  )
  expect(statSync(dirname(path)).mode & 0o777).toBe(0o700)
  expect(new Set([path, one.fresh(), one.fresh()]).size).toBe(3)
  one.close()
  expect(existsSync(dirname(path))).toBe(false)
})
