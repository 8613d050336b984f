import { ref } from 'vue'
import type { GroupId } from '#shared/ids.ts'
import type { SeatMove, SpreadWho } from '#shared/workshop/seating.ts'
import { movesBack, spread } from '#shared/workshop/spread.ts'
import type { View } from '#shared/workshop/view.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { useToasts } from '../../ui/useToasts.ts'
import { useCommand } from '../useCommand.ts'
import type { Sitter } from './seats.ts'

const open = ref(false)

/** Whether the hall's seats are being looked after: opened from the room, the lobby and the palette alike. */
export const useSeatsOpen = () => open

/** Moving people between tables. Each deed is one message with its way back. */
export function useSeating(view: () => View) {
  const { t } = useI18n()
  const { run, sending } = useCommand()
  const { show } = useToasts()

  function say(text: string, moves: readonly SeatMove[]): void {
    if (moves.length === 0) return (show({ tone: 'ok', text: t('seating.spread.even') }), undefined)
    show({ tone: 'ok', text, action: { label: t('common.undo'), run: () => void undo(moves) } })
  }

  async function undo(moves: readonly SeatMove[]): Promise<void> {
    const done = await run('people:move', { moves: movesBack(moves) })
    if (done) show({ tone: 'ok', text: t('seating.undone', done.moves.length) })
  }

  /** How many would change tables, and why it cannot be done. */
  function plan(who: SpreadWho): { moves: number; reason: string | null } {
    const { groups, people } = view()
    const moves = spread(people ?? [], groups, who).length
    if (moves > 0) return { moves, reason: null }
    const key = who === 'unseated' ? 'nobody' : groups.length > 1 ? 'even' : 'one'
    return { moves, reason: t(`seating.spread.${key}`) }
  }

  async function spreadOut(who: SpreadWho): Promise<void> {
    const done = await run('people:spread', { who })
    if (!done) return
    const n = done.moves.length
    say(who === 'all' ? t('seating.spreadAllDone', n) : t('seating.spreadDone', n), done.moves)
  }

  /** True when they sit there now. */
  async function move(sitters: readonly Sitter[], to: GroupId | null): Promise<boolean> {
    const moves = sitters
      .filter(({ group }) => group !== to)
      .map(({ id, group }) => ({ person: id, from: group, to }))
    if (moves.length === 0) return true
    const done = await run('people:move', { moves })
    if (!done) return false
    const table = view().groups.find(({ id }) => id === to)?.name ?? t('seating.noTable')
    const [only] = done.moves.length === 1 ? sitters.filter(({ id }) => id === done.moves[0]?.person) : []
    say(
      only
        ? t('seating.movedOne', { name: only.shown, table })
        : t('seating.moved', done.moves.length, { table }),
      done.moves,
    )
    return true
  }

  return { plan, spreadOut, move, sending }
}
