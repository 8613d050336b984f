import { join } from 'node:path'
import type { Plugin } from 'vite'

const client = join(import.meta.dirname, '../client')

/** What a participant's phone comes through, and what tells of a newer version; the rest is kept when it is first used. */
const kept =
  /\/((HomePage|JoinPage|WorkshopPage|Stage|BoardPage|CapturePage|BoardList|LateWords|BoardError|UpdateBanner)\.vue|fi\/(entry|desk)\.ts)$/

type Chunk = {
  type: 'chunk'
  fileName: string
  code: string
  facadeModuleId: string | null
  imports: string[]
  viteMetadata?: { importedCss: Set<string> }
}

/**
 * Builds `client/worker` as `/sw.js`, unhashed, and tells it what the shell is: the page's entry, and the files
 * that are kept from the start. With each change of the pages the worker's own file changes too, which is how
 * browsers notice a new version.
 */
export function shellWorker(): Plugin {
  return {
    name: 'shell-worker',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          input: { index: join(client, 'index.html'), sw: join(client, 'worker/worker.ts') },
          output: {
            entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
          },
        },
      },
    }),
    generateBundle: {
      // After Vite has put the page together.
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk') as unknown as Chunk[]
        const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
        const worker = byName.get('sw.js')
        const entry = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('client/index.html'))
        const page = bundle['index.html']
        if (!worker || !entry || page?.type !== 'asset') throw new Error('The shell is not all there')
        if (worker.imports.length > 0) throw new Error('The worker must stand alone: it shares code')

        const files = new Set<string>()
        const take = (name: string): void => {
          const chunk = byName.get(name)
          if (!chunk || files.has(name)) return
          files.add(name)
          chunk.viteMetadata?.importedCss.forEach((css) => files.add(css))
          chunk.imports.forEach(take)
        }
        take(entry.fileName)
        for (const { fileName, facadeModuleId } of chunks) if (kept.test(facadeModuleId ?? '')) take(fileName)
        // Whatever the page itself asks for at once on any screen: its styles, and the one typeface that all pages have.
        for (const [tag, path] of String(page.source).matchAll(
          /<[^>]+(?:href|src)="\/(assets\/[^"]+)"[^>]*>/g,
        ))
          if (!tag.includes('media=')) files.add(path!)

        const shell = { entry: `/${entry.fileName}`, files: [...files].sort().map((file) => `/${file}`) }
        worker.code = `self.shell=${JSON.stringify(shell)};${worker.code}`
      },
    },
  }
}
