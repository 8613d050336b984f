import type { ActivityId, NoteId } from '#shared/ids.ts'
import { useI18n } from '../i18n/useI18n.ts'
import { useAnnouncer } from '../ui/useAnnouncer.ts'
import { useCommand } from './useCommand.ts'

/** Puts a hidden note back in everybody's sight, and says so. */
export function useShowing() {
  const { t } = useI18n()
  const { run, sending } = useCommand()
  const { announce } = useAnnouncer()

  async function showAgain(activity: ActivityId, note: NoteId): Promise<boolean> {
    const done = (await run('note:show', { activity, note })) !== null
    if (done) announce(t('protection.hidden.shown'))
    return done
  }

  return { showAgain, sending }
}
