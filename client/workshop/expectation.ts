import { phases } from '#shared/workshop/phase.ts'
import { writesOnSheets } from '#shared/workshop/reviewing.ts'
import type { ActivityView } from '#shared/workshop/view.ts'
import type { WordKey } from '../i18n/words.ts'
import { isWritten } from './stage.ts'

type Moment = Pick<ActivityView, 'phase' | 'review' | 'ideas' | 'steps' | 'notes'>

/** The sentence that says what is expected of a person now; `null` before any activity is opened. */
export function expectationOf(activity: Moment | null, staff: boolean): WordKey {
  if (!activity) return staff ? 'workshop.expect.lobbyStaff' : 'workshop.expect.lobby'
  const { phase, review, ideas } = activity
  const alone = phases[phase].writes === 'self'
  // Whether who facilitates reads notes before others see them is said before one writes (H1).
  if (review && alone) return staff ? 'review.expectAloneStaff' : 'review.expectAlone'
  if (writesOnSheets({ review }, phase)) return staff ? 'review.expectStaff' : 'review.expect'
  // Whose words may be lent (S46) is not told that only they see them.
  if (ideas && alone) return staff ? 'ways.lentStaff' : 'ways.expectLent'
  if (phase === 'discuss' && !isWritten(activity)) return 'ways.talk'
  return staff ? `workshop.expect.${phase}Staff` : `workshop.expect.${phase}`
}
