import * as encoding from 'lib0/encoding'
import { equalityDeep } from 'lib0/function'
import { encodeAwarenessUpdate } from 'y-protocols/awareness'
import { messageAwareness, type WebsocketProvider } from 'y-websocket'
import type { BoardPresence } from '#shared/board/port.ts'
import { presence as presenceSchema, presenceEvery, type Presence } from '#shared/board/presence.ts'
import { MESSAGE_CURSORS } from '#shared/contract/boards.ts'
import { Others } from './Others.ts'

/** Milliseconds that a page may be out of sight before it counts as away: a glance at another tab is no leaving. */
const GLANCE = 5_000

/** Whether two presences differ in where the cursor is and in nothing else. */
const onlyMoved = (before: Presence, after: Presence): boolean =>
  before.cursor !== null &&
  after.cursor !== null &&
  equalityDeep({ ...before, cursor: null }, { ...after, cursor: null })

/**
 * Presence over a provider: sends only what is one's own, when it has changed and not more often than it is
 * passed on. A page that is out of sight takes itself off the board and says nothing until it is seen again.
 */
export function presenceOver(
  provider: WebsocketProvider,
  glance = GLANCE,
): BoardPresence & { close(): void } {
  const { awareness } = provider
  const watchers = new Set<() => void>()
  const others = new Others(awareness, () => [...watchers].forEach((fn) => fn()))
  let own = presenceSchema.parse({})
  /** What the server knows of oneself by this line; null before it has been told in full. */
  let told: Presence | null = null
  let away = false
  let timer: ReturnType<typeof setTimeout> | null = null
  let leaving: ReturnType<typeof setTimeout> | undefined
  let last = -Infinity

  provider.messageHandlers[MESSAGE_CURSORS] = (_encoder, decoder) => others.move(decoder)

  const say = (type: number, write: (encoder: encoding.Encoder) => void) => {
    if (!provider.wsconnected || provider.ws?.readyState !== 1) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, type)
    write(encoder)
    provider.ws.send(encoding.toUint8Array(encoder))
  }
  // The provider would send everybody's entries back at each change: N people, N² frames.
  awareness.off('update', provider._awarenessUpdateHandler)
  const onUpdate = (_changes: unknown, origin: unknown) => {
    if (origin !== 'local') return
    say(messageAwareness, (encoder) =>
      encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [awareness.clientID])),
    )
  }
  awareness.on('update', onUpdate)

  const tellAll = () => {
    told = own
    awareness.setLocalState(own)
  }
  const tellCursor = ([x, y]: [number, number]) => {
    told = own
    // Without its clock: the renewal that awareness sends every 15 seconds has to come nevertheless.
    awareness.states.set(awareness.clientID, own)
    say(MESSAGE_CURSORS, (encoder) => {
      // Not -0, which has a code of its own.
      encoding.writeVarInt(encoder, Math.round(x) || 0)
      encoding.writeVarInt(encoder, Math.round(y) || 0)
    })
  }
  const send = () => {
    timer = null
    if (away || !provider.wsconnected || equalityDeep(own, told)) return
    last = performance.now()
    if (told && own.cursor && onlyMoved(told, own)) tellCursor(own.cursor)
    else tellAll()
  }
  const sendSoon = () => {
    timer ??= setTimeout(send, Math.max(0, last + presenceEvery(others.list.length + 1) - performance.now()))
  }
  const onStatus = ({ status }: { status: string }) => {
    // A line by which nothing is said of oneself is told of everybody else.
    if (status === 'connected') return away ? awareness.setLocalState(null) : sendSoon()
    told = null
    others.forget()
    // A new clock for a new line, as others have been told that the old one is over. The provider sends it first.
    if (status === 'connecting' && !away) tellAll()
  }
  provider.on('status', onStatus)

  const leave = () => {
    away = true
    told = null
    awareness.setLocalState(null)
    others.forget()
  }
  const onVisibility = () => {
    clearTimeout(leaving)
    if (document.visibilityState === 'hidden') leaving = setTimeout(leave, glance)
    else if (away) {
      // The server answers with everybody.
      away = false
      tellAll()
    }
  }
  document.addEventListener('visibilitychange', onVisibility)
  onVisibility()

  return {
    set(part) {
      own = { ...own, ...part }
      if (!away) sendSoon()
    },
    others: () => others.list,
    subscribe(fn) {
      watchers.add(fn)
      return () => void watchers.delete(fn)
    },
    close() {
      if (timer) clearTimeout(timer)
      clearTimeout(leaving)
      document.removeEventListener('visibilitychange', onVisibility)
      awareness.off('update', onUpdate)
      provider.off('status', onStatus)
      others.close()
      watchers.clear()
    },
  }
}
