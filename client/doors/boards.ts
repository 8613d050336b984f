import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { BoardReader, wordsBeyond } from '#shared/board/changes.ts'
import { documentPort } from '#shared/board/localPort.ts'
import type { Note } from '#shared/board/note.ts'
import type { BoardPort, BoardState, Saved } from '#shared/board/port.ts'
import { SCHEMA } from '#shared/board/snapshot.ts'
import { BOARDS_PATH, type CloseName, closeCodes } from '#shared/contract/boards.ts'
import type { NoteId } from '#shared/ids.ts'
import { Device, type Edition, type Owner } from './boards/Device.ts'
import { Durability } from './boards/Durability.ts'
import { deviceShelf, type Facts, type Keeper, offered, type Shelf } from './boards/keeper.ts'
import { Lifeline } from './boards/Lifeline.ts'
import { PackedState } from './boards/PackedState.ts'
import { presenceOver } from './boards/presence.ts'

export type BoardSession = BoardPort & {
  /** To be called when what `writes()` answers may have changed. */
  refresh: () => void
  /** Leaves the board. What is not stored yet stays on this device and is sent when the board is next opened. */
  close: () => void
}

type Wish = Edition & {
  /** Whose words are kept on this device until they are stored; without it nothing is. */
  owner?: Owner
  /** Whether this person may write now; asked each time. */
  writes: () => boolean
  /** Where boards are served, e.g. `wss://talkoot.example/boards`; by default where the page is from. */
  url?: string
  /** For places that have no WebSocket or no database of their own. */
  socket?: typeof WebSocket
  shelf?: Shelf | null
}

/** Milliseconds: how long the device may take to find what it kept, and the pause after being too fast. */
const WAIT = { forDevice: 1_500, tooFast: 5_000 } as const

/** Closed so, a board may be opened again as it was, and what is kept of it is sent then. */
const passing: ReadonlySet<CloseName> = new Set<CloseName>(['signedOut', 'oldClient'])

const nameOf = (code: number): CloseName | undefined =>
  (Object.keys(closeCodes) as CloseName[]).find((name) => closeCodes[name] === code)

/** When the page has nothing more urgent to do. */
const idle = (): Promise<unknown> =>
  new Promise((then) =>
    typeof requestIdleCallback === 'undefined'
      ? setTimeout(then)
      : requestIdleCallback(then, { timeout: 2_000 }),
  )

const hereUrl = (): string => `${location.origin.replace(/^http/, 'ws')}${BOARDS_PATH}`

/** Words of one's own in a document that the server never had, as notes to be offered back. */
function lostIn(doc: Y.Doc, facts: Facts): Note[] {
  const reader = new BoardReader(doc)
  reader.close()
  const lost = wordsBeyond(doc, new Map(facts.reached), new Set(facts.own)).map((id: NoteId) =>
    reader.note(id),
  )
  return lost.filter(
    (note): note is Note => note !== null && note.archived === null && note.text.trim() !== '',
  )
}

/**
 * Opens one edition of a board and keeps it in step with the server by itself: through lost connections,
 * reloads and restarts, until `close()` or until the server shuts it for good.
 */
