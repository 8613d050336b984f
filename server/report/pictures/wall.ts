import { type Lookup, lookupIn } from '#shared/report/lookup.ts'
import type { Report, ReportNote, ReportQuestion, ReportTheme } from '#shared/report/report.ts'
import type { ReportWords } from '#shared/report/words/fi.ts'
import { wordsOf } from '#shared/report/words.ts'
import { wrap } from '#shared/text/wrap.ts'
import { lineWidth } from '../fonts/measure.ts'
import { escaped, round, svgOf } from './svg.ts'

const EDGE = 48
const GAP = 14
const PAPER = 239
/** As many papers side by side as keep a full wall about as wide as it is high. */
const columnsFor = (notes: number): number => Math.min(18, Math.max(6, Math.ceil(Math.sqrt(notes / 2))))
const PAD = 14
const SIZE = 16
const LEADING = 20
/** A note of thousands of characters would hide the others; the documents have it whole. */
const MOST_LINES = 14

/** The papers of the design's light theme. */
const papers: Record<ReportNote['kind'], string> = {
  free: '#fbf7ee',
  change: '#fae08a',
  add: '#cde8b5',
  drop: '#edb8b6',
  keep: '#b9ddf3',
  merge: '#baa5dd',
  concern: '#de9f74',
  question: '#a5afb4',
}
const INK = '#16201f'
const QUIET = '#4a5856'

type Wall = {
  report: Report
  words: ReportWords
  find: Lookup
  accent: string
  columns: number
  width: number
}
/** Something drawn at the top of what is left, and how much of the height it takes. */
type Piece = { height: number; draw: (top: number) => string }

/** A question's notes on the wall, theme by theme in the report's order, then those in no theme. */
export function wallSvg(report: Report, question: ReportQuestion, accent: string): string {
  const columns = columnsFor(question.reach.notes)
  const width = 2 * EDGE + columns * (PAPER + GAP) - GAP
  const wall: Wall = {
    report,
    words: wordsOf(report.language),
    find: lookupIn(report),
    accent,
    columns,
    width,
  }
  const pieces = [
    title(question, wall),
    ...question.themes.flatMap((theme) => [shelf(theme, wall), ...rows(theme.notes, wall)]),
    ...(question.unsorted.length === 0
      ? []
      : [plainShelf(wall.words.unsorted, question.unsorted.length, wall), ...rows(question.unsorted, wall)]),
  ]
  let top = EDGE
  const drawn = pieces.map(({ height, draw }) => {
    const at = top
    top += height
    return draw(at)
  })
  const telling = {
    title: `${question.number} ${question.text}`,
    description: wall.words.count.notes(question.reach.notes),
    language: report.language,
  }
  const frame = `<rect width="${width}" height="${Math.ceil(top + EDGE)}" fill="#ffffff"/>`
  return svgOf({ width, height: top + EDGE }, [frame, ...drawn], telling)
}

/** `size` in px; text is drawn with whatever has Arial's widths. */
const text = (words: string, x: number, y: number, size: number, more = ''): string =>
  `<text x="${round(x)}" y="${round(y)}" font-family="Arimo, Arial, Helvetica, sans-serif" font-size="${size}"${more || ` fill="${INK}"`}>${escaped(words)}</text>`
const bold = ` font-weight="700" fill="${INK}"`
const quiet = ` fill="${QUIET}"`

function title({ number, text: asked }: ReportQuestion, { report, width }: Wall): Piece {
  const lines = wrap(`${number} ${asked}`, (line) => lineWidth(line, 34, true), width - 2 * EDGE, 5)
  const about = [report.workshop.name, report.workshop.host, report.workshop.date].filter(Boolean).join(' · ')
  const [said] = wrap(about, (line) => lineWidth(line, 18), width - 2 * EDGE, 1)
  return {
    height: lines.length * 42 + 40,
    draw: (top) =>
      [
        text(said ?? '', EDGE, top + 14, 18, quiet),
        ...lines.map((line, i) => text(line, EDGE, top + 54 + i * 42, 34, bold)),
      ].join(''),
  }
}

