import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { leaveNothing } from './leftovers.ts'

/** The project's own folder. */
export const project = join(import.meta.dirname, '../..')

/** What the bench keeps from one run to the next. */
export const cache = join(project, 'node_modules/.cache/talkoot-bench')

/** A folder for data on the project's own disk, because a temporary one may be in memory and cost nothing. */
export function makeFolder(): { path: string; remove: () => void } {
  mkdirSync(cache, { recursive: true })
  const path = mkdtempSync(join(cache, 'data-'))
  const remove = () => rmSync(path, { recursive: true, force: true, maxRetries: 3 })
  const forget = leaveNothing(remove)
  return {
    path,
    remove() {
      remove()
      forget()
    },
  }
}
