import type { ConnectorShape, FrameShape, TextShape } from '#shared/board/shape.ts'
import { heightOf, widthOf } from '#shared/board/geometry.ts'
import { toScreen } from '../../engine/camera.ts'
import { strokesOf } from '../../engine/shapes/strokes.ts'
import { linesOfText, TEXT } from '../../engine/shapes/shapeBoxes.ts'
import type { Board } from '../boardContext.ts'
import { planShapes } from './planShapes.ts'

/** The colours of shapes as they are now; to be read again when the lights change. */
export type ShapeInk = { edge: string; sheet: string; line: string; words: string; font: string }

export function readShapeInk(element: Element): ShapeInk {
  const style = getComputedStyle(element)
  const read = (name: string) => style.getPropertyValue(name).trim()
  return {
    edge: read('--c-control'),
    sheet: read('--c-surface'),
    line: read('--c-ink-2'),
    words: read('--c-ink'),
    font: read('--font-ui'),
  }
}

/** The smallest text, in pixels. */
const least = 12

/** Draws the shapes that are no elements of the page; to be done before the notes, which lie on them. */
export function paintShapes(context: CanvasRenderingContext2D, board: Board, ink: ShapeInk): void {
  const { painted } = planShapes(board.engine)
  if (painted.length === 0) return
  context.save()
  context.lineJoin = context.lineCap = 'round'
  for (const shape of painted) if (shape.is === 'frame') paintFrame(context, board, ink, shape)
  paintLines(
    context,
    board,
    ink,
    painted.filter((shape) => shape.is === 'connector'),
  )
  for (const shape of painted) if (shape.is === 'text') paintText(context, board, ink, shape)
  context.restore()
}

function paintFrame(context: CanvasRenderingContext2D, board: Board, ink: ShapeInk, frame: FrameShape): void {
  const { camera, shapes } = board.engine
  const box = shapes.boxOf(frame)
  const [x, y] = toScreen(camera, [box.left, box.top])
  const [width, height] = [widthOf(box) * camera.zoom, heightOf(box) * camera.zoom]
  context.globalAlpha = 0.24
  context.fillStyle = ink.sheet
  context.fillRect(x, y, width, height)
  context.globalAlpha = 1
  context.strokeStyle = ink.edge
  context.lineWidth = 1.5
  context.strokeRect(x, y, width, height)
  if (width < 48) return
  context.font = `650 14px ${ink.font}`
  context.textBaseline = 'bottom'
  context.fillStyle = ink.words
  context.fillText(shortened(context, frame.label, width), x, y - 4)
}

/** As much of a text as fits, with dots where it is cut. */
function shortened(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text
  let length = Math.floor((text.length * width) / context.measureText(text).width)
  while (length > 0 && context.measureText(`${text.slice(0, length)}…`).width > width) length -= 1
  return `${text.slice(0, length)}…`
}

/** All lines are one path: three hundred cost little more than one. */
function paintLines(
  context: CanvasRenderingContext2D,
  board: Board,
  ink: ShapeInk,
  lines: readonly ConnectorShape[],
): void {
  const { engine, others } = board
  const { camera } = engine
  const held = engine.carried !== null || others.value.some(({ dragging }) => dragging !== null)
  const lineOf = (shape: ConnectorShape) =>
    held || engine.preview
      ? engine.shapes.lineOf(shape, (note) => engine.seenAt(note, others.value))
      : engine.shapes.restingLineOf(shape)
  const head = Math.max(11, 5 / camera.zoom)
  context.strokeStyle = ink.line
  context.lineWidth = camera.zoom < 0.2 ? 1 : 1.5
  context.beginPath()
  for (const shape of lines) {
    const line = lineOf(shape)
    if (!line) continue
    for (const points of strokesOf(line, head, shape.means === 'opposed')) {
      points.forEach((point, index) => {
        const [x, y] = toScreen(camera, point)
        if (index === 0) context.moveTo(x, y)
        else context.lineTo(x, y)
      })
    }
  }
  context.stroke()
}

/** Words where they can be read, else a bar for each line of them. */
function paintText(context: CanvasRenderingContext2D, board: Board, ink: ShapeInk, text: TextShape): void {
  const { camera, shapes } = board.engine
  const [x, y] = toScreen(camera, shapes.cornerOf(text))
  const size = TEXT[text.size].size * camera.zoom
  const step = size * TEXT.line
  context.fillStyle = ink.words
  context.textBaseline = 'top'
  context.font = `560 ${size}px ${ink.font}`
  linesOfText(text).forEach((line, index) => {
    if (size >= least) return context.fillText(line, x, y + index * step)
    context.globalAlpha = 0.35
    context.fillRect(x, y + index * step + size * 0.3, line.length * size * 0.5, Math.max(1, size * 0.4))
    context.globalAlpha = 1
  })
}
