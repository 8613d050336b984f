import { type Presence, presence as presenceSchema } from '#shared/board/presence.ts'
import type { Connection } from './Connection.ts'
import { jsonBytes, type PresenceEntry, presenceFrame, readPresence, stateOf } from './frames.ts'

const nobody = jsonBytes(null)

/** Only what says something; readers know the rest. With a hall at one board this is most of what is sent. */
const saying = (presence: Presence): Partial<Presence> =>
  Object.fromEntries(
    Object.entries(presence).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  )

/**
 * Who is on a board, as everybody is told. The frames say what they like; each connection changes only
 * its own single entry, and who it is comes from the server (A5).
 */
export class PresenceGuard {
  readonly #entries = new Map<Connection, PresenceEntry>()
  readonly #owners = new Map<number, Connection>()
  #news = new Map<number, PresenceEntry>()
  readonly #limit: number

  /** @param limit bytes of one person's presence */
  constructor(limit: number) {
    this.#limit = limit
  }

  /**
   * Takes a connection's own entry out of a frame. Clients of y-websocket repeat everybody's entries, so
   * the others are passed over, not punished.
   */
  receive(from: Connection, frame: Uint8Array): 'taken' | 'ignored' | 'malformed' | 'too-large' {
    const entries = readPresence(frame)
    if (!entries) return 'malformed'
    const own = entries.find((entry) => this.#isOwn(from, entry))
    if (!own) return 'ignored'
    if (own.json.length > this.#limit) return 'too-large'
    const state = stateOf(own)
    if (state === undefined) return 'malformed'
    const known = this.#entries.get(from)
    if (known && own.clock < known.clock) return 'ignored'
    if (state === null) return this.#withdraw(from, own.clock) ? 'taken' : 'ignored'
    const parsed = presenceSchema.safeParse(state)
    if (!parsed.success) return 'malformed'
    this.#bind(from, own.client)
    const json = jsonBytes({ ...saying(parsed.data), who: from.visitor.stamp() })
    this.#put(from, { client: own.client, clock: own.clock, json })
    return 'taken'
  }

  /** A connection has gone: so has its cursor, also when it had hidden itself before. */
  leave(from: Connection): void {
    const clock = this.#entries.get(from)?.clock
    if (clock !== undefined) this.#withdraw(from, clock)
    this.#entries.delete(from)
    if (from.client !== null && this.#owners.get(from.client) === from) this.#owners.delete(from.client)
  }

  /** The connection that goes by this number. */
  owner(client: number): Connection | undefined {
    return this.#owners.get(client)
  }

  /** One frame of all that changed since the last call; null when nothing did. */
  takeNews(): Uint8Array | null {
    if (this.#news.size === 0) return null
    const news = [...this.#news.values()]
    this.#news = new Map()
    return presenceFrame(news)
  }

  /** One frame of everybody, for newcomers; null when nobody is there. */
  everybody(): Uint8Array | null {
    return this.#entries.size === 0 ? null : presenceFrame([...this.#entries.values()])
  }

  #isOwn(from: Connection, entry: PresenceEntry): boolean {
    if (from.client !== null) return entry.client === from.client
    const owner = this.#owners.get(entry.client)
    if (!owner) return stateOf(entry) !== null
    // The same person coming back before the old line was known to be dead.
    return owner.visitor.actor()?.id === from.visitor.actor()?.id
  }

  #bind(from: Connection, client: number): void {
    const former = this.#owners.get(client)
    if (former && former !== from) {
      this.#entries.delete(former)
      former.client = null
    }
    this.#owners.set(client, from)
    from.client = client
  }

  #put(from: Connection, entry: PresenceEntry): void {
    this.#entries.set(from, entry)
    this.#news.set(entry.client, entry)
  }

  #withdraw(from: Connection, clock: number): boolean {
    if (from.client === null || !this.#entries.delete(from)) return false
    this.#news.set(from.client, { client: from.client, clock, json: nobody })
    return true
  }
}
