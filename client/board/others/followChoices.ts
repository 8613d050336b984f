import { translate } from '../../i18n/useI18n.ts'
import type { Other } from '#shared/board/port.ts'
import { facilitates } from '#shared/people/roles.ts'
import type { Board } from '../boardContext.ts'
import { peopleHere } from './peopleHere.ts'

const nameOf = ({ who }: Other): string => {
  if (who.name) return who.name
  if (who.number === 0) return translate('people.role.participant')
  return facilitates(who.role)
    ? translate('board.note.facilitator')
    : translate('board.note.participant', { number: String(who.number) })
}

/** Whom one can follow now: those who look at the board. */
export const followChoices = (board: Board) =>
  peopleHere(board.cursors.value, (one, other) => nameOf(one).localeCompare(nameOf(other)))
    .filter(({ view }) => view !== null)
    .map((other) => ({
      id: other.who.id,
      title: nameOf(other),
      checked: board.following.value?.who.id === other.who.id,
      args: other.connection,
    }))
