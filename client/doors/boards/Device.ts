import * as Y from 'yjs'
import { placeOf } from '#shared/board/boardId.ts'
import type { BoardId, PersonId } from '#shared/ids.ts'
import { type Facts, type Keeper, offered, type Shelf } from './keeper.ts'

export type Edition = { board: BoardId; epoch: number }

/** Who is at this device, and the editions of this workshop's boards that are open to them, as the server last said. */
export type Owner = { person: PersonId; editions: () => readonly Edition[] }

const STEM = 'talkoot'
const workshopOf = (board: string): string | undefined => placeOf(board)?.workshop

/**
 * What this device keeps of one person's boards: one place for each edition. The edition in the name is why an old
 * copy never gets onto the board that came after it, the person why nobody sends or sees what another wrote.
 */
export class Device {
  readonly #shelf: Shelf
  readonly #owner: Owner

  constructor(shelf: Shelf, owner: Owner) {
    this.#shelf = shelf
    this.#owner = owner
  }

  open(edition: Edition, doc: Y.Doc): Keeper {
    return this.#shelf.open(this.#nameOf(edition), doc)
  }

  /** False when nothing of this edition is kept here, which is known at once. */
  mayHold(edition: Edition): boolean {
    return this.#shelf.mayHold(this.#nameOf(edition))
  }

  /**
   * Looks through what was kept of editions that have closed while this device was away, and lets go of it.
   * What another person left here in this workshop is removed unread.
   * @param take is given what was kept; false: not now, keep it
   */
  async sweep(here: Edition, take: (doc: Y.Doc, facts: Facts) => boolean): Promise<void> {
    for (const name of await this.#shelf.names()) {
      const [stem, person, board = '', epoch] = name.split('/')
      if (stem !== STEM || workshopOf(board) !== workshopOf(here.board)) continue
      if (person !== this.#owner.person) this.#shelf.remove(name)
      else if (this.#isPast(board, Number(epoch), here)) await this.#hand(name, take)
    }
  }

  #nameOf({ board, epoch }: Edition): string {
    return [STEM, this.#owner.person, board, epoch].join('/')
  }

  /** A board that is not open to them any more takes no words either. */
  #isPast(board: string, epoch: number, here: Edition): boolean {
    if (board === here.board) return epoch < here.epoch
    const open = this.#owner.editions().find((edition) => edition.board === board)
    return !open || epoch < open.epoch
  }

  async #hand(name: string, take: (doc: Y.Doc, facts: Facts) => boolean): Promise<void> {
    const doc = new Y.Doc()
    const kept = this.#shelf.open(name, doc)
    const facts = (await kept.load()) ?? { own: [], reached: [] }
    const taken = take(doc, facts)
    // A page that goes before it has forgotten all must not offer them again.
    if (taken) await kept.remember(offered(doc, facts))
    kept.close(taken)
    doc.destroy()
  }
}
