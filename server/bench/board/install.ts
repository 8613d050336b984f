import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { installed } from '../installed.ts'

/** What the peers are, exactly. */
export const versions = {
  '@excalidraw/excalidraw': '0.18.1',
  tldraw: '5.4.2',
  '@tldraw/assets': '5.4.2',
  react: '19.2.1',
  'react-dom': '19.2.1',
} as const

const sources = join(import.meta.dirname, 'pages')

/** Installs the peers and builds a page of each, once; returns the folder of the pages, or null without them. */
export async function buildPeers(say: (sentence: string) => void): Promise<string | null> {
  const folder = installed('boards', { dependencies: versions }, say)
  if (!folder) return null
  const mark = createHash('sha256')
  for (const file of readdirSync(sources).sort()) mark.update(readFileSync(join(sources, file)))
  const name = mark.digest('hex').slice(0, 12)
  const built = join(folder, `built-${name}`)
  if (existsSync(built)) return built
  say('Building the peers’ pages …')
  // Beside their packages, where these are found.
  const root = join(folder, `pages-${name}`)
  cpSync(sources, root, { recursive: true })
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    // As Excalidraw's own guide for Vite says.
    define: { 'process.env.IS_PREACT': '"false"' },
    build: {
      outDir: built,
      target: 'es2023',
      chunkSizeWarningLimit: 10_000,
      rollupOptions: { input: ['excalidraw.html', 'tldraw.html'].map((page) => join(root, page)) },
    },
  })
  return built
}
