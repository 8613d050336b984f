import type { NoteId } from '#shared/ids.ts'
import { clustersOf, type Cluster } from '../../engine/clusters.ts'
import { type Board } from '../boardContext.ts'
import { forgetFont, Painter, type Papers, paintCounts, readPapers } from './farPainter.ts'
import { Overview } from './Overview.ts'
import { paintShapes, readShapeInk, type ShapeInk } from '../shapes/shapePainter.ts'
import type { Note } from '#shared/board/note.ts'
import type { Plan } from './useMounting.ts'

/** From so many stripes on, a picture made before is moved while the eye moves, and drawn sharp when it rests. */
const manyStripes = 250

type Seen = Omit<Plan, 'more'> & {
  moving: boolean
  isMounted: (id: NoteId) => boolean
  /** What was found, while something is sought: the rest is dimmed. */
  lit: ReadonlySet<NoteId> | null
}

/** Paints the notes that are no elements of the page. */
export class FarView {
  readonly #board: Board
  readonly #overview: Overview
  #papers: Papers | null = null
  #ink: ShapeInk | null = null
  #clusters: readonly Cluster[] | null = null

  constructor(board: Board) {
    this.#board = board
    this.#overview = new Overview(board.engine)
  }

  /** To be called when something on the board has changed. */
  changed(): void {
    this.#clusters = null
    this.#overview.changed()
  }

  /** To be called when the lights have changed. */
  relight(): void {
    this.#papers = this.#ink = null
    this.#overview.changed()
  }

  draw(canvas: HTMLCanvasElement, { level, inView, moving, isMounted, lit }: Seen): void {
    const context = canvas.getContext('2d')
    if (!context) return
    const papers = (this.#papers ??= readPapers(canvas))
    const { engine } = this.#board
    const { width, height } = engine.viewport
    const dense = devicePixelRatio
    const size = [Math.round(width * dense), Math.round(height * dense)] as const
    if (canvas.width !== size[0] || canvas.height !== size[1]) {
      ;[canvas.width, canvas.height] = size
      forgetFont(context)
    }
    context.setTransform(dense, 0, 0, dense, 0, 0)
    context.clearRect(0, 0, width, height)
    paintShapes(context, this.#board, (this.#ink ??= readShapeInk(canvas)))

    const stripes = level === 'stripe'
    const quick = stripes && moving && inView.length > manyStripes && engine.preview === null && !lit
    if (!quick || !this.#overview.draw(context, engine.camera, papers))
      this.#paint(context, { level, inView, isMounted, lit })
    if (stripes && inView.length > manyStripes) this.#overview.prepare(papers)
    if (stripes && this.#counts) paintCounts(context, { camera: engine.camera, papers }, this.#grouped)
  }

  #paint(
    context: CanvasRenderingContext2D,
    { level, inView, isMounted, lit }: Pick<Seen, 'level' | 'inView' | 'isMounted' | 'lit'>,
  ): void {
    const { engine, others } = this.#board
    const { notes, stacks } = engine.content
    const painter = new Painter(context, { camera: engine.camera, level, papers: this.#papers! })
    // Only those that somebody holds are elsewhere than they lie.
    const held = others.value.some(({ dragging }) => dragging !== null) || engine.carried !== null
    const previewed = engine.preview?.slots
    for (const id of inOrder(inView, notes)) {
      if (isMounted(id)) continue
      const note = notes.get(id)
      const at = held || previewed ? engine.seenAt(id, others.value) : engine.content.placeOf(id)
      if (note && at && stacks.under(id).length > 0) painter.under(note, at)
      if (note && at) painter.note(note, at, previewed?.has(id) === false || lit?.has(id) === false)
    }
    painter.done()
  }

  /** Goals and themes say their counts themselves. */
  get #counts(): boolean {
    const { engine } = this.#board
    return !engine.content.arranged && engine.zones.length === 0
  }

  get #grouped(): readonly Cluster[] {
    return (this.#clusters ??= clustersOf(this.#board.engine.content.open()))
  }
}

/** What lies on top comes last. Hardly any board has anything raised, so that nothing is sorted. */
function inOrder(ids: readonly NoteId[], notes: ReadonlyMap<NoteId, Note>): readonly NoteId[] {
  const layer = (id: NoteId) => notes.get(id)?.layer ?? 0
  return ids.some((id) => layer(id) !== 0) ? [...ids].sort((a, b) => layer(a) - layer(b)) : ids
}
