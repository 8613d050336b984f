import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { BoardId, NoteId } from '#shared/ids.ts'

/** A word put into a note or taken out of one, or anything else done; and how far the server answered for it. */
export type Claim = {
  readonly does: 'adds' | 'removes' | 'alters'
  readonly board: BoardId
  readonly note: NoteId
  readonly word: string
  /** How long its writer's part of the document was once it was done. */
  clock: number
  /** The question after it that is under way on the present line; 0 when there is none. */
  token: number
  /** Whether any content has left the device since. */
  sent: boolean
  /** The server has said that it is stored. */
  durable: boolean
}

/**
 * What people wrote, each word once in the world, so that every loss and every ghost can be named. Words
 * stand in brackets: none is a part of another.
 */
export class Ledger {
  readonly claims: Claim[] = []
  /** Words of which somebody took away a part. */
  readonly damaged = new Set<string>()
  /** Words that the server was right to refuse. */
  readonly refused = new Set<string>()
  readonly #name: string
  #words = 0

  constructor(name: string) {
    this.#name = name
  }

  word(): string {
    this.#words += 1
    return `[${this.#name}${this.#words.toString(36)}]`
  }

  /** Notes that a part of the words of a text, from `at` for `length` characters, is gone. */
  damage(text: string, at: number, length: number): void {
    for (const found of text.matchAll(/\[\w+\]/g)) {
      // One further on each side: a deletion takes whole characters.
      if (found.index < at + length + 1 && found.index + found[0].length > at - 1) this.damaged.add(found[0])
    }
  }

  /** How many words were announced as stored. */
  get durable(): number {
    return this.claims.filter((claim) => claim.durable).length
  }

  /**
   * What is wrong with the boards as they are at last, in words.
   * @param boards every board that was written on
   */
  faults(boards: ReadonlyMap<BoardId, BoardSnapshot>): string[] {
    const texts = new Map<string, string>()
    for (const [board, { notes }] of boards)
      for (const { id, text } of notes) texts.set(`${board} ${id}`, text)
    const everything = [...texts.values()].join('\n')
    const removed = new Set(this.claims.filter(({ does }) => does === 'removes').map(({ word }) => word))
    return this.claims.flatMap((claim) => {
      const { does, word, note, board, durable, sent } = claim
      const text = texts.get(`${board} ${note}`)
      const isHere = text?.includes(word) ?? false
      const says = (what: string) => [`${what}: ${word} of note ${note} on ${board}, ${JSON.stringify(text)}`]
      if (does === 'removes') return durable && isHere ? says('came back though its removal was stored') : []
      const mustBe = durable && !this.damaged.has(word) && !removed.has(word)
      if (mustBe && !isHere) return says('lost though announced as stored')
      const refused = this.refused.has(word)
      if ((sent && !refused) || !everything.includes(word)) return []
      return says(refused ? 'is there though refused' : 'is there though never sent')
    })
  }
}