export function openBoard({
  board,
  epoch,
  owner,
  writes,
  url = hereUrl(),
  socket,
  shelf = deviceShelf(),
}: Wish): BoardSession {
  const doc = new Y.Doc()
  const reader = new BoardReader(doc, { schema: SCHEMA, board, epoch, born: 0 })
  const port = documentPort(doc, reader)
  const provider = new WebsocketProvider(url, board, doc, {
    connect: false,
    // Tabs that told each other directly would go round the server.
    disableBc: true,
    params: { epoch: `${epoch}`, schema: `${SCHEMA}`, durable: '1', compact: '1' },
    ...(socket && { WebSocketPolyfill: socket }),
  })
  const presence = presenceOver(provider)
  const watchers = new Set<() => void>()
  const tell = () => [...watchers].forEach((fn) => fn())
  const durability = new Durability(doc, provider, () => {
    remember()
    lifeline.watch()
    tell()
  })
  const lifeline = new Lifeline(provider, () => !durability.stored)
  const device = shelf && owner ? new Device(shelf, owner) : null
  let keeper: Keeper | null = null
  let [wasLive, failed, closed, searching] = [false, false, false, false]
  let reason: CloseName | null = null
  let lost: readonly Note[] = []

  let remembered = ''
  const remember = () => {
    const facts = durability.facts
    if (!keeper || JSON.stringify(facts) === remembered) return
    remembered = JSON.stringify(facts)
    void keeper.remember(facts)
  }
  const giveBack = () => {
    const { facts } = durability
    lost = [...lost, ...lostIn(doc, facts)]
    tell()
    void keeper?.remember(offered(doc, facts))
  }
  const mayChange = () => reason === null && !closed && writes()

  const { promise: came, resolve: arrived } = Promise.withResolvers<void>()
  provider.on('status', tell)
  provider.on('connection-close', () => {
    failed = true
    tell()
  })
  provider.on('sync', (synced: boolean) => {
    wasLive ||= synced
    if (synced) arrived()
    tell()
  })
  provider.on('closed', ({ code }) => {
    const name = nameOf(code) ?? 'malformed'
    if (name === 'tooFast') lifeline.redial(WAIT.tooFast * (1 + Math.random()))
    else {
      reason = name
      if (!passing.has(name)) giveBack()
    }
    tell()
  })
  const onUpdate = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (transaction.local) durability.edited()
  }
  doc.on('update', onUpdate)
  const packed = new PackedState(provider, {
    onProgress: tell,
    forOwnOnly: [provider._updateHandler, onUpdate],
  })

  /** Reading along keeps nothing on the device: it may be anybody's. */
  const keep = async () => {
    if (!device || keeper || closed || reason !== null) return
    keeper = device.open({ board, epoch }, doc)
    searching = true
    const facts = await keeper.load()
    searching = false
    if (facts) durability.recall(facts)
    remember()
    tell()
  }
  const saved = (): Saved => {
    // Nobody knows yet whether there are words that only this device has.
    const stored = durability.stored && !(searching && provider.synced)
    if (stored) return 'saved'
    return provider.synced && reason === null ? 'saving' : 'local'
  }
  /** What was kept of editions that closed while this device was away: their words are offered back too. */
  const takeBack = (old: Y.Doc, facts: Facts): boolean => {
    if (closed) return false
    lost = [...lost, ...lostIn(old, facts)]
    tell()
    return true
  }
  const begin = async () => {
    // What is here need not be fetched, and most often nothing is.
    if (writes() && device?.mayHold({ board, epoch })) {
      const late = new Promise((resolve) => setTimeout(resolve, WAIT.forDevice))
      await Promise.race([keep().catch(() => {}), late])
    }
    if (!closed) provider.connect()
    await device?.sweep({ board, epoch }, takeBack).catch(() => {})
    await came
    await idle()
    if (writes()) await keep().catch(() => {})
  }
  void begin()

  const state = (): BoardState => {
    if (reason !== null) return 'gone'
    if (provider.synced && provider.wsconnected) return writes() ? 'live' : 'frozen'
    // Nothing of the board has come yet, nor is any kept here: it is awaited, not shown as an empty one.
    return wasLive || (failed && doc.store.clients.size > 0) ? 'offline' : 'joining'
  }

  return {
    ...port,
    apply(ops) {
      if (!mayChange()) return
      void keep().catch(() => {})
      port.apply(ops)
    },
    undo: {
      ...port.undo,
      undo: () => void (mayChange() && port.undo.undo()),
      redo: () => void (mayChange() && port.undo.redo()),
      cancel: () => void (mayChange() && port.undo.cancel()),
    },
    presence,
    state,
    saved,
    reason: () => reason,
    lost: () => lost,
    joining: () => packed.share,
    watch(fn) {
      watchers.add(fn)
      return () => void watchers.delete(fn)
    },
    refresh: tell,
    close() {
      if (closed) return
      closed = true
      watchers.clear()
      lifeline.close()
      durability.close()
      presence.close()
      doc.off('update', onUpdate)
      provider.destroy()
      // What was lost has been offered back; kept, it would be sent again and close the board each time it opens.
      keeper?.close(durability.stored || (reason !== null && !passing.has(reason)))
      port.close()
      doc.destroy()
    },
  }
}
