import { computed, shallowRef } from 'vue'
import { placeOf } from '#shared/board/boardId.ts'
import type { PersonId } from '#shared/ids.ts'
import type { HistoryEntry, RewindWish } from '#shared/workshop/history.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { displayName } from '../../workshop/people.ts'
import { useCommand } from '../../workshop/useCommand.ts'
import { useWorkshopStore } from '../../workshop/workshopStore.ts'
import type { Board } from '../boardContext.ts'

/** A board's time line, as who facilitates reads it, and what can be done from it. */
export function useHistory(board: Board) {
  const store = useWorkshopStore()
  const { t, time, date } = useI18n()
  const { run, sending } = useCommand()

  const entries = shallowRef<readonly HistoryEntry[]>([])
  const last = shallowRef(0)

  const names = computed(
    () =>
      new Map(
        [...(store.view?.people ?? []), ...(store.view?.removed ?? [])].map((each) => [
          each.id as PersonId,
          displayName(each),
        ]),
      ),
  )
  const nameOf = (by: PersonId | null): string =>
    by === null ? '' : (names.value.get(by) ?? t('protection.history.gone'))

  /** The time of day, and the day as well when it is not today. */
  const momentOf = (at: number): string =>
    date(at) === date(Date.now()) ? time(at) : `${date(at)} ${time(at)}`

  const whatOf = ({ what, did, things }: HistoryEntry): string =>
    what === 'board' || did === 'rewound'
      ? t('protection.history.did.rewound', things)
      : t(`protection.history.did.${what}.${did}`)

  function of() {
    const id = board.engine.port.snapshot().meta.board
    const activity = placeOf(id)?.activity
    return activity ? { activity, board: id } : null
  }

  async function load(): Promise<void> {
    const asked = of()
    const answer = asked && (await run('history:read', asked))
    if (!answer) return
    entries.value = answer.entries
    last.value = answer.last
  }

  async function putBack({ entry }: HistoryEntry): Promise<boolean> {
    const asked = of()
    return asked !== null && (await run('history:return', { ...asked, entry })) !== null
  }

  const look = async (wish: RewindWish) => {
    const asked = of()
    return asked && run('history:look', { ...asked, wish })
  }
  const rewind = async (wish: RewindWish) => {
    const asked = of()
    return asked && run('history:rewind', { ...asked, wish })
  }

  return { entries, last, sending, nameOf, momentOf, whatOf, load, putBack, look, rewind }
}

export type BoardHistory = ReturnType<typeof useHistory>
