import * as idb from 'lib0/indexeddb'
import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'

/** What is known of one's own words besides the words: which clients were oneself, and what the server has of them. */
export type Facts = { own: number[]; reached: [number, number][] }

/** Keeps a board on this device, so that words which have not been sent survive a reload. */
export type Keeper = {
  /** Loads what was kept into the document; null when nothing was. */
  load: () => Promise<Facts | null>
  remember: (facts: Facts) => Promise<void>
  /** Stops keeping; `forget` also removes what was kept, unless it holds more than the document. */
  close: (forget: boolean) => void
}

/** A place on this device for boards by name. */
export type Shelf = {
  open: (name: string, doc: Y.Doc) => Keeper
  names: () => Promise<string[]>
  /** False when nothing is kept under a name, for certain and at once: then nobody need wait for what is. */
  mayHold: (name: string) => boolean
  /** Throws away what was kept under a name, unseen. */
  remove: (name: string) => void
}

/** Of y-indexeddb: its tables, and the key that our facts have in the second. */
const [UPDATES, CUSTOM, FACTS] = ['updates', 'custom', 'facts']

const parse = (facts: unknown): Facts | null =>
  typeof facts === 'string' ? (JSON.parse(facts) as Facts) : null

/** All that two tabs of one person know together: clients are only added, and what has arrived stays there. */
export function joined(one: Facts, other: Facts): Facts {
  const reached = new Map(one.reached)
  for (const [client, clock] of other.reached) {
    reached.set(client, Math.max(clock, reached.get(client) ?? 0))
  }
  return { own: [...new Set([...one.own, ...other.own])], reached: [...reached] }
}

/** Milliseconds that another tab has to say that it is using a board too. There is no hurry to forget. */
const ANSWER = 3_000

/** What is to be remembered when the words in a document have been offered back: nothing of it is lost any more. */
export const offered = (doc: Y.Doc, { own }: Facts): Facts => ({
  own,
  reached: [...Y.decodeStateVector(Y.encodeStateVector(doc))],
})

/** A note beside the database, which tells at once that a name is in use; the database tells only when it is open. */
const noteOf = (name: string): string => `${name}/kept`
function note(name: string, kept: boolean): void {
  try {
    if (kept) localStorage.setItem(noteOf(name), '1')
    else localStorage.removeItem(noteOf(name))
  } catch {
    // Where nothing may be noted, every name may hold something.
  }
}
function isNoted(name: string): boolean {
  try {
    return localStorage.getItem(noteOf(name)) !== null
  } catch {
    return true
  }
}

/** One board in the browser's database, which other tabs of the same person may be using too. */
function keptBoard(name: string, doc: Y.Doc): Keeper {
  note(name, true)
  // Tabs tell each other that they are there, and nothing else: words go by the server.
  const tabs = new BroadcastChannel(name)
  tabs.onmessage = ({ data }) => {
    if (data === 'anybody?') tabs.postMessage('here')
  }
  let kept = begin()
  let latest: Facts | null = null
  let closed = false

  function begin(): IndexeddbPersistence {
    const fresh = new IndexeddbPersistence(name, doc)
    // A tab that was not heard in time has its database taken away: what is here only is put into a new one.
    void fresh.whenSynced.then(() => fresh.db?.addEventListener('versionchange', renew))
    return fresh
  }
  function renew(): void {
    if (closed) return
    void kept.destroy().catch(() => {})
    kept = begin()
    void kept.whenSynced.then(() => (latest ? remember(latest) : undefined))
  }
  async function remember(facts: Facts): Promise<void> {
    latest = facts
    await store(facts).catch(() => {})
  }
  async function store(facts: Facts): Promise<void> {
    await kept.whenSynced
    if (closed || !kept.db) return
    const [custom] = idb.transact(kept.db, [CUSTOM!])
    const known = parse(await idb.get(custom!, FACTS!))
    await idb.put(custom!, JSON.stringify(known ? joined(known, facts) : facts), FACTS)
  }
  function isAlone(): Promise<boolean> {
    return new Promise((resolve) => {
      tabs.onmessage = ({ data }) => data === 'here' && resolve(false)
      tabs.postMessage('anybody?')
      setTimeout(() => resolve(true), ANSWER)
    })
  }
  async function forget(): Promise<void> {
    if (!kept.db) return void (await kept.destroy())
    // Begun at once: the document goes in a moment, and the database with it.
    const [updates] = idb.transact(kept.db, [UPDATES!], 'readonly')
    const rows = (await idb.getAll(updates!)) as Uint8Array[]
    let holdsMore = false
    const onUpdate = () => (holdsMore = true)
    doc.on('update', onUpdate)
    Y.transact(doc, () => rows.forEach((row) => Y.applyUpdate(doc, row, kept)), kept, false)
    doc.off('update', onUpdate)
    if (holdsMore || !(await isAlone())) return void (await kept.destroy())
    await kept.clearData()
    note(name, false)
  }

  return {
    async load() {
      await kept.whenSynced
      return parse(await kept.get(FACTS!))
    },
    remember,
    close(forgets) {
      closed = true
      const done = forgets ? forget() : kept.destroy()
      void done.catch(() => {}).finally(() => tabs.close())
    },
  }
}

/** The browser's own database; null where there is none. */
export function deviceShelf(): Shelf | null {
  if (typeof indexedDB === 'undefined') return null
  return {
    open: keptBoard,
    async names() {
      // Not in every browser; without it, words of an edition that closed meanwhile stay where they are.
      const all = await indexedDB.databases?.().catch(() => [])
      return (all ?? []).flatMap(({ name }) => name ?? [])
    },
    mayHold: isNoted,
    remove(name) {
      note(name, false)
      idb.deleteDB(name).catch(() => {})
    },
  }
}
