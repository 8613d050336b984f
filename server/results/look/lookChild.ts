import { serve } from '../child/serve.ts'
import type { LookTask } from './lookTask.ts'

/** Reads one file that somebody sent, in a process of its own. */
serve(async (sent) => {
  const task = sent as LookTask
  return task.read === 'logo'
    ? (await import('./logoPicture.ts')).readLogo(task.bytes)
    : (await import('./themeFile.ts')).readThemeFile(task.bytes, task.name)
})
