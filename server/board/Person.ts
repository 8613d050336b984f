import type { Presence, PresenceStamp } from '#shared/board/presence.ts'
import { jsonBytes, type PresenceEntry } from './frames.ts'

/** One connection's presence: what it said last, and what has been told of it. */
export class Person {
  readonly client: number
  /** The clock of its own frames; older ones are passed over. */
  heard: number
  /** The clock under which others are told; at least `heard`. */
  clock: number
  said: Presence
  stamp: PresenceStamp
  /** When it was last told in full, in milliseconds. */
  told = 0
  #json: Uint8Array | null = null

  /** @param clock the least under which others may be told: they have seen those before it */
  constructor(entry: PresenceEntry, clock: number, said: Presence, stamp: PresenceStamp) {
    this.client = entry.client
    this.heard = entry.clock
    this.clock = Math.max(entry.clock, clock)
    this.said = said
    this.stamp = stamp
  }

  say(said: Presence, stamp: PresenceStamp, heard: number): void {
    this.said = said
    this.stamp = stamp
    this.heard = heard
    this.clock = Math.max(this.clock + 1, heard)
    this.#json = null
  }

  /** Whether this is what it says already. */
  says(said: Presence, stamp: PresenceStamp): boolean {
    return JSON.stringify([said, stamp]) === JSON.stringify([this.said, this.stamp])
  }

  moveTo(at: [number, number]): void {
    this.said = { ...this.said, cursor: at }
    this.clock += 1
    this.#json = null
  }

  /** Whether what it says now differs in the place of its cursor, and in that alone. */
  onlyMoves(said: Presence, stamp: PresenceStamp): boolean {
    const { cursor, selection, dragging, typing, view, calling } = this.said
    return (
      cursor !== null &&
      said.cursor !== null &&
      (cursor[0] !== said.cursor[0] || cursor[1] !== said.cursor[1]) &&
      stamp === this.stamp &&
      typing === said.typing &&
      // What they look at changes while the paper moves under the cursor; then all of it is told.
      JSON.stringify([view, calling]) === JSON.stringify([said.view, said.calling]) &&
      dragging === null &&
      said.dragging === null &&
      selection.length === said.selection.length &&
      selection.every((id, index) => id === said.selection[index])
    )
  }

  get entry(): PresenceEntry {
    this.#json ??= jsonBytes(stateJson(this.said, this.stamp))
    return { client: this.client, clock: this.clock, json: this.#json }
  }
}

const stampJson = new WeakMap<PresenceStamp, string>()

/** Only what says something; readers know the rest. With a hall at one board this is most of what is sent. */
function stateJson(
  { cursor, selection, dragging, typing, view, calling }: Presence,
  stamp: PresenceStamp,
): string {
  let who = stampJson.get(stamp)
  if (who === undefined) stampJson.set(stamp, (who = `"who":${JSON.stringify(stamp)}`))
  return `{${cursor ? `"cursor":[${cursor[0]},${cursor[1]}],` : ''}${
    selection.length > 0 ? `"selection":${JSON.stringify(selection)},` : ''
  }${dragging ? `"dragging":${JSON.stringify(dragging)},` : ''}${
    typing ? `"typing":${JSON.stringify(typing)},` : ''
  }${view ? `"view":${JSON.stringify(view)},` : ''}${
    calling ? `"calling":${JSON.stringify(calling)},` : ''
  }${who}}`
}
