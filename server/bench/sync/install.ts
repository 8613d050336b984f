import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cache } from '../folders.ts'

/** What the peers are, exactly. Yjs is the version that we use, so that all do the same work with it. */
export const versions = {
  '@y/websocket-server': '0.1.1',
  '@hocuspocus/server': '4.7.0',
  '@hocuspocus/extension-sqlite': '4.7.0',
  yjs: '13.6.33',
} as const

/** The SQLite of our own, which brings its binaries: nothing is compiled, and both use the same one. */
const overrides = { 'better-sqlite3': '13.2.0' }

/** Installs the peers once into a folder of their own; returns the folder, or null when they cannot be had. */
export function installPeers(say: (sentence: string) => void): string | null {
  const manifest = { private: true, dependencies: versions, overrides }
  const mark = createHash('sha256').update(JSON.stringify(manifest)).digest('hex').slice(0, 12)
  const folder = join(cache, `peers-${mark}`)
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
