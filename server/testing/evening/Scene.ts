import type { SeatMove } from '#shared/workshop/seating.ts'
import type { SocketStage } from '../SocketStage.ts'
import type { TestPerson } from '../TestPerson.ts'

/** What somebody has written down for later in the evening. */
export type Slip = {
  moves: SeatMove[]
  ballotCode: string | null
  receiptCode: string | null
}

/** A person who does something on the evening's stage. */
export type Scene = {
  person: TestPerson
  /** `now`: by the house's clock · `oldCode`: the join code before the last renewal. */
  stage: SocketStage & { readonly now: number; oldCode: string }
  slip: Slip
}

export function expectSame(what: string, seen: unknown, wanted: unknown): void {
  if (JSON.stringify(seen) !== JSON.stringify(wanted))
    throw new Error(`${what}: ${JSON.stringify(seen)} instead of ${JSON.stringify(wanted)}`)
}
