import type { Refusal } from '../result.ts'
import type { CommandName, Input, Output } from '../workshop/commands.ts'
import type { Me, View } from '../workshop/view.ts'

/** Path of the live line (Socket.IO) on the server. */
export const LIVE_PATH = '/live'

/** A command as it travels; `envelope.ts` has its schema. */
export type Envelope<C extends CommandName = CommandName> = { id: string; name: C; input: Input<C> }

export type Reply<C extends CommandName = CommandName> =
  { ok: true; value: Output<C> } | { ok: false; refusal: Refusal }

/**
 * Something worth a word, not worth keeping. `too-fast`: so much came up the line that it is being closed. `rewound`: a
 * facilitator has put the board one works on back to a moment, or one's own doing there, or has undone such a thing (B22).
 */
export type Notice =
  | { notice: 'removed' }
  | { notice: 'deleted' }
  | { notice: 'too-fast' }
  | { notice: 'rewound'; what: 'board' | 'own' | 'undone' }

export type ServerToClient = {
  view: (view: View) => void
  me: (me: Me) => void
  notice: (notice: Notice) => void
}
export type ClientToServer = { command: (envelope: Envelope, answer: (reply: Reply) => void) => void }
