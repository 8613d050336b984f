import type { Phase } from '#shared/workshop/phase.ts'
import type { WordKey } from '../i18n/words.ts'

/** The sentence that says what is expected of a person now; `null` before any activity is opened. */
export function expectationKey(phase: Phase | null, staff: boolean): WordKey {
  const moment = phase ?? 'lobby'
  return staff ? `workshop.expect.${moment}Staff` : `workshop.expect.${moment}`
}
