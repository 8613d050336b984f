import * as z from 'zod/mini'
import { workshopId } from '../ids.ts'
import { commandNames } from '../workshop/commands.ts'

/** What a client gives at the handshake. The session comes with the cookie. */
export const liveAuth = z.object({ workshop: workshopId })

/** A command as it travels. The same id is answered the same again, so that retrying is safe (W1). */
export const envelope = z.object({
  id: z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/)),
  name: z.enum(commandNames),
  input: z.unknown(),
})
