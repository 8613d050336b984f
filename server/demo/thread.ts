import { workerData } from 'node:worker_threads'
import { type DemoSettings, startDemo } from './startDemo.ts'

// Each of the council's board connections listens for the end of the process; seventy are no leak.
process.setMaxListeners(0)

/** A show in a thread of its own, so that seventy people's sockets do not slow the server down. */
await startDemo(workerData as DemoSettings, { signal: new AbortController().signal })
process.exit(0)
