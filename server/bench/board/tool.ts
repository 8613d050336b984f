import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { project } from '../folders.ts'

/** One of the project's own tools (`.config`), which belong to no room and are typed by whoever asks for them. */
export const tool = async <Exports>(name: string): Promise<Exports> =>
  (await import(pathToFileURL(join(project, `.config/${name}.ts`)).href)) as Exports
