import { type Box, heightOf, middleOf, noteBox, widthOf } from '#shared/board/geometry.ts'
import { NOTE, type Point } from '#shared/board/note.ts'
import type { ConnectorShape, FrameShape, TextShape } from '#shared/board/shape.ts'
import { sizeOf } from '../../engine/levels.ts'
import { signOf } from '../../ui/kinds.ts'
import type { Scene, SceneHeading, ScenePaper } from './Scene.ts'
import { type Measure, wrap } from './wrap.ts'

/** How a picture looks and what it says of itself. */
export type Manner = {
  measure: Measure
  /** Puts soft hyphens into long words. */
  hyphenate: (text: string) => string
  /** The paper of a kind, as a colour. */
  paper: (kind: string) => string
  ink: string
  line: string
  ground: string
  /** CSS that brings the fonts along; a picture cannot load them. */
  fonts: string
  fontFamily: string
  documentFamily: string
  title: string
  description: string
  language: string
}

const lineHeight = 1.22
const textSizes = { small: 14, normal: 20, large: 32 } as const

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** XML has no place for control characters, not even escaped. */
const escaped = (text: string): string =>
  text
    .replace(/[&<>"]/g, (sign) => escapes[sign]!)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
const round = (value: number): number => Math.round(value * 10) / 10

/**
 * A board as one SVG: papers with their words, headings, frames, texts and connectors. The same scene gives the
 * same bytes.
 * @param box the part that is shown, in board units
 */
export function boardSvg(scene: Scene, box: Box, manner: Manner): string {
  const [width, height] = [Math.ceil(widthOf(box)), Math.ceil(heightOf(box))]
  const frames = scene.shapes.filter((shape): shape is FrameShape => shape.is === 'frame')
  const connectors = scene.shapes.filter((shape): shape is ConnectorShape => shape.is === 'connector')
  const texts = scene.shapes.filter((shape): shape is TextShape => shape.is === 'text')
  const places = new Map(scene.papers.map(({ note, at }) => [note.id, at]))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${round(box.left)} ${round(box.top)} ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title about" xml:lang="${escaped(manner.language)}" font-family="${escaped(manner.fontFamily)}" fill="${manner.ink}">`,
    `<title id="title">${escaped(manner.title)}</title><desc id="about">${escaped(manner.description)}</desc>`,
    manner.fonts && `<style>${manner.fonts}</style>`,
    `<rect x="${round(box.left)}" y="${round(box.top)}" width="${width}" height="${height}" fill="${manner.ground}"/>`,
    ...frames.map((frame) => frameSvg(frame, manner)),
    ...scene.headings.map((heading) => headingSvg(heading, manner)),
    ...connectors.map((connector) =>
      connectorSvg(connector, places.get(connector.from), places.get(connector.to), manner),
    ),
    ...scene.papers.map((paper) => paperSvg(paper, manner)),
    ...texts.map((text) => textSvg(text, manner)),
    '</svg>',
  ]
    .filter(Boolean)
    .join('\n')
}

function headingSvg({ box, title, document }: SceneHeading, manner: Manner): string {
  const [line = ''] = wrap(title, (text) => manner.measure(text, 16), widthOf(box), 1)
  const family = document ? ` font-family="${escaped(manner.documentFamily)}"` : ''
  return (
    `<text x="${round(box.left)}" y="${round(box.top + 20)}" font-size="16" font-weight="600"${family}>${escaped(line)}</text>` +
    `<path d="M${round(box.left)} ${round(box.top + 30)}H${round(box.right)}" stroke="${manner.line}" fill="none"/>`
  )
}

function frameSvg({ box, label }: FrameShape, manner: Manner): string {
  const [line = ''] = wrap(label, (text) => manner.measure(text, 16), widthOf(box), 1)
  return (
    `<rect x="${round(box.left)}" y="${round(box.top)}" width="${round(widthOf(box))}" height="${round(heightOf(box))}" rx="6" fill="none" stroke="${manner.line}" stroke-width="2"/>` +
    `<text x="${round(box.left)}" y="${round(box.top - 8)}" font-size="16" font-weight="600">${escaped(line)}</text>`
  )
}

function textSvg({ at, label, size }: TextShape, manner: Manner): string {
  return lines(label.split('\n'), [at[0], at[1] + textSizes[size]], textSizes[size], manner.ink, 500)
}

/** From edge to edge, with an arrow at the end and its word on a ground of its own. */
function connectorSvg(
  { label }: ConnectorShape,
  from: Point | undefined,
  to: Point | undefined,
  manner: Manner,
): string {
  if (!from || !to) return ''
  const [start, end] = [middleOf(noteBox(from)), middleOf(noteBox(to))]
  const [a, b] = [edgeOf(noteBox(from), start, end), edgeOf(noteBox(to), end, start)]
  const turn = (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI
  const middle: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
  const wide = manner.measure(label, 14) + 12
  const word = label
    ? `<rect x="${round(middle[0] - wide / 2)}" y="${round(middle[1] - 11)}" width="${round(wide)}" height="22" fill="${manner.ground}"/>` +
      `<text x="${round(middle[0])}" y="${round(middle[1] + 5)}" font-size="14" text-anchor="middle">${escaped(label)}</text>`
    : ''
  return (
    `<path d="M${round(a[0])} ${round(a[1])}L${round(b[0])} ${round(b[1])}" stroke="${manner.ink}" stroke-width="2" fill="none"/>` +
    `<path d="M-10 -5L0 0L-10 5" transform="translate(${round(b[0])} ${round(b[1])}) rotate(${round(turn)})" stroke="${manner.ink}" stroke-width="2" fill="none"/>${word}`
  )
}

/** Where the way from a box's middle to another point leaves the box. */
function edgeOf(box: Box, [x, y]: Point, [towardsX, towardsY]: Point): Point {
  const [dx, dy] = [towardsX - x, towardsY - y]
  const share = Math.min(
    dx === 0 ? Infinity : widthOf(box) / 2 / Math.abs(dx),
    dy === 0 ? Infinity : heightOf(box) / 2 / Math.abs(dy),
  )
  return Number.isFinite(share) ? [x + dx * share, y + dy * share] : [x, y]
}

function paperSvg({ note, at, mark }: ScenePaper, manner: Manner): string {
  const [x, y] = at
  const size = sizeOf(note.text.length)
  const most = Math.floor((NOTE.height - 7 - 20) / (size * lineHeight))
  const words = note.image && note.text.trim() === '' ? note.image.alt : note.text
  const shown = wrap(manner.hyphenate(words), (line) => manner.measure(line, size), NOTE.width - 20, most)
  const foot = y + NOTE.height - 8
  const table = mark
    ? `<path d="${mark.path}" transform="translate(${round(x + 28)} ${round(foot - 10)}) scale(0.6875)" ${mark.outlined ? `fill="none" stroke="${manner.ink}" stroke-width="2"` : `fill="${manner.ink}"`}/>` +
      `<text x="${round(x + 42)}" y="${round(foot)}" font-size="12">${mark.number}</text>`
    : ''
  return (
    `<g><rect x="${round(x)}" y="${round(y)}" width="${NOTE.width}" height="${NOTE.height}" rx="2" fill="${manner.paper(note.kind)}" stroke="${manner.line}" stroke-width="0.75"/>` +
    lines(shown, [x + 10, y + 7 + size], size, manner.ink, 520) +
    `<path d="${signOf(note.kind)}" transform="translate(${round(x + 10)} ${round(foot - 10)}) scale(0.6875)" fill="none" stroke="${manner.ink}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>` +
    table +
    (note.number === null
      ? ''
      : `<text x="${round(x + NOTE.width - 10)}" y="${round(foot)}" font-size="12" text-anchor="end">${note.number}</text>`) +
    '</g>'
  )
}

function lines(text: readonly string[], [x, y]: Point, size: number, ink: string, weight: number): string {
  const spans = text.map(
    (line, index) =>
      `<tspan x="${round(x)}" y="${round(y + index * size * lineHeight)}">${escaped(line)}</tspan>`,
  )
  return `<text font-size="${size}" font-weight="${weight}" fill="${ink}">${spans.join('')}</text>`
}
