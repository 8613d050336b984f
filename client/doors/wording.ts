import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { BoardState, Saved, Stop } from '#shared/board/port.ts'
import type { PresenceStamp } from '#shared/board/presence.ts'
import type { TextEdit } from '#shared/board/textEdit.ts'
import { BOARDS_PATH, type CloseName, closeCodes } from '#shared/contract/boards.ts'
import type { NoteId, PersonId } from '#shared/ids.ts'
import { AMENDMENT } from '#shared/strategy/amendment.ts'
import { type WordingPlace, wordingIdOf } from '#shared/strategy/wording.ts'
import { Durability } from './boards/Durability.ts'
import { Lifeline } from './boards/Lifeline.ts'
import { presenceOver } from './boards/presence.ts'
import { type Shelf, unsentOf } from './wording/unsent.ts'

/** An amendment's words while they are written together. */
export type WordingSession = {
  text: () => string
  /** Changes the words; false, and nothing has changed, when one may not write now or it would be too long. */
  edit: (edit: TextEdit) => boolean
  /** Takes back one's own latest words, nobody else's. */
  undo: () => void
  redo: () => void
  /** Others who write now. */
  writers: () => readonly PresenceStamp[]
  state: () => BoardState
  saved: () => Saved
  /** Why it is shut for good; null while it is not. */
  reason: () => CloseName | null
  /** The text as it stood on this device with words of one's own that did not get to the server; null when all did. */
  unsent: () => string | null
  /** Those words have been seen to. */
  letGo: () => void
  /** Told when any of these may have changed. */
  watch: (fn: () => void) => Stop
  /** To be called when what `writes()` answers may have changed. */
  refresh: () => void
  /** Leaves. What is not stored is offered back when it is next opened. */
  close: () => void
}

type Wish = {
  place: WordingPlace
  /** Whose words are kept on this device until they are stored. */
  person: PersonId
  /** Whether this person may write now; asked each time. */
  writes: () => boolean
  /** Where boards are served; by default where the page is from. */
  url?: string
  /** For places that have no WebSocket or no storage of their own. */
  socket?: typeof WebSocket
  shelf?: Shelf | null
}

/** Milliseconds: how long one counts as writing after a letter, how long undo takes letters for one, and the pause after being too fast. */
const PACE = { writing: 4_000, step: 700, tooFast: 5_000 } as const

const nameOf = (code: number): CloseName | undefined =>
  (Object.keys(closeCodes) as CloseName[]).find((name) => closeCodes[name] === code)

const hereUrl = (): string => `${location.origin.replace(/^http/, 'ws')}${BOARDS_PATH}`

/** Opens the words of an amendment and keeps them in step with the server until `close()`, or until they are shut. */
export function openWording({ place, person, writes, url = hereUrl(), socket, shelf }: Wish): WordingSession {
  const id = wordingIdOf(place)
  const doc = new Y.Doc()
  const text = doc.getText('text')
  const mine = { by: 'me' }
  const undoing = new Y.UndoManager(text, { trackedOrigins: new Set([mine]), captureTimeout: PACE.step })
  const provider = new WebsocketProvider(url, id, doc, {
    connect: false,
    disableBc: true,
    params: { durable: '1' },
    ...(socket && { WebSocketPolyfill: socket }),
  })
  const presence = presenceOver(provider)
  const unsent = unsentOf(place, person, shelf)
  const watchers = new Set<() => void>()
  const tell = () => [...watchers].forEach((fn) => fn())
  let [wasLive, closed] = [false, false]
  let reason: CloseName | null = null
  let resting: ReturnType<typeof setTimeout> | undefined

  const durability = new Durability(doc, provider, () => {
    if (reason === null && !closed) unsent.keep(durability.stored ? null : text.toString())
    lifeline.watch()
    tell()
  })
  const lifeline = new Lifeline(provider, () => !durability.stored)
  provider.on('status', tell)
  provider.on('connection-close', tell)
  provider.on('sync', (synced: boolean) => {
    wasLive ||= synced
    // A reload in the middle of a word: it had arrived.
    if (synced && unsent.left() === text.toString()) unsent.letGo()
    tell()
  })
  provider.on('closed', ({ code }) => {
    const name = nameOf(code) ?? 'malformed'
    if (name === 'tooFast') lifeline.redial(PACE.tooFast * (1 + Math.random()))
    else {
      reason = name
      if (!durability.stored) unsent.giveBack(text.toString())
    }
    tell()
  })
  const onUpdate = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (transaction.local) durability.edited()
    tell()
  }
  doc.on('update', onUpdate)
  const endPresence = presence.subscribe(tell)
  provider.connect()

  // What is written before anything has come would stand on nothing.
  const mayChange = () => reason === null && !closed && wasLive && writes()
  const tellWriting = () => {
    presence.set({ typing: place.amendment as string as NoteId })
    clearTimeout(resting)
    resting = setTimeout(() => presence.set({ typing: null }), PACE.writing)
  }
  const step = (what: 'undo' | 'redo') => {
    if (!mayChange()) return
    undoing[what]()
    tellWriting()
  }

  return {
    text: () => text.toString(),
    edit({ at, remove, insert }) {
      if (!mayChange() || text.length - remove + insert.length > AMENDMENT.wording) return false
      doc.transact(() => {
        if (remove > 0) text.delete(at, remove)
        if (insert !== '') text.insert(at, insert)
      }, mine)
      tellWriting()
      return true
    },
    undo: () => step('undo'),
    redo: () => step('redo'),
    writers: () => presence.others().flatMap(({ typing, who }) => (typing === null ? [] : [who])),
    state() {
      if (reason !== null) return 'gone'
      if (provider.synced && provider.wsconnected) return writes() ? 'live' : 'frozen'
      return wasLive ? 'offline' : 'joining'
    },
    saved() {
      if (durability.stored) return 'saved'
      return provider.synced && reason === null ? 'saving' : 'local'
    },
    reason: () => reason,
    unsent: () => unsent.left(),
    letGo() {
      unsent.letGo()
      tell()
    },
    watch(fn) {
      watchers.add(fn)
      return () => void watchers.delete(fn)
    },
    refresh: tell,
    close() {
      if (closed) return
      closed = true
      watchers.clear()
      clearTimeout(resting)
      endPresence()
      lifeline.close()
      durability.close()
      presence.close()
      doc.off('update', onUpdate)
      provider.destroy()
      undoing.destroy()
      doc.destroy()
    },
  }
}
