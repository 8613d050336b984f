import { type Phase, phases } from '#shared/workshop/phase.ts'
import { writesOnSheets } from '#shared/workshop/reviewing.ts'
import type { WordKey } from '../i18n/words.ts'

/**
 * The sentence that says what is expected of a person now; `null` before any activity is opened.
 * @param lent whether words of what is written alone may be shown to others (S46): then nobody is told that only they see theirs
 * @param review whether who facilitates reads notes before others see them: it is said before one writes (H1)
 */
export function expectationKey(phase: Phase | null, staff: boolean, review = false, lent = false): WordKey {
  const moment = phase ?? 'lobby'
  if (phase && review && phases[phase].writes === 'self')
    return staff ? 'review.expectAloneStaff' : 'review.expectAlone'
  if (phase && writesOnSheets({ review }, phase)) return staff ? 'review.expectStaff' : 'review.expect'
  if (phase && lent && phases[phase].writes === 'self') return staff ? 'ways.lentStaff' : 'ways.expectLent'
  return staff ? `workshop.expect.${moment}Staff` : `workshop.expect.${moment}`
}
