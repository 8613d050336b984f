import type { Spotlight } from '#shared/workshop/wall.ts'
import { useI18n } from '../i18n/useI18n.ts'
import { useAnnouncer } from '../ui/useAnnouncer.ts'
import { useCommand } from './useCommand.ts'
import { useWorkshopStore } from './workshopStore.ts'

/** What a facilitator does with the wall: one thing alone on it, and a pause. */
export function useWall() {
  const store = useWorkshopStore()
  const { announce } = useAnnouncer()
  const { t } = useI18n()
  const { run } = useCommand()

  const isLit = ({ of, board, id }: Spotlight): boolean => {
    const lit = store.view?.wall?.spotlight
    return lit?.of === of && lit.board === board && lit.id === id
  }

  async function light(spotlight: Spotlight | null): Promise<void> {
    if (await run('spotlight:set', { spotlight })) announce(t(spotlight ? 'room.wall.lit' : 'room.wall.away'))
  }

  return {
    isLit,
    light,
    /** Puts it on the wall, or takes it away when it is there. */
    turn: (spotlight: Spotlight): Promise<void> => light(isLit(spotlight) ? null : spotlight),
    pause: (paused: boolean) => run('wall:pause', { paused }),
  }
}
