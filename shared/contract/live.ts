import * as z from 'zod/mini'
import { workshopId } from '../ids.ts'
import type { Refusal } from '../result.ts'
import { type CommandName, commandNames, type Input, type Output } from '../workshop/commands.ts'
import type { Me, View } from '../workshop/view.ts'

/** Path of the live line (Socket.IO) on the server. */
export const LIVE_PATH = '/live'

/** What a client gives at the handshake. The session comes with the cookie. */
export const liveAuth = z.object({ workshop: workshopId })

/** A command as it travels. The same id is answered the same again, so that retrying is safe (W1). */
export const envelope = z.object({
  id: z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/)),
  name: z.enum(commandNames),
  input: z.unknown(),
})
export type Envelope<C extends CommandName = CommandName> = { id: string; name: C; input: Input<C> }

export type Reply<C extends CommandName = CommandName> =
  { ok: true; value: Output<C> } | { ok: false; refusal: Refusal }

/** Something worth a word, not worth keeping. `too-fast`: so much came up the line that it is being closed. */
export type Notice = { notice: 'removed' } | { notice: 'deleted' } | { notice: 'too-fast' }

export type ServerToClient = {
  view: (view: View) => void
  me: (me: Me) => void
  notice: (notice: Notice) => void
}
export type ClientToServer = { command: (envelope: Envelope, answer: (reply: Reply) => void) => void }
