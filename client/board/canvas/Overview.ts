import { type Box, heightOf, widthOf } from '#shared/board/geometry.ts'
import { NOTE } from '#shared/board/note.ts'
import type { BoardEngine } from '../../engine/BoardEngine.ts'
import type { Camera } from '../../engine/camera.ts'
import { type Papers } from './farPainter.ts'

/** Pixels of its longer side at most, and of a board unit at most: the far level ends there. */
const longest = 2_048
const mostScale = 0.2

/** Made anew at most this often, in milliseconds: a stripe may be elsewhere for as long. */
const often = 250

/** The whole board as one small picture, to be moved and scaled instead of painting thousands of notes each frame. */
export class Overview {
  readonly #engine: BoardEngine
  readonly #picture = typeof document === 'undefined' ? null : document.createElement('canvas')
  #box: Box | null = null
  #fresh = false
  #made = 0

  constructor(engine: BoardEngine) {
    this.#engine = engine
  }

  changed(): void {
    this.#fresh = false
  }

  /** Sees that there is a picture by the time it is needed. */
  prepare(papers: Papers): void {
    if (!this.#box) this.#make(papers)
  }

  /** Draws the board as the camera sees it; false when there is nothing to draw it from. */
  draw(context: CanvasRenderingContext2D, camera: Camera, papers: Papers): boolean {
    if (!this.#fresh && performance.now() - this.#made > often) this.#make(papers)
    if (!this.#picture || !this.#box) return false
    const { left, top } = this.#box
    const { x, y, zoom } = camera
    context.imageSmoothingEnabled = false
    context.drawImage(
      this.#picture,
      ...([(left - x) * zoom, (top - y) * zoom] as const),
      ...([widthOf(this.#box) * zoom, heightOf(this.#box) * zoom] as const),
    )
    context.imageSmoothingEnabled = true
    return true
  }

  #make(papers: Papers): void {
    const box = this.#engine.content.extent()
    const context = this.#picture?.getContext('2d')
    if (!box || !this.#picture || !context) return
    const scale = Math.min(mostScale, longest / Math.max(widthOf(box), heightOf(box)))
    this.#picture.width = Math.ceil(widthOf(box) * scale)
    this.#picture.height = Math.ceil(heightOf(box) * scale)
    const [width, height] = [NOTE.width * scale, NOTE.height * scale]
    const { content } = this.#engine
    let paper = ''
    for (const { id, at } of content.open()) {
      const wanted = papers.paper(content.notes.get(id)?.kind ?? 'free')
      if (wanted !== paper) context.fillStyle = paper = wanted
      context.fillRect((at[0] - box.left) * scale, (at[1] - box.top) * scale, width, height)
    }
    this.#box = box
    this.#fresh = true
    this.#made = performance.now()
  }
}
