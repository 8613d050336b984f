import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { type ImageId, imageId, type PersonKey, personKey } from '#shared/ids.ts'
import type { LinkRole } from '#shared/people/roles.ts'
import { FIRST } from '#shared/vote/firstVote.ts'

export const COOKIE = 'talkoot'
const YEAR = 365 * 24 * 60 * 60

/**
 * Signs cookies and secret links and makes pseudonyms, all from one installation secret. A device is a
 * browser with our cookie; the store knows it by a hash only, and ballots by a key that only the cookie
 * itself can make (V5).
 */
export class Sessions {
  readonly #secret: string

  constructor(secret: string) {
    this.#secret = secret
  }

  /** A new device's token. */
  issue(): string {
    const id = randomBytes(18).toString('base64url')
    return `${id}.${this.#mac('cookie', id)}`
  }

  /** The Set-Cookie header that gives a token to a browser for a year. */
  cookie(token: string, secure: boolean): string {
    return `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${YEAR}${secure ? '; Secure' : ''}`
  }

  /** The device behind a Cookie header, or null when there is none or it was tampered with. */
  device(header: string | undefined): Device | null {
    const token = header
      ?.split(';')
      .map((part) => part.trim())
      .find((part) => part.startsWith(`${COOKIE}=`))
      ?.slice(COOKIE.length + 1)
    if (!token) return null
    const [id = '', mac = ''] = token.split('.')
    return same(mac, this.#mac('cookie', id)) ? new Device(id) : null
  }

  /** The key in a role's secret link. It is derived, never stored; a new generation makes the old one void. */
  linkKey(workshop: string, role: LinkRole, generation: number): string {
    return this.#mac('link', `${workshop}.${role}.${generation}`)
  }

  opensLink(key: string, workshop: string, role: LinkRole, generation: number): boolean {
    return same(key, this.linkKey(workshop, role, generation))
  }

  /** The key in the public link to a workshop's published results; derived and never stored, as those of roles are. */
  publicKey(workshop: string, generation: number): string {
    return this.#mac('public', `${workshop}.${generation}`)
  }

  opensPublic(key: string, workshop: string, generation: number): boolean {
    return same(key, this.publicKey(workshop, generation))
  }

  /** What opens a person's receipt: derived, never stored, and of no use for making anything else. `renewed`: how often. */
  receiptCode(workshop: string, person: string, renewed = 0): string {
    return this.#mac('receipt', `${workshop}.${person}${turn(renewed)}`)
  }

  /** Binds a receipt's code of an anonymous workshop, which holds what a device's notes are signed from, to its person. */
  receiptSeal(workshop: string, person: string, seed: string, renewed = 0): string {
    return this.#mac('receipt-seal', `${workshop}.${person}.${seed}${turn(renewed)}`).slice(0, 16)
  }

  isReceiptSeal(seal: string, workshop: string, person: string, seed: string, renewed = 0): boolean {
    return same(seal, this.receiptSeal(workshop, person, seed, renewed))
  }

  /** A person's pseudonym on one activity's notes. */
  personKey(workshop: string, activity: string, person: string): PersonKey {
    return personKey.parse(this.#mac('person', `${workshop}.${activity}.${person}`).slice(0, 16))
  }

  /** What a picture is called in a workshop. Only the house can make it of the picture, so that nobody can ask by it whether somebody has put a known picture on a board of their own. */
  imageId(workshop: string, digest: string): ImageId {
    return imageId.parse(this.#mac('image', `${workshop}.${digest}`))
  }

  #mac(purpose: string, text: string): string {
    return createHmac('sha256', this.#secret).update(`${purpose}:${text}`).digest('base64url').slice(0, 32)
  }
}

/** Codes that were given before any could be renewed stay as they are. Ids hold no dot. */
const turn = (renewed: number): string => (renewed === 0 ? '' : `.${renewed}`)

/** Characters of what a device's notes in an anonymous workshop are signed from. */
export const SEED = 24

/** With what notes are signed in an activity of an anonymous workshop. */
export const noteKeyOf = (seed: string, activity: string): PersonKey =>
  personKey.parse(createHmac('sha256', seed).update(`note:${activity}`).digest('base64url').slice(0, 16))

/** A browser, known by the secret in its cookie. */
export class Device {
  readonly #id: string
  /** What the store knows it by. */
  readonly hash: string

  constructor(id: string) {
    this.#id = id
    this.hash = createHash('sha256').update(`device:${id}`).digest('base64url')
  }

  /**
   * What this device's notes are signed from in an anonymous workshop (S43). Cannot be made from anything the store
   * holds, and leads back neither to the cookie nor to a ballot, so that a receipt's code may bring it along.
   */
  noteSeed(workshop: string): string {
    return createHmac('sha256', this.#id).update(`notes:${workshop}`).digest('base64url').slice(0, SEED)
  }

  /** What this device's notes are signed with in an anonymous workshop (S43). */
  noteKey(workshop: string, activity: string): PersonKey {
    return noteKeyOf(this.noteSeed(workshop), activity)
  }

  /**
   * Under which key this device's ballot lies. Cannot be made from anything the store holds, nor one vote's from
   * another's. The first vote's is what it was when an activity had one only.
   */
  ballotKey({ workshop, activity, vote }: { workshop: string; activity: string; vote: string }): string {
    const place = vote === FIRST ? `${workshop}.${activity}` : `${workshop}.${activity}.${vote}`
    return createHmac('sha256', this.#id).update(`ballot:${place}`).digest('base64url')
  }
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
