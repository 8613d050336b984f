import { workerData } from 'node:worker_threads'
import { DatabaseFile } from '../sqlite/DatabaseFile.ts'
import { serve } from '../sqlite/serve.ts'

// The storage thread with two more calls: one that sets limits on its database, one that ends it.
const { file } = workerData as { file: string }
serve((tell) => {
  const database = new DatabaseFile(file, tell)
  return {
    ask(name, args) {
      if (name === 'end') process.exit(1)
      return name === 'pragma' ? database.db.pragma(String(args[0])) : database.ask(name, args)
    },
    close: () => database.close(),
  }
})
