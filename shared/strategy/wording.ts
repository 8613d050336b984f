import { type AmendmentId, type BoardId, isId, type WorkshopId } from '../ids.ts'
import type { Amendment } from './amendment.ts'

export type WordingPlace = { workshop: WorkshopId; amendment: AmendmentId }

/** Where the words of an amendment are written together: beside the boards, under an id that is no board's. */
export const wordingIdOf = ({ workshop, amendment }: WordingPlace): BoardId =>
  `${workshop}.${amendment}.w` as BoardId

/** The amendment whose words are written under an id, or null when it is of something else. */
export function wordingOf(id: string): WordingPlace | null {
  const [workshop, amendment, kind, ...rest] = id.split('.')
  if (kind !== 'w' || rest.length > 0 || !isId(workshop) || !isId(amendment)) return null
  return { workshop: workshop as WorkshopId, amendment: amendment as AmendmentId }
}

/** Whether its words are being written together now. What is merged into another, or ruled on, is written no more. */
export const isBeingWorded = ({ wording, into, status }: Amendment): boolean =>
  wording.open && into === null && status === 'open'
