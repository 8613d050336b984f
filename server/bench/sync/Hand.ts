import { bareNote } from '#shared/board/note.ts'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { apply } from '#shared/board/BoardDoc.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import { noteId, type NoteId } from '#shared/ids.ts'

/** One thing a person did: what their browser sends for it, and where their own part of the document then ends. */
export type Edit = { updates: Uint8Array[]; end: number }

const WORDS = [
  'hoito',
  'lähellä',
  'jonot',
  'kuntoon',
  'talous',
  'ja',
  'henkilöstö',
  'jaksaa',
  'myös',
  'kylillä',
]
/** Characters after which a note is full, and notes after which a person goes on with the earlier ones. */
const FULL = 120
const NOTES = 8
const MOVE_EVERY = 8

/**
 * What one person writes, by the board's own facade, the same in every run: a note, words at its end, now and
 * then a move. Made once and kept, so that every server is sent the same bytes.
 */
export class Hand {
  readonly client: number
  readonly #number: number
  readonly #doc = new Y.Doc()
  readonly #edits: Edit[] = []
  readonly #lengths: number[] = []
  #news: Uint8Array[] = []

  /** @param number of the person, from 0 */
  constructor(number: number) {
    this.#number = number
    this.client = 10_000_000 + number
    this.#doc.clientID = this.client
    this.#doc.on('update', (update: Uint8Array) => this.#news.push(update))
  }

  /** The edit with this index; the first one makes a note. */
  edit(index: number): Edit {
    while (this.#edits.length <= index) {
      this.#news = []
      apply(this.#doc, [this.#next(this.#edits.length)], { from: 'person' })
      this.#edits.push({ updates: this.#news, end: Y.getState(this.#doc.store, this.client) })
    }
    return this.#edits[index]!
  }

  /** The presence of this person with a cursor there, as a browser would send it. */
  presence(clock: number, cursor: [number, number]): Uint8Array {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, this.client)
    encoding.writeVarUint(encoder, clock)
    // A server of ours says who it is by itself; with the others the page must.
    const who = {
      id: `person-${this.#number}`,
      name: null,
      number: this.#number,
      role: 'participant',
      group: 'g',
    }
    encoding.writeVarString(
      encoder,
      JSON.stringify({ cursor, selection: [], dragging: null, typing: null, who }),
    )
    return encoding.toUint8Array(encoder)
  }

  /** What a client that made the first `count` edits has beyond a clock of its own, as one update; null for nothing. */
  since(clock: number, count: number): Uint8Array | null {
    const lacking = this.#edits.slice(0, count).filter(({ end }) => end > clock)
    return lacking.length === 0 ? null : Y.mergeUpdates(lacking.flatMap(({ updates }) => updates))
  }

  #next(index: number): BoardOp {
    const lengths = this.#lengths
    const at = this.#place(index)
    if (lengths.length === 0 || (lengths.at(-1)! >= FULL && lengths.length < NOTES)) {
      const text = `${WORDS[this.#number % 10]} ${WORDS[index % 10]}`
      lengths.push(text.length)
      return { op: 'note/add', note: { ...blank, id: this.#id(lengths.length - 1), text, at } }
    }
    const which = lengths.length < NOTES ? lengths.length - 1 : index % NOTES
    const id = this.#id(which)
    if (index % MOVE_EVERY === 0) return { op: 'note/move', id, at }
    const length = lengths[which]!
    if (length >= FULL) {
      // Something is put in as well: what only deletes has no end of its own, by which receivers could tell it came.
      lengths[which] = length - 60
      return { op: 'note/type', id, at: length - 61, remove: 61, insert: '.' }
    }
    const insert = ` ${WORDS[(index * 7 + this.#number) % 10]!}`.slice(0, 4)
    lengths[which] = length + insert.length
    return { op: 'note/type', id, at: length, remove: 0, insert }
  }

  #id(which: number): NoteId {
    return noteId.parse(`bench-${this.#number}-${which}`)
  }

  #place(index: number): [number, number] {
    const number = this.#number % 400
    return [(number % 20) * 1_500 + (index % 8) * 180, Math.floor(number / 20) * 800 + (index % 5) * 120]
  }
}

const blank = {
  ...bareNote,
  kind: 'free',
  born: 1_700_000_000_000,
} as const

const hands: Hand[] = []

/** The hands of so many people, shared by all rounds. */
export function handsOf(people: number): Hand[] {
  while (hands.length < people) hands.push(new Hand(hands.length))
  return hands.slice(0, people)
}
