import type { BoardLocks } from '#shared/workshop/locks.ts'
import { phases } from '#shared/workshop/phase.ts'
import type { ActivityView } from '#shared/workshop/view.ts'

/** What can be locked on the boards of a part. */
export type Lock = keyof BoardLocks

/** Whether a lock means anything in the step that a part is in: who writes alone has nothing to disturb. */
const bears: Record<Lock, readonly string[]> = { positions: ['group'], writing: ['self', 'group'] }

/** The locks that are on and that people notice now. */
export const locksOn = ({ phase, locks }: ActivityView): Lock[] =>
  (['positions', 'writing'] as const).filter(
    (lock) => locks[lock] && bears[lock].includes(phases[phase].writes),
  )

/** Whether people write together now and each changes their own notes only. */
export const isOwnOnly = ({ phase, edits }: ActivityView): boolean =>
  edits === 'own' && phases[phase].writes === 'group'

/** Whether participants still write in this part: before that it can be locked in advance, after it there is nothing to lock. */
export const isLockable = ({ phase, steps, locks }: ActivityView, lock: Lock): boolean => {
  const at = steps.findIndex((step) => step.phase === phase)
  return (
    locks[lock] ||
    steps.slice(Math.max(0, at)).some((step) => bears[lock].includes(phases[step.phase].writes))
  )
}
