import type { SuggestedLook } from '#shared/contract/looks.ts'
import { Turns } from '../../report/Turns.ts'
import { type Bounds, ChildFault, runInChild } from '../child/runInChild.ts'
import type { LogoPicture } from './logoPicture.ts'

export type LookTask =
  { read: 'logo'; bytes: Uint8Array } | { read: 'theme'; bytes: Uint8Array; name: string }

const BOUNDS: Bounds = { seconds: 15, heap: 256, memory: 500 }
const turns = new Turns(1)

/** What another process makes of a file; null where it is none of the kind, or takes more than a file of the kind does. */
async function read(task: LookTask): Promise<unknown> {
  try {
    return await turns.take(() =>
      runInChild(new URL('./lookChild.ts', import.meta.url), task, { bounds: BOUNDS }),
    )
  } catch (fault) {
    if (fault instanceof ChildFault) return null
    throw fault
  }
}

export const logoIn = (bytes: Uint8Array): Promise<LogoPicture | null> =>
  read({ read: 'logo', bytes }) as Promise<LogoPicture | null>

/** @param name the file's, as it is told */
export const themeIn = (bytes: Uint8Array, name: string): Promise<SuggestedLook | null> =>
  read({ read: 'theme', bytes, name }) as Promise<SuggestedLook | null>
