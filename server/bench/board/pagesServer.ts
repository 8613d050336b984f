import { createServer, type Server } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { wallOf } from './wallOf.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Serves the peers' pages, the reference and the walls; everything from memory after the first time. */
export class PagesServer {
  readonly #server: Server
  readonly #folders: readonly string[]
  readonly #kept = new Map<string, Buffer>()

  private constructor(folders: readonly string[]) {
    this.#folders = folders
    this.#server = createServer((request, response) => {
      const path = normalize(decodeURIComponent(new URL(request.url!, 'http://x').pathname))
      void this.#content(path).then((content) => {
        if (!content) return response.writeHead(404).end()
        response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' })
        response.end(content)
      })
    })
  }

  static async start(folders: readonly string[]): Promise<PagesServer> {
    const pages = new PagesServer(folders)
    await new Promise<void>((resolve) => pages.#server.listen(0, '127.0.0.1', resolve))
    return pages
  }

  /** By the name of this machine: some pages look at it before they show anything. */
  get origin(): string {
    const address = this.#server.address()
    if (typeof address !== 'object' || !address) throw new Error('not listening')
    return `http://localhost:${address.port}`
  }

  close(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }

  async #content(path: string): Promise<Buffer | null> {
    const known = this.#kept.get(path)
    if (known) return known
    const wall = /^\/wall-(\d+)\.json$/.exec(path)
    const content = wall ? Buffer.from(JSON.stringify(wallOf(Number(wall[1])))) : await this.#file(path)
    if (content) this.#kept.set(path, content)
    return content
  }

  async #file(path: string): Promise<Buffer | null> {
    for (const folder of this.#folders) {
      const content = await readFile(join(folder, path)).catch(() => null)
      if (content) return content
    }
    return null
  }
}
