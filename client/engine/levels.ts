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
  const band = [1, 0.8, 0.7, 0.6, 0.5, 0.4].find((least) => zoom >= least) ?? Math.max(0.1, zoom)
  return Math.round((leastText / band) * 10) / 10
}
