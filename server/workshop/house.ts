import type { Notice } from '#shared/contract/live.ts'
import type { PersonId, PersonKey, WorkshopId } from '#shared/ids.ts'
import type { Language } from '#shared/workshop/workshop.ts'
import type { BoardRooms } from '../board/BoardRooms.ts'
import type { Log } from '../log.ts'
import type { JoinCodes } from '../people/joinCodes.ts'
import type { Device, Sessions } from '../people/sessions.ts'
import type { Exports } from '../results/exports/Exports.ts'
import type { Storage } from '../storage/ports.ts'
import type { WordingRooms } from '../strategy/wording/WordingRooms.ts'
import type { Services } from '../themes/providers/port.ts'
import type { Desk } from './Desk.ts'
import type { Desks } from './Desks.ts'
import type { Hall } from './Hall.ts'

/** What the concepts need of each other, put together once in `app.ts`. */
export type House = {
  storage: Storage
  sessions: Sessions
  codes: JoinCodes
  desks: Desks
  rooms: BoardRooms
  /** Words of amendments that are being written together. */
  wordings: WordingRooms
  /** Outside services that may help to group notes. */
  services: Services
  /** Files of results that are being made, and those that wait to be fetched. */
  exports: Exports
  log: Log
  now: () => number
  /** True when people come by https, whatever this server itself hears. */
  secure: boolean
  hall: (workshop: WorkshopId) => Hall
  /** Something changed that views show: publish soon. */
  stir: (workshop: WorkshopId) => void
  /** Says something at once to the people of a workshop whom it concerns and who are here. */
  tell: (workshop: WorkshopId, concerns: (person: PersonId) => boolean, notice: Notice) => void
  /** The simulated council. */
  demo: { mayStart: () => boolean; start: (desk: Desk, language: Language) => Promise<void> }
}

/**
 * A person's pseudonym on the notes of one activity. In an anonymous workshop only the device can make it, so that
 * nothing that is stored leads from a person to their notes (S43).
 */
export function keyFor(
  house: Pick<House, 'sessions'>,
  desk: Desk,
  activity: string,
  { person, device }: { person: string; device: Device },
): PersonKey {
  return desk.state.anonymous
    ? device.noteKey(desk.id, activity)
    : house.sessions.personKey(desk.id, activity, person)
}
