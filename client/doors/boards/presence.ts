import * as encoding from 'lib0/encoding'
import { encodeAwarenessUpdate } from 'y-protocols/awareness'
import { messageAwareness, type WebsocketProvider } from 'y-websocket'
import type { BoardPresence, Other } from '#shared/board/port.ts'
import { presence as presenceSchema, presenceState } from '#shared/board/presence.ts'

/** Milliseconds between two of one's own cursors; the server sends everybody's together as often. */
const EVERY = 60

/** Presence over a provider: sends only what is one's own, and not more often than it is passed on. */
export function presenceOver(provider: WebsocketProvider): BoardPresence & { close(): void } {
  const { awareness } = provider
  const told = new Set<() => void>()
  const read = new WeakMap<object, Other | { connection: null }>()
  let own = presenceSchema.parse({})
  let others: readonly Other[] | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let last = -Infinity

  // The provider would send everybody's entries back at each change: N people, N² frames.
  awareness.off('update', provider._awarenessUpdateHandler)
  const onUpdate = (_changes: unknown, origin: unknown) => {
    if (origin !== 'local' || !provider.wsconnected || provider.ws?.readyState !== 1) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, messageAwareness)
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [awareness.clientID]))
    provider.ws.send(encoding.toUint8Array(encoder))
  }
  const onChange = (changes: { added: number[]; updated: number[]; removed: number[] }) => {
    const touched = [...changes.added, ...changes.updated, ...changes.removed]
    if (touched.every((client) => client === awareness.clientID)) return
    others = null
    for (const fn of [...told]) fn()
  }
  // A new clock for a new line: others have just been told that the old one is over.
  const onStatus = ({ status }: { status: string }) => {
    if (status === 'connected') awareness.setLocalState(own)
  }
  awareness.on('update', onUpdate)
  awareness.on('change', onChange)
  provider.on('status', onStatus)

  const send = () => {
    timer = null
    last = performance.now()
    awareness.setLocalState(own)
  }
  /** An entry as the server stamped it; the same object while it says the same. */
  const otherOf = (connection: number, state: object): Other[] => {
    let other = read.get(state)
    if (!other) {
      const parsed = presenceState.safeParse(state)
      other = parsed.success ? { ...parsed.data, connection } : { connection: null }
      read.set(state, other)
    }
    return other.connection === null ? [] : [other]
  }

  return {
    set(part) {
      own = { ...own, ...part }
      timer ??= setTimeout(send, Math.max(0, last + EVERY - performance.now()))
    },
    others: () =>
      (others ??= [...awareness.getStates()]
        .filter(([client]) => client !== awareness.clientID)
        .sort(([a], [b]) => a - b)
        .flatMap(([client, state]) => otherOf(client, state))),
    subscribe(fn) {
      told.add(fn)
      return () => void told.delete(fn)
    },
    close() {
      if (timer) clearTimeout(timer)
      awareness.off('update', onUpdate)
      awareness.off('change', onChange)
      provider.off('status', onStatus)
      told.clear()
    },
  }
}
