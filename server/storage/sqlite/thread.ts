import { workerData } from 'node:worker_threads'
import { openDatabase } from './database.ts'
import { answer, say, serve } from './serve.ts'
import { tables } from './tables.ts'

// The storage thread: the only place that has the database open.
const { file } = workerData as { file: string }
try {
  const db = openDatabase(file)
  const calls = tables(db)
  say({ value: null })
  serve(
    (question) => answer(calls, question),
    () => db.close(),
  )
} catch (fault) {
  say({ fault: (fault as Error).message })
}
