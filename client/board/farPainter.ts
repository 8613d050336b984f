import type { Note, Point } from '#shared/board/note.ts'
import { NOTE } from '#shared/board/note.ts'
import { type Camera, toScreen } from '../engine/camera.ts'
import type { Level } from '../engine/levels.ts'
import { kindOf, paperOf, signOf } from '../ui/kinds.ts'

/** The colours of the table's papers as they are now, read from the page once and again when the lights change. */
export type Papers = { paper: (kind: string) => string; ink: string; edge: string; font: string }

export function readPapers(element: Element): Papers {
  const style = getComputedStyle(element)
  const known = new Map<string, string>()
  const read = (name: string) => style.getPropertyValue(name).trim()
  return {
    paper(kind) {
      const name = paperOf(kind).slice(4, -1)
      if (!known.has(name)) known.set(name, read(name))
      return known.get(name)!
    },
    ink: read('--paper-ink'),
    edge: read('--paper-edge'),
    font: read('--font-ui'),
  }
}

const signs = new Map<string, Path2D>()

function sign(kind: string): Path2D {
  const name = kindOf(kind)
  let path = signs.get(name)
  if (!path) signs.set(name, (path = new Path2D(signOf(kind))))
  return path
}

export type Painted = { note: Note; at: Point; dimmed: boolean }

/** The height of the sign, and of all text, in pixels. */
const glyph = 11
const text = 12

/** Draws notes that have no element of their own: paper, from 20 % its sign and number, from 40 % first words. */
export function paint(
  context: CanvasRenderingContext2D,
  view: { camera: Camera; level: Level; papers: Papers },
  notes: Iterable<Painted>,
): void {
  const { camera, level, papers } = view
  const width = NOTE.width * camera.zoom
  const height = NOTE.height * camera.zoom
  const far = level === 'stripe'
  context.lineWidth = 2
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.textBaseline = 'middle'
  context.font = `550 ${text}px ${papers.font}`
  for (const { note, at, dimmed } of notes) {
    const [x, y] = toScreen(camera, at)
    context.globalAlpha = dimmed ? 0.35 : 1
    context.fillStyle = papers.paper(note.kind)
    context.fillRect(x, y, width, height)
    if (far) continue
    context.fillStyle = papers.edge
    context.fillRect(x, y + height - 1, width, 1)
    context.fillStyle = context.strokeStyle = papers.ink
    const foot = level === 'mark' ? y + height / 2 : y + height - text / 2 - 4
    if (width > 20) {
      context.save()
      context.translate(x + 5, foot - glyph / 2)
      context.scale(glyph / 16, glyph / 16)
      context.stroke(sign(note.kind))
      context.restore()
    }
    const number = note.number === null ? '' : String(note.number)
    const wide = context.measureText(number).width
    if (width > wide + glyph + 14) context.fillText(number, x + width - wide - 5, foot)
    if (level !== 'mark' && height > 40) words(context, note.text, x + 6, y + 6 + text / 2, width - 12)
  }
  context.globalAlpha = 1
}

/** The first two lines of a text, cut at words where it can be. */
function words(context: CanvasRenderingContext2D, said: string, x: number, y: number, width: number): void {
  let rest = said.trim().slice(0, 80).split(/\s+/)
  for (let line = 0; line < 2 && rest.length > 0; line += 1) {
    let fits = 1
    while (fits < rest.length && context.measureText(rest.slice(0, fits + 1).join(' ')).width <= width)
      fits += 1
    context.fillText(rest.slice(0, fits).join(' '), x, y + line * text * 1.22, width)
    rest = rest.slice(fits)
  }
}
