import type { NoteId } from '#shared/ids.ts'

/** The stack that this person has spread out to look into; one at a time. */
export class Fan {
  readonly #tell: () => void
  #open: NoteId | null = null
  #picked: NoteId | null = null

  constructor(tell: () => void) {
    this.#tell = tell
  }

  /** A note of the stack that is spread out. */
  get of(): NoteId | null {
    return this.#open
  }

  /** The one note of it that has the keyboard: commands are about it alone, not about its stack. */
  get picked(): NoteId | null {
    return this.#open === null ? null : this.#picked
  }

  pick(id: NoteId | null): void {
    this.#picked = id
  }

  spread(id: NoteId | null): void {
    this.#picked = null
    if (id === this.#open) return
    this.#open = id
    this.#tell()
  }
}
