import { workerData } from 'node:worker_threads'
import { DatabaseFile } from './DatabaseFile.ts'
import { serve } from './serve.ts'

// The storage thread: the only place that has the database open.
const { file } = workerData as { file: string }
serve((tell) => new DatabaseFile(file, tell))
