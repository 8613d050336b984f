import { installed } from '../installed.ts'

/** What the peers are, exactly. Yjs is the version that we use, so that all do the same work with it. */
export const versions = {
  '@y/websocket-server': '0.1.1',
  '@hocuspocus/server': '4.7.0',
  '@hocuspocus/extension-sqlite': '4.7.0',
  yjs: '13.6.33',
} as const

/** The SQLite of our own, which brings its binaries: nothing is compiled, and both use the same one. */
const overrides = { 'better-sqlite3': '13.2.0' }

/** Installs the peers once into a folder of their own; returns the folder, or null when they cannot be had. */
export const installPeers = (say: (sentence: string) => void): string | null =>
  installed('peers', { dependencies: versions, overrides }, say)
