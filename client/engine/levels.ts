import { NOTE } from '#shared/board/note.ts'

/** What a note shows at a zoom: text never renders below 12 px, content drops instead. */
export type Level = 'stripe' | 'mark' | 'words' | 'note' | 'near'

export const leastText = 12

/** From how many notes in view on the eye gets one level less. */
export const crowded = 300

export const levels = ['stripe', 'mark', 'words', 'note', 'near'] as const satisfies readonly Level[]

/** The level of detail for a zoom and a number of notes in view. */
export function levelOf(zoom: number, inView = 0): Level {
  const level: Level =
    zoom < 0.2 ? 'stripe' : zoom < 0.4 ? 'mark' : zoom < 0.6 ? 'words' : zoom <= 1.4 ? 'note' : 'near'
  if (inView <= crowded) return level
  return levels[Math.max(0, levels.indexOf(level) - 1)]!
}

/** Whether notes are elements of the page at this level; below, a picture is enough. */
export const isNear = (level: Level): boolean => level === 'words' || level === 'note' || level === 'near'

/**
 * The smallest text in board units that is still 12 px on the screen, in a few bands: each change of
 * band lays all notes out again, so it must not happen at every step of a zoom.
 */
export function leastTextInUnits(zoom: number): number {
  const band =
    [1, 0.8, 0.72, 0.64, 0.6, 0.55, 0.5, 0.45, 0.4].find((least) => zoom >= least) ?? Math.max(0.1, zoom)
  return Math.round((leastText / band) * 10) / 10
}

const lineHeight = 1.22
const padding = 7
const footing = 6
const ownEdge = 4

/** The size of a note's text in board units: long notes are set smaller, down to 12. */
export const sizeOf = (length: number): number => (length <= 68 ? 15 : length <= 100 ? 13.4 : leastText)

/** How many whole lines of text of a size fit above the foot; `least` is the smallest text allowed. */
export function linesOf(size: number, least: number, own: boolean): number {
  const foot = Math.max(least, leastText) * 1.1 + footing + (own ? ownEdge : 0)
  return Math.max(1, Math.floor((NOTE.height - padding - foot) / (size * lineHeight)))
}
