import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { ActivityId, PersonKey } from '#shared/ids.ts'
import type { Actor } from '#shared/people/actor.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'

/** What a receipt is judged from. */
export type ReceiptFacts = {
  state: Workshop
  /** Whose notes. */
  actor: Actor
  /** This person's pseudonym in an activity. */
  keyOf: (activity: ActivityId) => PersonKey
  /** The pseudonyms of those who steer. */
  staffKeys: (activity: ActivityId) => ReadonlySet<PersonKey>
  /** The tables' and the synthesis boards by id, as far as they have been read. */
  boards: ReadonlyMap<string, BoardSnapshot>
  /** This person's own sheets of those activities whose notes are let through one by one. */
  sheets: ReadonlyMap<ActivityId, BoardSnapshot>
}
