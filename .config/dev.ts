/** `npm run dev`: the server with restarts on change, and Vite with hot reload in front of it. */
import { spawn } from 'node:child_process'
import { createServer } from 'vite'

const port = process.env['PORT'] ?? '4173'
const server = spawn(process.execPath, ['--watch', '--watch-preserve-output', 'server/main.ts'], {
  stdio: 'inherit',
  env: { ...process.env, PORT: port },
})
const pages = await createServer()
await pages.listen()
pages.printUrls()

const stop = async () => {
  server.kill('SIGTERM')
  await pages.close()
  process.exit(0)
}
process.on('SIGINT', () => void stop())
process.on('SIGTERM', () => void stop())
