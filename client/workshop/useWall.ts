import { useI18n } from '../i18n/useI18n.ts'
import { useAnnouncer } from '../ui/useAnnouncer.ts'
import { useCommand } from './useCommand.ts'

/** What the control bar does with the wall: taking away what stands alone on it, and a pause. */
export function useWall() {
  const { announce } = useAnnouncer()
  const { t } = useI18n()
  const { run } = useCommand()

  return {
    async clear(): Promise<void> {
      if (await run('spotlight:set', { spotlight: null })) announce(t('room.wall.away'))
    },
    pause: (paused: boolean) => run('wall:pause', { paused }),
  }
}
