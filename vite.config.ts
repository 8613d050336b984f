import { availableParallelism } from 'node:os'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { chunks } from './.config/chunks.ts'
import { lean } from './.config/lean.ts'
import { packed } from './.config/packed.ts'
import { shellWorker } from './.config/shellWorker.ts'

/** Where `npm run dev` keeps the server while Vite serves the client. */
const server = `http://localhost:${process.env['PORT'] ?? 4173}`

const room = (
  name: string,
  environment: 'node' | 'happy-dom',
  include: string[],
  setupFiles: string[] = [],
) => ({
  extends: true as const,
  root: import.meta.dirname,
  test: { name, environment, include, setupFiles, exclude: ['**/node_modules/**', '**/*.e2e.ts'] },
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
    projects: [
      room('shared', 'node', ['shared/**/*.test.ts']),
      room('server', 'node', ['server/**/*.test.ts']),
      room('client', 'happy-dom', ['client/**/*.test.ts'], ['client/i18n/testing/allWords.ts']),
      {
        extends: true as const,
        root: import.meta.dirname,
        test: {
          name: 'e2e',
          environment: 'node' as const,
          include: ['client/e2e/**/*.e2e.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
