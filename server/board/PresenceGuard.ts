import { CROWD, type Presence, presence as presenceSchema } from '#shared/board/presence.ts'
import type { NoteId, PersonId, PersonKey } from '#shared/ids.ts'
import { facilitates } from '#shared/people/roles.ts'
import type { Connection } from './Connection.ts'
import {
  cursorsFrame,
  jsonBytes,
  type PresenceEntry,
  presenceFrame,
  readPresence,
  stateOf,
} from './frames.ts'
import { Person } from './Person.ts'
import { together, type Wire } from './wire.ts'

const nobody = jsonBytes('null')

/** S24: presence says names, and a view link (the wall, the press) shows none. */
const isOnlooker = ({ visitor }: Connection): boolean => visitor.stamp().role === 'observer'

/** Milliseconds after which a moving cursor's presence is told in full again: clients forget after 30 seconds. */
const RENEWAL = 10_000

/** What the board knows of the numbers that have written on it. */
type Numbers = {
  signerOf: (client: number) => PersonKey | undefined
  knows: (client: number) => boolean
}

/** What changed of a presence since the last frame: all of it, only its cursor, or it is over. */
type News = { person: Person; what: 'all' | 'cursor' | 'gone' }

/**
 * Who is on a board, as everybody is told. The frames say what they like; each connection changes only
 * its own single entry, and who it is comes from the server (A5).
 */
export class PresenceGuard {
  readonly #people = new Map<Connection, Person>()
  readonly #owners = new Map<number, Connection>()
  /**
   * Whose each number has been since the room was opened, and the next clock it may be told under: nobody takes the
   * number of somebody who is away, and who comes back is not older than when they went.
   */
  readonly #claims = new Map<number, { key: PersonKey; clock: number; lasts: boolean }>()
  #news = new Map<number, News>()
  #everybody = new Map<string, Wire | null>()
  readonly #limit: number
  readonly #now: () => number
  readonly #numbers: Numbers

  /** @param limit bytes of one person's presence */
  constructor(limit: number, now: () => number, numbers: Numbers) {
    this.#limit = limit
    this.#now = now
    this.#numbers = numbers
  }

