import { clusterFile } from './clusterFile.ts'

try {
  process.stdout.write(`${clusterFile(process.argv.slice(2))}\n`)
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`cluster: ${message.replace(/\s+/gu, ' ')}\n`)
  process.exitCode = 1
}
