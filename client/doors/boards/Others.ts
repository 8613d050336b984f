import * as decoding from 'lib0/decoding'
import { equalityDeep } from 'lib0/function'
import type { Awareness } from 'y-protocols/awareness'
import type { Other } from '#shared/board/port.ts'
import { presenceState } from '#shared/board/presence.ts'

/** What has been said anew, with the parts that are as before being the same objects: who draws one compares it. */
function keptOf(before: Other, now: Other): Other {
  const parts = Object.entries(before).filter(([name, value]) =>
    equalityDeep(value, now[name as keyof Other]),
  )
  return { ...now, ...Object.fromEntries(parts) }
}

/** Everybody else on a board as the server stamped them, with their cursors where they have moved to since. */
export class Others {
  readonly #awareness: Awareness
  readonly #onChange: () => void
  /** By connection. Never mutated: an entry that changes is another object, one that does not is the same. */
  readonly #seen = new Map<number, Other>()
  #list: readonly Other[] | null = null

  constructor(awareness: Awareness, onChange: () => void) {
    this.#awareness = awareness
    this.#onChange = onChange
    awareness.on('update', this.#hear)
  }

  /** In order of their connections' numbers; the same array until something in it changes. */
  get list(): readonly Other[] {
    return (this.#list ??= [...this.#seen.values()].sort((a, b) => a.connection - b.connection))
  }

  /** Takes cursors that have moved; see `MESSAGE_CURSORS`. Whoever has not been told in full yet is left out. */
  move(decoder: decoding.Decoder): void {
    let moved = false
    while (decoding.hasContent(decoder)) {
      const connection = decoding.readVarUint(decoder)
      const [x, y] = [decoding.readVarInt(decoder), decoding.readVarInt(decoder)]
      const other = this.#seen.get(connection)
      if (!other || (other.cursor?.[0] === x && other.cursor[1] === y)) continue
      this.#seen.set(connection, { ...other, cursor: [x, y] })
      moved = true
    }
    if (moved) this.#tell()
  }

  /**
   * Forgets everybody, also that they have been heard of. Awareness keeps the clocks of those it has lost sight
   * of and would take no notice of them until they renew themselves, up to 15 seconds later.
   */
  forget(): void {
    const { states, meta, clientID } = this.#awareness
    for (const client of [...meta.keys()]) {
      if (client === clientID) continue
      meta.delete(client)
      states.delete(client)
    }
    if (this.#seen.size === 0) return
    this.#seen.clear()
    this.#tell()
  }

  close(): void {
    this.#awareness.off('update', this.#hear)
  }

  readonly #hear = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>): void => {
    // No shortcut: each has to be read.
    const changed = [...added, ...updated, ...removed].filter((client) => this.#reread(client))
    // Whoever comes back may count from below where the server left off.
    for (const client of removed) if (client !== this.#awareness.clientID) this.#awareness.meta.delete(client)
    if (changed.length > 0) this.#tell()
  }

  /** Whether what is seen of a client has changed by what has been told of it in full. */
  #reread(client: number): boolean {
    if (client === this.#awareness.clientID) return false
    const parsed = presenceState.safeParse(this.#awareness.getStates().get(client))
    if (!parsed.success) return this.#seen.delete(client)
    const before = this.#seen.get(client)
    const other: Other = { ...parsed.data, connection: client }
    if (equalityDeep(before, other)) return false
    this.#seen.set(client, before ? keptOf(before, other) : other)
    return true
  }

  #tell(): void {
    this.#list = null
    this.#onChange()
  }
}
