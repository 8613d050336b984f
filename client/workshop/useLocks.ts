import type { View } from '#shared/workshop/view.ts'
import { useI18n } from '../i18n/useI18n.ts'
import { isLockable, type Lock } from './locks.ts'
import { useCommand } from './useCommand.ts'

/** What a facilitator can lock and open now; the control bar, the palette and the mark beside the question all read it. */
export function useLocks(view: () => View) {
  const { t } = useI18n()
  const { run } = useCommand()

  const current = () => view().activities.find(({ id }) => id === view().current) ?? null

  function entries() {
    const activity = current()
    return (['positions', 'writing'] as const).map((lock) => {
      const on = activity?.locks[lock] ?? false
      const free = activity && isLockable(activity, lock)
      return {
        lock,
        on,
        title: t(on ? `locks.open.${lock}` : `locks.lock.${lock}`),
        reason: free ? null : t(activity ? 'locks.nobodyWrites' : 'locks.noPart'),
      }
    })
  }

  async function set(lock: Lock, on: boolean): Promise<void> {
    const activity = current()
    if (activity) await run('boards:lock', { activity: activity.id, [lock]: on })
  }

  return { entries, set }
}
