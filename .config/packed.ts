import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

/** A file this small fits into one packet as it is. */
const SMALL = 1_000

const brotli = (bytes: Buffer) =>
  promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
const zipped = (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 })

/** Lays a packed copy beside every script and style, so that a hall of phones need not be packed for one by one. */
export const packed = (): Plugin => ({
  name: 'packed',
  apply: 'build',
  async writeBundle({ dir = '' }) {
    const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(js|css|svg)$/.test(name),
    )
    await Promise.all(
      files.map(async (name) => {
        const file = join(dir, name)
        const bytes = await readFile(file)
        if (bytes.length < SMALL) return
        await Promise.all([
          writeFile(`${file}.br`, await brotli(bytes)),
          writeFile(`${file}.gz`, await zipped(bytes)),
        ])
      }),
    )
  },
})
