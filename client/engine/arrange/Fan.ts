import type { NoteId } from '#shared/ids.ts'

/** The stack that this person has spread out to look into; one at a time. */
export class Fan {
  readonly #tell: () => void
  #open: NoteId | null = null

  constructor(tell: () => void) {
    this.#tell = tell
  }

  /** A note of the stack that is spread out. */
  get of(): NoteId | null {
    return this.#open
  }

  spread(id: NoteId | null): void {
    if (id === this.#open) return
    this.#open = id
    this.#tell()
  }
}
