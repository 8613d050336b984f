import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

/** What is known of one's own words besides the words: which clients were oneself, and what the server has of them. */
export type Facts = { own: number[]; reached: [number, number][] }

/** Keeps a board on this device, so that words which have not been sent survive a reload. */
export type Keeper = {
  /** Loads what was kept into the document; null when nothing was. */
  load: () => Promise<Facts | null>
  remember: (facts: Facts) => void
  /** Stops keeping; `forget` also removes what was kept. */
  close: (forget: boolean) => void
}

/** A place on this device for boards by name. */
export type Shelf = {
  open: (name: string, doc: Y.Doc) => Keeper
  names: () => Promise<string[]>
}

const FACTS = 'facts'

/** The browser's own database; null where there is none. */
export function deviceShelf(): Shelf | null {
  if (typeof indexedDB === 'undefined') return null
  return {
    open(name, doc) {
      const kept = new IndexeddbPersistence(name, doc)
      return {
        async load() {
          await kept.whenSynced
          const facts: unknown = await kept.get(FACTS)
          return typeof facts === 'string' ? (JSON.parse(facts) as Facts) : null
        },
        remember: (facts) => void kept.set(FACTS, JSON.stringify(facts)).catch(() => {}),
        close: (forget) => void (forget ? kept.clearData() : kept.destroy()).catch(() => {}),
      }
    },
    async names() {
      // Not in every browser; without it, words of an edition that closed meanwhile stay where they are.
      const all = await indexedDB.databases?.().catch(() => [])
      return (all ?? []).flatMap(({ name }) => name ?? [])
    },
  }
}
