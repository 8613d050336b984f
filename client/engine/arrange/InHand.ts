import type { Point } from '#shared/board/note.ts'
import { type Box, onBoard, plus } from '#shared/board/geometry.ts'
import type { BoardPort, Other } from '#shared/board/port.ts'
import type { NoteId } from '#shared/ids.ts'
import type { BoardContent } from '../BoardContent.ts'
import type { EngineEvent } from '../EngineEvent.ts'
import { type Preview, previewOf } from '../preview.ts'
import type { Carried } from './carried.ts'

/** What it needs of the board. */
type Around = { readonly port: Pick<BoardPort, 'presence'>; readonly content: BoardContent }

/** What is seen before anything is written: notes that are carried, a lasso, how a proposed theme would look. */
export class InHand {
  readonly #around: Around
  readonly #tell: (event: EngineEvent) => void
  #carried: Carried | null = null
  /** The notes of `#carried`, found quickly. */
  #held: ReadonlySet<NoteId> = new Set()
  #lasso: Box | null = null
  #preview: Preview | null = null

  constructor(around: Around, tell: (event: EngineEvent) => void) {
    this.#around = around
    this.#tell = tell
  }

  get carried(): Carried | null {
    return this.#carried
  }

  get lasso(): Box | null {
    return this.#lasso
  }

  get preview(): Preview | null {
    return this.#preview
  }

  /** Shows notes carried by so much (board units) here and to others; nothing is written before the drop. */
  carry(carried: Carried | null): void {
    if (carried?.notes !== this.#carried?.notes) this.#held = new Set(carried?.notes)
    this.#carried = carried
    this.#around.port.presence.set({
      dragging: carried && { notes: carried.notes.slice(0, 50), by: onBoard(carried.by) },
    })
    this.#tell({ what: 'hand' })
  }

  /** Whether this person holds a note just now. */
  holds(id: NoteId): boolean {
    return this.#held.has(id)
  }

  draw(lasso: Box | null): void {
    this.#lasso = lasso
    this.#tell({ what: 'hand' })
  }

  /** Shows how a proposed theme would look, or puts all back. */
  show(ids: readonly NoteId[] | null): void {
    this.#preview = ids && previewOf(ids, (id) => this.#around.content.placeOf(id))
    this.#tell({ what: 'preview' })
  }

  /** Where a note is seen now: its place, or its slot in a preview, moved by whoever carries it. */
  seenAt(id: NoteId, others: readonly Other[]): Point | undefined {
    const { content } = this.#around
    const at = this.#preview?.slots.get(id) ?? content.placeOf(id)
    if (!at) return undefined
    const top = content.stacks.topOf(id)
    if (this.#carried && this.#held.has(top)) return plus(at, this.#carried.by)
    const carrier = others.find(({ dragging }) => dragging?.notes.includes(top))
    return carrier?.dragging ? plus(at, carrier.dragging.by) : at
  }
}
