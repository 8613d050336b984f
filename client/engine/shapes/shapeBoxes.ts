import { NOTE, type Point } from '#shared/board/note.ts'
import { SHAPE, type TextShape } from '#shared/board/shape.ts'
import type { Box } from '#shared/board/geometry.ts'

/** Free text: the height of its letters and the width it breaks at, in board units. */
export const TEXT = {
  small: { size: 15, width: 240 },
  normal: { size: 22, width: 360 },
  large: { size: 40, width: 640 },
  line: 1.25,
} as const satisfies Record<TextShape['size'], { size: number; width: number }> & { line: number }

/** The mean width of a letter against its height; words are measured by eye here, by the browser on the page. */
const letter = 0.52

/** The lines that a free text breaks into, about. */
export function linesOfText({ label, size }: TextShape): string[] {
  const most = Math.floor(TEXT[size].width / (TEXT[size].size * letter))
  return label.split('\n').flatMap((whole) => {
    const lines = ['']
    for (const word of whole.split(/\s+/)) {
      const last = lines.at(-1)!
      if (last === '') lines[lines.length - 1] = word
      else if (last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`
      else lines.push(word)
    }
    return lines
  })
}

/** About where a free text lies. */
export function textBox(text: TextShape): Box {
  const { size, width } = TEXT[text.size]
  const lines = linesOfText(text)
  const longest = Math.max(4, ...lines.map(({ length }) => length))
  const [left, top] = text.at
  return {
    left,
    top,
    right: left + Math.min(width, longest * size * letter),
    bottom: top + lines.length * size * TEXT.line,
  }
}

/** Which edges a grip moves: a compass point, or the whole. */
export const grips = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const
export type Grip = (typeof grips)[number]

const within = (value: number): number => Math.min(NOTE.reach, Math.max(-NOTE.reach, Math.round(value)))

/** A box moved so far, or as far as the board reaches. */
export function moved(box: Box, [x, y]: Point): Box {
  const keep = (by: number, low: number, high: number) =>
    Math.round(Math.min(NOTE.reach - high, Math.max(-NOTE.reach - low, by)))
  const [dx, dy] = [keep(x, box.left, box.right), keep(y, box.top, box.bottom)]
  return { left: box.left + dx, top: box.top + dy, right: box.right + dx, bottom: box.bottom + dy }
}

/** A box with the edges of a grip moved; it never gets smaller than a frame may be. */
export function resized(box: Box, grip: Grip, [x, y]: Point): Box {
  const least = SHAPE.leastSide
  const { left, top, right, bottom } = box
  return {
    left: grip.includes('w') ? Math.min(within(left + x), right - least) : left,
    top: grip.includes('n') ? Math.min(within(top + y), bottom - least) : top,
    right: grip.includes('e') ? Math.max(within(right + x), left + least) : right,
    bottom: grip.includes('s') ? Math.max(within(bottom + y), top + least) : bottom,
  }
}

/** A box in whole units, on the board, and at least as large as a frame must be. */
export function asFrame({ left, top, right, bottom }: Box): Box {
  const side = (low: number, high: number): [number, number] => {
    const from = Math.min(within(low), NOTE.reach - SHAPE.leastSide)
    return [from, Math.max(within(high), from + SHAPE.leastSide)]
  }
  const [[l, r], [t, b]] = [side(left, right), side(top, bottom)]
  return { left: l, top: t, right: r, bottom: b }
}
