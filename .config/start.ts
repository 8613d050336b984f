/** `npm start` and `npm run demo`: build when stale, then run the server in this process. */
import { buildWhenStale } from './build.ts'

try {
  await buildWhenStale()
} catch (fault) {
  console.error(`The pages could not be built: ${(fault as Error).message}`)
  process.exit(1)
}
await import('../server/main.ts')
