/**
 * Runs before every npm script: installs the packages when they are missing or older than the lockfile,
 * so that `npm start` and `npm test` are the only commands a newcomer needs. Plain JavaScript without
 * dependencies, because it must run on whatever Node (20 or newer) the machine has.
 *
 * Install scripts of packages are not run (nothing here needs compiling), but for the package `node`,
 * which lays the project's own Node into node_modules/.bin.
 */
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const stamp = 'node_modules/.talkoot-installed'
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
const current = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock

if (!current) {
  const major = Number(process.versions.node.split('.')[0])
  if (major < 20) fail(`Talkoot needs Node 20 or newer to install itself; this is ${process.versions.node}.`)
  console.log('Installing packages (about half a minute the first time)…')
  npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error')
  npm('rebuild', 'node', '--ignore-scripts=false', '--loglevel=error')
  writeFileSync(stamp, lock)
}

function npm(...args) {
  const { status, error } = spawnSync('npm', args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0)
    fail(
      `npm ${args[0]} did not succeed${error ? ` (${error.message})` : ''}. Check the network connection and try again.`,
    )
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
