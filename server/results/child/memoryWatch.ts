import { workerData } from 'node:worker_threads'

const EVERY = 50

/** Ends the whole process once it has more memory than it may, whatever its first thread does meanwhile. */
setInterval(() => {
  if (process.memoryUsage.rss() > (workerData as number) * 1024 * 1024) process.kill(process.pid, 'SIGTERM')
}, EVERY)
