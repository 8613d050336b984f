import type { Plugin } from 'vite'

const instead: Record<string, string> = {
  /** Yjs colours its warnings with a library of DOM templates and schemas; the console can do without. */
  '/lib0/logging.js': `
export const print = (...said) => console.log(...said)
export const warn = (...said) => console.warn(...said)
export const [BOLD, UNBOLD, ORANGE, RED] = ['', '', '', '']`,
  /** The live line goes by WebSocket only (`doors/live.ts`), as boards do: where that is shut, nothing else helps. */
  '/engine.io-client/build/esm/transports/index.js': `
import { WS } from './websocket.js'
export const transports = { websocket: WS }`,
  /** The way that is never gone: it would stay for what it does to the page as it is read. */
  '/engine.io-client/build/esm/transports/polling-xhr.js': 'export class XHR {}',
}

/** Leaves out of the pages what they load and never use: 7 kB of a phone's scripts, gzip. */
export const lean = (): Plugin => ({
  name: 'lean',
  apply: 'build',
  enforce: 'pre',
  load(id) {
    const path = id.replaceAll('\\', '/')
    return Object.entries(instead).find(([end]) => path.endsWith(end))?.[1] ?? null
  },
})
