import { type Box, heightOf, widthOf } from '#shared/board/geometry.ts'
import { NOTE, type Point } from '#shared/board/note.ts'
import type { FrameShape, TextShape } from '#shared/board/shape.ts'
import { sizeOf } from '../../engine/levels.ts'
import { middleOfLine } from '../../engine/shapes/lines.ts'
import { strokesOf } from '../../engine/shapes/strokes.ts'
import { linesOfText, TEXT } from '../../engine/shapes/shapeBoxes.ts'
import { signOf } from '../../ui/kinds.ts'
import type { Scene, SceneHeading, SceneLine, ScenePaper } from './Scene.ts'
import { type Measure, wrap } from '#shared/text/wrap.ts'

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
  const texts = scene.shapes.filter((shape): shape is TextShape => shape.is === 'text')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${round(box.left)} ${round(box.top)} ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title about" xml:lang="${escaped(manner.language)}" font-family="${escaped(manner.fontFamily)}" fill="${manner.ink}">`,
    `<title id="title">${escaped(manner.title)}</title><desc id="about">${escaped(manner.description)}</desc>`,
    manner.fonts && `<style>${manner.fonts}</style>`,
    `<rect x="${round(box.left)}" y="${round(box.top)}" width="${width}" height="${height}" fill="${manner.ground}"/>`,
    ...frames.map((frame) => frameSvg(frame, manner)),
    ...scene.headings.map((heading) => headingSvg(heading, manner)),
    ...scene.lines.map((line) => connectorSvg(line, manner)),
    ...scene.papers.map((paper) => paperSvg(paper, manner)),
    ...scene.lines.map((line) => wordSvg(line, manner)),
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

/** As it breaks on the table, where it is about as wide. */
function textSvg(text: TextShape, manner: Manner): string {
  const { size } = TEXT[text.size]
  const [x, y] = text.at
  return lines(linesOfText(text), [x, y + size], size, manner.ink, 560, TEXT.line)
}

/** Between papers that lie closer than this a word stands upright, as it does on the table. */
const narrowest = 64

/** From edge to edge, with an arrow at the end and its word on a ground of its own. */
function connectorSvg({ line, opposed }: SceneLine, manner: Manner): string {
  const path = strokesOf(line, 11, opposed)
    .map((points) => `M${points.map(spot).join('L')}`)
    .join('')
  return `<path d="${path}" stroke="${manner.ink}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" fill="none"/>`
}

/** A line's word, over the papers: where they lie close it would else be hidden. */
function wordSvg({ label, line }: SceneLine, manner: Manner): string {
  if (label === '') return ''
  const [across, down] = [Math.abs(line.to[0] - line.from[0]), Math.abs(line.to[1] - line.from[1])]
  const level = across > 2 * down
  const upright = level && across < narrowest
  const room = level && !upright ? Math.max(narrowest, across - 10) : 200
  const size = 14
  const shown = wrap(manner.hyphenate(label), (text) => manner.measure(text, size), room, 6)
  const wide = Math.max(...shown.map((text) => manner.measure(text, size))) + 10
  const tall = shown.length * size * lineHeight + 4
  const [x, y] = middleOfLine(line)
  const spans = shown.map(
    (text, index) =>
      `<tspan x="${round(x)}" y="${round(y - tall / 2 + 3 + size * 0.85 + index * size * lineHeight)}">${escaped(text)}</tspan>`,
  )
  return (
    `<g${upright ? ` transform="rotate(90 ${spot([x, y])})"` : ''}>` +
    `<rect x="${round(x - wide / 2)}" y="${round(y - tall / 2)}" width="${round(wide)}" height="${round(tall)}" rx="4" fill="${manner.ground}"/>` +
    `<text font-size="${size}" font-weight="560" text-anchor="middle">${spans.join('')}</text></g>`
  )
}

const spot = ([x, y]: Point): string => `${round(x)} ${round(y)}`

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

function lines(
  text: readonly string[],
  [x, y]: Point,
  size: number,
  ink: string,
  weight: number,
  step: number = lineHeight,
): string {
  const spans = text.map(
    (line, index) => `<tspan x="${round(x)}" y="${round(y + index * size * step)}">${escaped(line)}</tspan>`,
  )
  return `<text font-size="${size}" font-weight="${weight}" fill="${ink}">${spans.join('')}</text>`
}
