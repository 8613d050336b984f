import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { chromium } from 'playwright-core'

const known = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * Finds a Chromium for the browser tests, or installs one: with apt when root on Debian, else by
 * Playwright's own download.
 * @returns its path
 * @throws Error that says what to do by hand
 */
export function findChromium(): string {
  const found = present()
  if (found) return found
  console.log('No Chromium found for the browser tests: installing one…')
  const installed = process.getuid?.() === 0 && run('apt-get', ['--version']) ? viaApt() : viaPlaywright()
  const now = installed ? present() : null
  if (now) return now
  throw new Error(
    'The browser tests need Chromium and could not install it. Install it by hand (Debian: apt-get install chromium; ' +
      'elsewhere: npx playwright-core install chromium), or set CHROMIUM to its path, and run npm test again.',
  )
}

function present(): string | null {
  return [...known, downloaded()].find((path) => path && executable(path)) ?? null
}

/** Where Playwright's own download would be; it throws where there is no build for the platform. */
function downloaded(): string | undefined {
  try {
    return chromium.executablePath()
  } catch {
    return undefined
  }
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const viaApt = () =>
  run('apt-get', ['update'], 'inherit') &&
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'], 'inherit')

const viaPlaywright = () =>
  run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], 'inherit')

function run(command: string, args: string[], stdio: 'ignore' | 'inherit' = 'ignore'): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: ['ignore', stdio, 'inherit'], env }).status === 0
}
