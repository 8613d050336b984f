import { existsSync, globSync, statSync, utimesSync } from 'node:fs'
import { build } from 'vite'

const built = 'dist/index.html'
const sources = ['client/**/*', 'shared/**/*', 'package-lock.json', 'vite.config.ts', '.config/*.ts']

/** True when something the pages are made of is newer than the pages. */
function stale(): boolean {
  if (!existsSync(built)) return true
  const made = statSync(built).mtimeMs
  return globSync(sources).some((file) => {
    const { mtimeMs } = statSync(file)
    return mtimeMs > made
  })
}

/** Builds the client when it is missing or stale. Rejects with Vite's own message when it does not build. */
export async function buildWhenStale(): Promise<void> {
  if (!stale()) return
  console.log('Building the pages (some seconds)…')
  await build({ logLevel: 'warn', clearScreen: false })
  const now = new Date()
  utimesSync(built, now, now)
}
