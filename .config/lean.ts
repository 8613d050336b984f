import type { Plugin } from 'vite'

/** Yjs colours its warnings with a library of DOM templates and schemas; the console can do without. */
const plainLogging = `
export const print = (...said) => console.log(...said)
export const warn = (...said) => console.warn(...said)
export const [BOLD, UNBOLD, ORANGE, RED] = ['', '', '', '']`

/** Leaves out of the pages what they load and never use: 3 kB of a phone's scripts, gzip. */
export const lean = (): Plugin => ({
  name: 'lean',
  apply: 'build',
  enforce: 'pre',
  load: (id) => (id.replaceAll('\\', '/').endsWith('/lib0/logging.js') ? plainLogging : null),
})