function shelf(theme: ReportTheme, wall: Wall): Piece {
  const { words } = wall
  const dots = theme.support ? [words.count.votes(theme.support.dots)] : []
  const about = [words.count.notes(theme.notes.length), ...dots].join(' · ')
  return heading(theme.letter, theme.title, about, wall)
}

const plainShelf = (name: string, notes: number, wall: Wall): Piece =>
  heading(null, name, wall.words.count.notes(notes), wall)

function heading(letter: string | null, name: string, about: string, { accent, width }: Wall): Piece {
  const left = letter === null ? EDGE : EDGE + 44
  const lines = wrap(name, (line) => lineWidth(line, 24, true), width - EDGE - left - 260, 3)
  const tile =
    letter === null
      ? () => ''
      : (top: number) =>
          `<rect x="${EDGE}" y="${round(top + 30)}" width="32" height="32" rx="4" fill="${accent}"/>` +
          text(letter, EDGE + 16, top + 53, 20, ' font-weight="700" fill="#ffffff" text-anchor="middle"')
  return {
    height: lines.length * 30 + 46,
    draw: (top) =>
      [
        `<rect x="${EDGE}" y="${round(top + 14)}" width="${width - 2 * EDGE}" height="2" fill="${INK}"/>`,
        tile(top),
        ...lines.map((line, i) => text(line, left, top + 54 + i * 30, 24, bold)),
        text(about, width - EDGE, top + 54, 18, `${quiet} text-anchor="end"`),
      ].join(''),
  }
}

/** Papers in rows, each row as tall as its tallest. */
function rows(refs: readonly string[], wall: Wall): Piece[] {
  const notes = refs.flatMap((ref) => wall.find.note(ref) ?? [])
  const fitted = notes.map((note) => ({
    note,
    lines: wrap(note.text, (line) => lineWidth(line, SIZE), PAPER - 2 * PAD, MOST_LINES),
  }))
  return Array.from({ length: Math.ceil(fitted.length / wall.columns) }, (_, row) => {
    const papers = fitted.slice(row * wall.columns, (row + 1) * wall.columns)
    const tall = Math.max(4, ...papers.map(({ lines }) => lines.length)) * LEADING + 2 * PAD + 26
    return {
      height: tall + GAP,
      draw: (top) =>
        papers
          .map(({ note, lines }, i) =>
            paper(note, lines, { x: EDGE + i * (PAPER + GAP), y: top, tall }, wall),
          )
          .join(''),
    }
  })
}

function paper(
  note: ReportNote,
  lines: readonly string[],
  { x, y, tall }: { x: number; y: number; tall: number },
  { words, find }: Wall,
): string {
  const kind = note.kind === 'free' ? [] : [words.kinds[note.kind]]
  const room = PAPER - 2 * PAD - lineWidth(note.ref, 13) - 8
  const foot = [...kind, ...(find.group(note) ? [find.group(note)!.name] : [])].join(' · ')
  const [about] = wrap(foot, (line) => lineWidth(line, 13), room, 1)
  const lang = note.language === null ? '' : ` xml:lang="${note.language}"`
  return [
    `<g${lang}><rect x="${round(x)}" y="${round(y)}" width="${round(PAPER)}" height="${tall}" rx="2" fill="${papers[note.kind]}" stroke="${INK}" stroke-opacity="0.22"/>`,
    ...lines.map((line, i) => text(line, x + PAD, y + PAD + 14 + i * LEADING, SIZE)),
    text(about ?? '', x + PAD, y + tall - PAD, 13),
    text(note.ref, x + PAPER - PAD, y + tall - PAD, 13, `${bold} text-anchor="end"`),
    '</g>',
  ].join('')
}
