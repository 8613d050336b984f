import type { NoteId, ThemeId } from '../ids.ts'
import { NOTE, type Note, type Point } from './note.ts'
import type { BoardSnapshot } from './snapshot.ts'

/** From one note's corner to the next one's in a tidy grid. */
const across = NOTE.width + NOTE.gap
const down = NOTE.height + NOTE.gap

const clamp = (value: number): number => Math.max(-NOTE.reach, Math.min(NOTE.reach, value))

/**
 * The free place nearest to `near` for one more note: `near` itself if nothing lies within a gap of it,
 * else the first free slot of a grid around it, to the right before below. Archived notes take no room.
 */
export function freeSpot(notes: readonly { at: Point; archived?: Note['archived'] }[], near: Point): Point {
  const taken = notes.filter((note) => !note.archived)
  const [x, y]: Point = [clamp(near[0]), clamp(near[1])]
  // A note is in the way of four slots at most, so this many rings hold a free one.
  const rings = Math.ceil(Math.sqrt(4 * taken.length + 1))
  const key = (i: number, j: number) => i * 4 * (rings + 1) + j
  const inTheWay = new Set<number>()
  for (const { at } of taken) {
    for (const i of slotsUnder(at[0] - x, across, across)) {
      // Slots farther out than anybody looks would share a key with nearer ones.
      if (Math.abs(i) > rings) continue
      for (const j of slotsUnder(at[1] - y, down, down)) if (Math.abs(j) <= rings) inTheWay.add(key(i, j))
    }
  }
  for (let radius = 0; radius <= rings; radius += 1) {
    for (const [i, j] of slots(radius)) {
      const spot: Point = [x + i * across, y + j * down]
      if (spot.every((value) => Math.abs(value) <= NOTE.reach) && !inTheWay.has(key(i, j))) return spot
    }
  }
  return [x, y]
}

/**
 * The slots `step` apart (the one at 0 has the index 0) that something at `offset` is in the way of, being
 * less than `size` from them: one or two.
 */
export function slotsUnder(offset: number, step: number, size: number): number[] {
  const last = Math.ceil((offset + size) / step) - 1
  const first = Math.floor((offset - size) / step) + 1
  return first < last ? [first, last] : first === last ? [first] : []
}

/** The slots exactly `radius` away, nearest first; of equals the right and the lower ones first. */
function slots(radius: number): [number, number][] {
  const length = ([i, j]: [number, number]) => (i * across) ** 2 + (j * down) ** 2
  const span = Array.from({ length: 2 * radius + 1 }, (_, index) => index - radius)
  return span
    .flatMap((i) => (Math.abs(i) === radius ? span : [-radius, radius]).map((j): [number, number] => [i, j]))
    .sort((a, b) => length(a) - length(b) || b[0] - a[0] || b[1] - a[1])
}

/** A theme's frame in board units; `theme: null` is the area of notes without one, and has no title. */
export type ThemeFrame = {
  theme: ThemeId | null
  title: string
  box: { left: number; top: number; right: number; bottom: number }
}

/** Sizes in board units and notes; `shape` is how much wider than high the whole should be, as screens are. */
const FRAME = { notesAcross: 3, header: 56, padding: 24, between: 48, shape: 1.5 } as const

const inNumberOrder = (a: Note, b: Note): number =>
  (a.number ?? Infinity) - (b.number ?? Infinity) || a.born - b.born || (a.id < b.id ? -1 : 1)

/** A frame's size for so many notes, and where the note at an index lies in it. */
function frameFor(count: number, columns: number) {
  const rows = Math.max(1, Math.ceil(count / columns))
  return {
    width: columns * across - NOTE.gap + 2 * FRAME.padding,
    height: FRAME.header + rows * down - NOTE.gap + 2 * FRAME.padding,
    spot: (index: number): Point => [
      FRAME.padding + (index % columns) * across,
      FRAME.header + FRAME.padding + Math.floor(index / columns) * down,
    ],
  }
}

/**
 * How many columns of frames make about the shape of a screen. Depends on counts only, so that moving a
 * note from theme to theme leaves every frame in its column.
 */
function columnsFor(themes: number, notes: number, stride: number): number {
  const height =
    themes * (FRAME.header + 2 * FRAME.padding + FRAME.between) + (notes / FRAME.notesAcross) * down
  return Math.max(1, Math.round(Math.sqrt((FRAME.shape * height) / stride)))
}

/**
 * Lays a synthesis board out from its themes: frames in columns in the themes' order, left to right and
 * then below, each with its notes in number order; the notes without a theme last, beneath. The same
 * board gives the same layout, so nobody has to tidy and positions need not be kept.
 */
export function arrangeThemes(board: Pick<BoardSnapshot, 'notes' | 'themes'>): {
  frames: ThemeFrame[]
  places: Map<NoteId, Point>
} {
  const notes = board.notes.filter((note) => note.archived === null).sort(inNumberOrder)
  const known = new Set<ThemeId>(board.themes.map((theme) => theme.id))
  const frames: ThemeFrame[] = []
  const places = new Map<NoteId, Point>()
  const lay = (theme: ThemeId | null, title: string, within: Note[], columns: number, [left, top]: Point) => {
    const { width, height, spot } = frameFor(within.length, columns)
    within.forEach((note, index) => {
      const [x, y] = spot(index)
      places.set(note.id, [left + x, top + y])
    })
    frames.push({ theme, title, box: { left, top, right: left + width, bottom: top + height } })
    return top + height + FRAME.between
  }

  const stride = frameFor(0, FRAME.notesAcross).width + FRAME.between
  const columns = columnsFor(board.themes.length, notes.length, stride)
  const bottoms: number[] = Array.from({ length: columns }, () => 0)
  board.themes.forEach((theme, index) => {
    const column = index % columns
    const within = notes.filter((note) => note.theme?.id === theme.id)
    bottoms[column] = lay(theme.id, theme.title, within, FRAME.notesAcross, [
      column * stride,
      bottoms[column]!,
    ])
  })

  const loose = notes.filter((note) => note.theme === null || !known.has(note.theme.id))
  if (loose.length > 0)
    lay(null, '', loose, Math.max(2, columns) * FRAME.notesAcross, [0, Math.max(...bottoms)])
  return { frames, places }
}
