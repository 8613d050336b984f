import { availableParallelism } from 'node:os'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { chunks } from './.config/chunks.ts'
import { lean } from './.config/lean.ts'
import { LongestFirst } from './.config/LongestFirst.ts'
import { packed } from './.config/packed.ts'
import { shellWorker } from './.config/shellWorker.ts'

/** Where `npm run dev` keeps the server while Vite serves the client. */
const server = `http://localhost:${process.env['PORT'] ?? 4173}`

const skipped = ['**/node_modules/**', '**/*.e2e.ts']

/** Tests that open houses, break disks, kill or flood: each file has a process of its own. */
const houses = ['server/**/*.{int,fuzz}.test.ts', 'server/{testing,demo,bench}/**/*.test.ts']

type Room = {
  include: string[]
  exclude?: string[]
  setupFiles?: string[]
  pool?: 'vmThreads'
  isolate?: boolean
  testTimeout?: number
}

const room = (name: string, environment: 'node' | 'happy-dom', { exclude = [], ...more }: Room) => ({
  extends: true as const,
  root: import.meta.dirname,
  test: { name, environment, exclude: [...skipped, ...exclude], ...more },
})

export default defineConfig({
  root: 'client',
  plugins: [vue(), chunks(), lean(), shellWorker(), packed()],
  define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false' },
  build: { outDir: '../dist', emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 700 },
  server: {
    port: 5173,
    proxy: {
      // As objects: the short form changes the Host header, and the server would take us for another site.
      '/api': { target: server },
      '/live': { target: server, ws: true },
      '/boards': { target: server, ws: true },
    },
  },
  test: {
    // Also where there are two cores, of which Vitest would leave one alone: half of these tests wait for servers.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 20_000,
    hookTimeout: 30_000,
    sequence: { sequencer: LongestFirst },
    projects: [
      // Pure functions keep nothing between two tests: their files share a worker.
      room('shared', 'node', { include: ['shared/**/*.test.ts'], isolate: false }),
      room('engine', 'node', { include: ['client/engine/**/*.test.ts'], isolate: false }),
      // The house's parts as well, of which many read the same word data: a process reads them once.
      // Some start programs that judge files, which wait for a processor on a busy machine.
      room('server', 'node', {
        ...{ include: ['server/**/*.test.ts'], exclude: houses },
        ...{ isolate: false, testTimeout: 60_000 },
      }),
      room('houses', 'node', { include: houses, testTimeout: 60_000 }),
      // Node's own streams and sockets don't take the bytes of another realm, so these have a process for each file.
      room('doors', 'happy-dom', { include: ['client/doors/**/*.test.ts'] }),
      // A realm for each file keeps pages apart as well as a process does, for a third of the work.
      room('client', 'happy-dom', {
        include: ['client/**/*.test.ts'],
        exclude: ['client/engine/**', 'client/doors/**'],
        setupFiles: ['client/i18n/testing/allWords.ts'],
        pool: 'vmThreads',
      }),
      {
        extends: true as const,
        root: import.meta.dirname,
        test: {
          name: 'e2e',
          environment: 'node' as const,
          include: ['client/e2e/**/*.e2e.ts'],
          // For days as a whole, beside all other tests; what a page should show is waited for much less.
          testTimeout: 300_000,
          hookTimeout: 120_000,
          // As long as a page waits for what is to be seen on it.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
})
