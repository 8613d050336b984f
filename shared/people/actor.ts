import type { GroupId, PersonId } from '../ids.ts'
import type { Role } from './roles.ts'

/** Who is speaking. Made only by the server from the session and the log, never from what a client says. */
export type Actor = { id: PersonId; role: Role; group: GroupId | null }
