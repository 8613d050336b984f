import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** Parts of libraries that bundlers cannot tell to be unused, and that no page of ours ever calls. */
const unused = [
  // Zod: writing JSON schemas, and its sentences for errors, which nobody is shown.
  '/zod/v4/core/to-json-schema.js',
  '/zod/v4/core/json-schema-processors.js',
  '/zod/v4/locales/en.js',
]

/** Yjs colours its warnings with a library of DOM templates and schemas; the console can do without. */
const plainLogging = `
export const print = (...said) => console.log(...said)
export const warn = (...said) => console.warn(...said)
export const [BOLD, UNBOLD, ORANGE, RED] = ['', '', '', '']`

/** Leaves out of the pages what they load and never use: 10 kB of a phone's scripts, gzip. */
export const lean = (): Plugin => ({
  name: 'lean',
  apply: 'build',
  enforce: 'pre',
  load(id) {
    const path = id.replaceAll('\\', '/')
    if (path.endsWith('/lib0/logging.js')) return plainLogging
    return unused.some((part) => path.endsWith(part)) ? hollow(readFileSync(id, 'utf8')) : null
  },
})

/** A module with the same names, none of which does anything. */
function hollow(code: string): string {
  const names = [...code.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)].map(
    ([, name]) => name,
  )
  const fallback = /^export default/m.test(code) ? 'export default () => ({})\n' : ''
  return `${fallback}${names.map((name) => `export const ${name} = () => undefined`).join('\n')}`
}
