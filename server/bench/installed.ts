import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cache } from './folders.ts'

/** Exact versions by package, and what npm is to put in the place of their dependencies. */
export type Wanted = { dependencies: Record<string, string>; overrides?: Record<string, string> }

/**
 * Installs packages once into a folder of their own in the cache; they are no dependencies of the project.
 * Returns the folder, or null when they cannot be had.
 */
export function installed(name: string, wanted: Wanted, say: (sentence: string) => void): string | null {
  const manifest = { private: true, ...wanted }
  const folder = join(cache, `${name}-${markOf(JSON.stringify(manifest))}`)
  if (existsSync(folder)) return folder
  const raw = `${folder}.part`
  rmSync(raw, { recursive: true, force: true })
  mkdirSync(raw, { recursive: true })
  writeFileSync(join(raw, 'package.json'), JSON.stringify(manifest))
  say(`Fetching the peers into ${folder} …`)
  const args = ['install', '--prefix', raw, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { status, error, stderr } = spawnSync('npm', args, {
    cwd: raw,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    rmSync(raw, { recursive: true, force: true })
    const why = (error?.message ?? stderr ?? '').trim().split('\n').at(0)
    say(`The peers could not be fetched (${why}); measuring ours alone.`)
    return null
  }
  renameSync(raw, folder)
  return folder
}

/** A short name for something that is made anew when its content changes. */
export const markOf = (content: string): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 12)
