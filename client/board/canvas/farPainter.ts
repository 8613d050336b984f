import type { Note, Point } from '#shared/board/note.ts'
import { NOTE } from '#shared/board/note.ts'
import { type Camera, toScreen } from '../../engine/camera.ts'
import type { Cluster } from '../../engine/clusters.ts'
import { type Level, sizeOf } from '../../engine/levels.ts'
import { kindOf, paperOf, signOf } from '../../ui/kinds.ts'
import { shownText } from '../images/pictureLayout.ts'

/** The colours of the table's papers as they are now, read from the page once and again when the lights change. */
export type Papers = {
  paper: (kind: string) => string
  ink: string
  edge: string
  font: string
  /** Of what is said over the papers. */
  plate: string
  words: string
}

export function readPapers(element: Element): Papers {
  const style = getComputedStyle(element)
  const known = new Map<string, string>()
  const read = (name: string) => style.getPropertyValue(name).trim()
  return {
    paper(kind) {
      let colour = known.get(kind)
      if (colour === undefined) known.set(kind, (colour = read(paperOf(kind).slice(4, -1))))
      return colour
    },
    ink: read('--paper-ink'),
    edge: read('--paper-edge'),
    font: read('--font-ui'),
    plate: read('--c-ink'),
    words: read('--c-surface'),
  }
}

/** The height of the sign, and of all text, in pixels. */
const glyph = 11
const text = 12
/** More than any digit of that size is wide. */
const digit = 7.5

type View = { camera: Camera; level: Level; papers: Papers }

/** Draws notes that have no element of their own: paper, from 20 % its sign and number, from 40 % first words. */
export class Painter {
  readonly #context: CanvasRenderingContext2D
  readonly #view: View
  readonly #width: number
  readonly #height: number
  #paper = ''
  #ink = false

  constructor(context: CanvasRenderingContext2D, view: View) {
    this.#context = context
    this.#view = view
    this.#width = NOTE.width * view.camera.zoom
    this.#height = NOTE.height * view.camera.zoom
    context.textBaseline = 'middle'
  }

