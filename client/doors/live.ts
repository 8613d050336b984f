import { io, type Socket } from 'socket.io-client'
import {
  type ClientToServer,
  LIVE_PATH,
  type Envelope,
  type Notice,
  type Reply,
  type ServerToClient,
} from '#shared/contract/live.ts'
import { isRefusalCode, type RefusalCode } from '#shared/contract/refusals.ts'
import { refuse, type Refusal } from '#shared/result.ts'
import type { CommandName, Input } from '#shared/workshop/commands.ts'
import type { Me, View } from '#shared/workshop/view.ts'
import { onReturn } from './onReturn.ts'

export type LineState = 'connecting' | 'live' | 'lost' | 'refused'

export type LiveEvents = {
  onView: (view: View) => void
  onMe: (me: Me) => void
  onNotice: (notice: Notice) => void
  onState: (state: LineState, refusal: Refusal | null) => void
}

export type LiveLine = {
  /** Sends an intention; always resolves. An unanswered one is retried with the same id, so it happens once. */
  send: <C extends CommandName>(name: C, input: Input<C>) => Promise<Reply<C>>
  close: () => void
}

const ANSWER_WITHIN = 8_000
const TRIES = 3
/** Refusals that say nothing of the person: the server may well open the line a moment later. */
const PASSING: ReadonlySet<string> = new Set<RefusalCode>(['internal', 'too-fast'])
/** Milliseconds until then, at least. */
const AGAIN = 1_500
/** Milliseconds: a living line is never silent for longer, since the server knocks every 25 seconds. */
const STALE = 30_000

/**
 * Opens the live line of one workshop: commands up, views down.
 * @param stale after how many milliseconds of silence a line is not trusted any more when somebody comes back
 */
export function openLine(workshop: string, events: LiveEvents, stale = STALE): LiveLine {
  const socket: Socket<ServerToClient, ClientToServer> = io({
    path: LIVE_PATH,
    auth: { workshop },
    transports: ['websocket'],
    // A hall that loses its network comes back spread over a few seconds, not in step.
    reconnectionDelay: 500,
    reconnectionDelayMax: 6_000,
    randomizationFactor: 0.8,
  })
  socket.on('view', events.onView)
  socket.on('me', events.onMe)
  socket.on('notice', events.onNotice)
  socket.on('connect', () => events.onState('live', null))
  socket.on('disconnect', (reason) => {
    if (reason === 'io client disconnect') return
    events.onState('lost', null)
    // The server closes a line whose rights changed; it is judged anew on return.
    if (reason === 'io server disconnect') socket.connect()
  })
  let heard = Date.now()
  const hear = () => (heard = Date.now())
  socket.io.on('ping', hear)
  socket.on('connect', hear)
  let turnedAway = false
  // Whoever comes back neither waits out the pause between two tries nor trusts a line that slept.
  const endReturn = onReturn(() => {
    if (turnedAway || (socket.connected && Date.now() - heard < stale)) return
    if (socket.connected) events.onState('lost', null)
    socket.disconnect().connect()
  })
  let again: ReturnType<typeof setTimeout> | undefined
  socket.on('connect_error', (error) => {
    const passing = PASSING.has(error.message)
    // Socket.IO's own words have blanks, but for this one.
    const refused = error.message !== 'timeout' && isRefusalCode(error.message) && !passing
    turnedAway = refused
    // Whoever was turned away by the server itself is not brought back by Socket.IO.
    if (passing) again = setTimeout(() => socket.connect(), AGAIN * (1 + Math.random()))
    events.onState(refused ? 'refused' : 'lost', refused ? { code: error.message as Refusal['code'] } : null)
  })

  async function send<C extends CommandName>(name: C, input: Input<C>): Promise<Reply<C>> {
    const envelope = { id: newId(), name, input } as Envelope
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      try {
        return (await socket.timeout(ANSWER_WITHIN).emitWithAck('command', envelope)) as Reply<C>
      } catch {
        // Not answered in time: the id makes it safe to ask again.
      }
    }
    return refuse('unreachable')
  }

  function close(): void {
    clearTimeout(again)
    endReturn()
    socket.disconnect()
  }

  return { send, close }
}

/** 22 characters of randomness; works on plain http too, where `crypto.randomUUID` is missing. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '')
}