  /** How many are present. */
  get size(): number {
    return this.#people.size
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
    const known = this.#people.get(from)
    if (known && own.clock < known.heard) return 'ignored'
    if (state === null) {
      from.away = true
      return this.#withdraw(from) ? 'taken' : 'ignored'
    }
    const parsed = presenceSchema.safeParse(state)
    if (!parsed.success) return 'malformed'
    if (this.#owners.get(own.client) !== from) this.#bind(from, own.client)
    // Only who leads may call everybody.
    const said = facilitates(from.visitor.stamp().role) ? parsed.data : { ...parsed.data, calling: null }
    return this.#say(from, own, said) ? 'taken' : 'ignored'
  }

  /** Only the cursor has moved; false when there is none to move. */
  move(from: Connection, x: number, y: number): boolean {
    const person = this.#people.get(from)
    if (!person?.said.cursor) return false
    const moved = presenceSchema.shape.cursor.safeParse([x, y])
    if (!moved.success || !moved.data) return false
    person.moveTo(moved.data)
    this.#tell(person, 'cursor')
    return true
  }

  /** A connection has gone: so has its cursor, also when it had hidden itself before. */
  leave(from: Connection): void {
    this.#withdraw(from)
    if (from.client === null || this.#owners.get(from.client) !== from) return
    this.#owners.delete(from.client)
    if (this.#claims.get(from.client)?.lasts === false) this.#claims.delete(from.client)
  }

  /** Whose number this is, whether they are here or away; undefined when nobody has gone by it. */
  ownerOf(client: number): PersonKey | undefined {
    return this.#numbers.signerOf(client) ?? this.#claims.get(client)?.key
  }

  /** Tells each what changed since the last call; made once for all who are told the same. */
  tellNews(connections: Iterable<Connection>): void {
    if (this.#news.size === 0) return
    const news = [...this.#news.values()]
    this.#news = new Map()
    const made = new Map<string, Wire | null>()
    for (const to of connections) {
      if (to.away || isOnlooker(to)) continue
      const audience = this.#audience(to)
      let frame = made.get(audience)
      if (frame === undefined) made.set(audience, (frame = newsFrame(news, to, this.#isCrowd)))
      if (frame) to.sendIfKeepingUp(frame)
    }
  }

  /** The notes that are being written on, with those who write on them. */
  typing(): Map<NoteId, Set<PersonId>> {
    const found = new Map<NoteId, Set<PersonId>>()
    for (const { said, stamp } of this.#people.values()) {
      if (said.typing) found.set(said.typing, (found.get(said.typing) ?? new Set()).add(stamp.id))
    }
    return found
  }

  /** One frame of everybody, for a newcomer; null when nobody is there. */
  everybodyFor(to: Connection): Wire | null {
    if (isOnlooker(to)) return null
    const audience = this.#audience(to)
    let frame = this.#everybody.get(audience)
    if (frame === undefined) {
      const shown = [...this.#people.values()].filter((person) => !this.#isCrowd || isFor(person, to))
      frame = shown.length === 0 ? null : presenceFrame(shown.map((person) => person.entry))
      this.#everybody.set(audience, frame)
    }
    return frame
  }

  get #isCrowd(): boolean {
    return this.#people.size > CROWD
  }

  /** Those with the same word here are told the same. */
  #audience(to: Connection): string {
    const style = to.compact ? 'compact' : 'plain'
    return this.#isCrowd ? `${style} ${to.visitor.stamp().group}` : style
  }

  #isOwn(from: Connection, entry: PresenceEntry): boolean {
    if (from.client !== null) return entry.client === from.client
    const owner = this.ownerOf(entry.client)
    if (owner === undefined) return stateOf(entry) !== null
    // The same person may come back before the old line is known to be dead.
    return owner === from.visitor.key
  }

  #bind(from: Connection, client: number): void {
    const former = this.#owners.get(client)
    if (former && former !== from) {
      const person = this.#people.get(former)
      this.#people.delete(former)
      if (person) this.#people.set(from, person)
      former.client = null
    }
    this.#owners.set(client, from)
    const claim = this.#claims.get(client)
    // A number that has written here before and signed nothing may be anybody's: it is theirs while they are here.
    const lasts = claim?.lasts ?? !this.#numbers.knows(client)
    this.#claims.set(client, { key: from.visitor.key, clock: claim?.clock ?? 0, lasts })
    from.client = client
  }

  #say(from: Connection, entry: PresenceEntry, said: Presence): boolean {
    from.away = false
    const stamp = from.visitor.stamp()
    const person = this.#people.get(from)
    if (!person) {
      const newcomer = new Person(entry, this.#claims.get(entry.client)?.clock ?? 0, said, stamp)
      this.#people.set(from, newcomer)
      this.#tell(newcomer, 'all')
      return true
    }
    if (entry.clock <= person.clock && entry.clock > person.heard && person.says(said, stamp)) {
      // It was told of itself and repeats it; told on, it would hear it again.
      person.heard = entry.clock
      return false
    }
    const what = person.onlyMoves(said, stamp) ? 'cursor' : 'all'
    person.say(said, stamp, entry.clock)
    this.#tell(person, what)
    return true
  }

  #withdraw(from: Connection): boolean {
    const person = this.#people.get(from)
    if (!person) return false
    this.#people.delete(from)
    const claim = this.#claims.get(person.client)
    if (claim) claim.clock = person.clock + 2
    this.#tell(person, 'gone')
    return true
  }

  #tell(person: Person, what: News['what']): void {
    this.#everybody.clear()
    const now = this.#now()
    if (what === 'cursor' && now - person.told < RENEWAL) {
      if (!this.#news.has(person.client)) this.#news.set(person.client, { person, what })
      return
    }
    person.told = now
    this.#news.set(person.client, { person, what: what === 'gone' ? 'gone' : 'all' })
  }
}

/** In a crowd, whose cursor concerns whom: facilitators', and those of the same table. */
function isFor({ stamp }: Person, to: Connection): boolean {
  return facilitates(stamp.role) || stamp.group === to.visitor.stamp().group
}

function newsFrame(news: readonly News[], to: Connection, crowd: boolean): Wire | null {
  const full: PresenceEntry[] = []
  const moved: { client: number; at: [number, number] }[] = []
  for (const { person, what } of news) {
    // That somebody has gone is told to all: they may have been seen before there was a crowd.
    if (what === 'gone') full.push({ client: person.client, clock: person.clock + 1, json: nobody })
    else if (crowd && !isFor(person, to)) continue
    else if (what === 'cursor' && to.compact) moved.push({ client: person.client, at: person.said.cursor! })
    else full.push(person.entry)
  }
  const told = full.length > 0 ? presenceFrame(full) : null
  const carried = moved.length > 0 ? cursorsFrame(moved) : null
  return told && carried ? together([told, carried]) : (told ?? carried)
}