  note(note: Note, at: Point, dimmed: boolean): void {
    const { camera, level, papers } = this.#view
    const context = this.#context
    const x = (at[0] - camera.x) * camera.zoom
    const y = (at[1] - camera.y) * camera.zoom
    if (dimmed) context.globalAlpha = 0.35
    const paper = papers.paper(note.kind)
    if (this.#ink || paper !== this.#paper) context.fillStyle = this.#paper = paper
    this.#ink = false
    context.fillRect(x, y, this.#width, this.#height)
    if (level !== 'stripe') this.#write(note, x, y)
    if (dimmed) context.globalAlpha = 1
  }

  /** The edge of what lies under the top of a stack, darker than its paper; to be painted before it. */
  under(note: Note, at: Point): void {
    const { camera, level, papers } = this.#view
    if (level === 'stripe') return
    const context = this.#context
    const off = Math.max(2, 4 * camera.zoom)
    const x = (at[0] - camera.x) * camera.zoom + off
    const y = (at[1] - camera.y) * camera.zoom + off
    this.#ink = true
    context.fillStyle = papers.paper(note.kind)
    context.fillRect(x, y, this.#width, this.#height)
    context.globalAlpha = 0.35
    context.fillStyle = papers.ink
    context.fillRect(x, y, this.#width, this.#height)
    context.globalAlpha = 1
  }

  done(): void {
    this.#context.textAlign = 'left'
  }

  #write(note: Note, x: number, y: number): void {
    const { camera, level, papers } = this.#view
    const context = this.#context
    const [width, height] = [this.#width, this.#height]
    context.fillStyle = papers.edge
    context.fillRect(x, y + height - 1, width, 1)
    context.fillStyle = papers.ink
    setFont(context, fontOf(text, papers))
    this.#ink = true
    const foot = level === 'mark' ? y + height / 2 : y + height - text / 2 - 4
    if (width > 20) context.drawImage(sign(note.kind, papers.ink), x + 5, foot - glyph / 2, glyph, glyph)
    const number = note.number === null ? '' : String(note.number)
    if (width > number.length * digit + glyph + 14) {
      context.textAlign = 'right'
      context.fillText(number, x + width - 5, foot)
    }
    if (level === 'mark' || height <= 40) return
    context.textAlign = 'left'
    const full = level !== 'words'
    const size = full ? Math.max(text, sizeOf(note.text.length) * camera.zoom) : text
    const lines = full ? Math.max(2, Math.floor((height - 12 - text) / (size * leading))) : 2
    setFont(context, fontOf(size, papers))
    broken(context, note, { size, width: width - 14, lines }).forEach((line, i) =>
      context.fillText(
        line,
        x + 8 * Math.min(1, camera.zoom),
        y + 7 * camera.zoom + size * (0.6 + i * leading),
        width - 12,
      ),
    )
  }
}

const leading = 1.22
const fontOf = (size: number, { font }: Papers): string => `550 ${size}px ${font}`

const fonts = new WeakMap<CanvasRenderingContext2D, string>()

/** Only when it is another one: to be told a font, the browser looks at the styles of the page. */
function setFont(context: CanvasRenderingContext2D, font: string): void {
  if (fonts.get(context) === font) return
  fonts.set(context, font)
  context.font = font
}

/** To be called when a canvas has got another size: it then forgets its font. */
export const forgetFont = (context: CanvasRenderingContext2D): boolean => fonts.delete(context)

const signs = new Map<string, HTMLCanvasElement>()

/** The sign of a kind as a picture: a path is stroked anew each time it is drawn. */
function sign(kind: string, ink: string): HTMLCanvasElement {
  const name = `${kindOf(kind)} ${ink} ${devicePixelRatio}`
  const known = signs.get(name)
  if (known) return known
  const picture = document.createElement('canvas')
  const side = Math.ceil(glyph * devicePixelRatio)
  picture.width = picture.height = side
  const context = picture.getContext('2d')
  if (context) {
    context.scale(side / 16, side / 16)
    context.lineWidth = 2
    context.lineCap = context.lineJoin = 'round'
    context.strokeStyle = ink
    context.stroke(new Path2D(signOf(kind)))
  }
  signs.set(name, picture)
  return picture
}

type Breaking = { size: number; width: number; lines: number }

const known = new WeakMap<Note, Breaking & { said: readonly string[] }>()

/** The first lines of a text, cut at words where it can be; the same as last time as long as it nearly fits. */
function broken(context: CanvasRenderingContext2D, note: Note, into: Breaking): readonly string[] {
  const before = known.get(note)
  if (
    before &&
    before.lines === into.lines &&
    Math.abs(before.width / before.size - into.width / into.size) < 0.6
  )
    return before.said
  const said: string[] = []
  let rest = shownText(note)
    .trim()
    .slice(0, 40 * into.lines)
    .split(/\s+/)
  while (said.length < into.lines && rest.length > 0) {
    let line = rest[0]!
    let fits = 1
    while (fits < rest.length) {
      const longer = `${line} ${rest[fits]!}`
      if (context.measureText(longer).width > into.width) break
      line = longer
      fits += 1
    }
    said.push(line)
    rest = rest.slice(fits)
  }
  known.set(note, { ...into, said })
  return said
}

/** Says over each group of notes how many they are. */
export function paintCounts(
  context: CanvasRenderingContext2D,
  { camera, papers }: { camera: Camera; papers: Papers },
  clusters: readonly Cluster[],
): void {
  setFont(context, `600 13px ${papers.font}`)
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  for (const { middle, count } of clusters) {
    const [x, y] = toScreen(camera, middle)
    const said = String(count)
    const width = said.length * 8.5 + 14
    context.fillStyle = papers.plate
    context.beginPath()
    context.roundRect(x - width / 2, y - 11, width, 22, 11)
    context.fill()
    context.fillStyle = papers.words
    context.fillText(said, x, y + 0.5)
  }
  context.textAlign = 'left'
}
