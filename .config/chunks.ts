import { join } from 'node:path'
import type { Plugin } from 'vite'

const client = join(import.meta.dirname, '../client')
const roots = (...paths: string[]) => paths.map((path) => join(client, path))

/** Every page. */
const shell = roots('main.ts')
/** Every board, and the page where phones write, which is small. */
const board = roots(
  'workshop/WorkshopPage.vue',
  'Stage.vue',
  'board/BoardPage.vue',
  'board/capture/CapturePage.vue',
)
/** Where people come in. */
const entry = roots('people/JoinPage.vue', 'people/LinkPage.vue')
const canvas = roots(
  'board/canvas/BoardCanvas.vue',
  'board/picture/PictureDrawer.vue',
  'board/picture/PrintPages.vue',
)
const list = roots('board/list/BoardList.vue')
/** What comes with both of these. */
const besides = roots(
  'board/palette/FaceCommands.vue',
  'board/clipboard/NoteDeeds.vue',
  'workshop/TopBar.vue',
  'workshop/AgendaBar.vue',
)

/** The scripts a workshop is made of. Each builds on those before it only, so that they run in the right order. */
const parts = ['shell', 'board', 'entry', 'ui', 'desk', 'canvas', 'list'] as const
type Part = (typeof parts)[number]

/** What the page is told to fetch at once, by the width at which a board opens with it (see `router.ts`). */
const early: Partial<Record<Part | 'libraries', string>> = {
  board: '',
  entry: '(min-width: 37.5rem)',
  ui: '(min-width: 37.5rem)',
  desk: '(min-width: 37.5rem)',
  libraries: '(min-width: 37.5rem)',
  canvas: '(min-width: 37.5rem)',
}

type Graph = { imports: (id: string) => readonly string[]; pages: readonly string[] }

/**
 * Which script a module belongs to. What canvas and list share with other pages is `ui`, what they share with each
 * other `desk`.
 */
function partsOf({ imports, pages }: Graph): Map<string, Part> {
  const reach = (from: readonly string[]): Set<string> => {
    const seen = new Set<string>()
    const look = (id: string): void => {
      if (seen.has(id)) return
      seen.add(id)
      imports(id).forEach(look)
    }
    from.forEach(look)
    return seen
  }
  const faces = [...canvas, ...list, ...besides]
  const ours = new Set([...shell, ...board, ...entry, ...faces])
  const [onCanvas, inList] = [reach(canvas), reach(list)]
  const onFaces = reach(faces)
  const elsewhere = reach(pages.filter((id) => !ours.has(id)))
  const found = new Map<string, Part>()
  const take = (part: Part, ids: ReadonlySet<string>) => {
    for (const id of ids) if (!found.has(id)) found.set(id, part)
  }
  take('shell', reach(shell))
  take('board', reach(board))
  take('entry', reach(entry))
  take('ui', onFaces.intersection(elsewhere))
  take('desk', reach(besides))
  take('desk', onCanvas.intersection(inList))
  take('canvas', onCanvas)
  take('list', inList)
  return found
}

/** Few scripts instead of hundreds, and the page's own word on which of them it will need first. */
export function chunks(): Plugin {
  let found = new Map<string, Part>()
  const groups = parts.map((name, index) => ({
    name,
    priority: 2 * (parts.length - index),
    // Of libraries each part takes along what it uses: what they import themselves is far more.
    test: (id: string) => !id.includes('node_modules') && found.get(id) === name,
  }))
  const libraries = { name: 'libraries', priority: 9, minShareCount: 2, test: /node_modules/ }
  return {
    name: 'chunks',
    apply: 'build',
    config: () => ({
      build: { rolldownOptions: { output: { codeSplitting: { groups: [...groups, libraries] } } } },
    }),
    buildEnd() {
      const imports = (id: string) => this.getModuleInfo(id)?.importedIds ?? []
      const pages = [...this.getModuleIds()].flatMap(
        (id) => this.getModuleInfo(id)?.dynamicallyImportedIds ?? [],
      )
      found = partsOf({ imports, pages: [...new Set(pages)] })
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const files = Object.values(bundle ?? {})
        return Object.entries(early).flatMap(([name, media]) => {
          const chunk = files.find((file) => file.type === 'chunk' && file.name === name)
          if (chunk?.type !== 'chunk') throw new Error(`No script is called ${name}`)
          const link = (file: string, attrs: Record<string, string>) => ({
            tag: 'link',
            attrs: { ...attrs, crossorigin: true, href: `/${file}`, ...(media && { media }) },
            injectTo: 'head' as const,
          })
          const styles = [...(chunk.viteMetadata?.importedCss ?? [])]
          return [
            link(chunk.fileName, { rel: 'modulepreload' }),
            ...styles.map((file) => link(file, { rel: 'preload', as: 'style' })),
          ]
        })
      },
    },
  }
}
