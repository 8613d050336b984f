import type { Phase } from '#shared/workshop/phase.ts'
import type { ActivityView } from '#shared/workshop/view.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { leavingUnshown } from './leavingUnshown.ts'

/** What is said before a step is left while notes wait; null where nothing needs to be said. */
export function useLeavingUnshown(activity: () => ActivityView | null) {
  const { t } = useI18n()
  const said = (to: Phase): string | null => {
    const now = activity()
    const means = now && leavingUnshown(now, to)
    // That what was written alone comes to be read is what the step is for.
    return means && means.key !== 'review.leave.opens' ? t(means.key, means.count) : null
  }
  return { said }
}
