/** Where the stripes of a rug lie, in CSS pixels from its left edge. */
export type RugLayout = {
  width: number
  /** Room for the loose warp ends at both sides. */
  fringe: number
  pitch: number
  /** Width that is woven, without fringes. */
  woven: number
  warps: readonly number[]
}

/** Between stripes, in pixels: the least that can be seen, and the most that still looks like cloth. */
const narrowest = 0.5
const widest = 8

/**
 * Lays out a rug of `stripes` on a warp for `length` stripes (0: as long as it is woven).
 *
 * With a `width` it fills it; without, a stripe has the pitch that the number of stripes suggests, so that
 * rugs drawn alike can be compared by their length.
 */
export function rugLayout(
  stripes: number,
  {
    height,
    length = 0,
    width,
    pitch,
  }: { height: number; length?: number; width?: number | undefined; pitch?: number | undefined },
): RugLayout {
  const places = Math.max(stripes, length, 1)
  const fringe = Math.min(18, Math.max(4, Math.round(height * 0.27)))
  const each =
    width === undefined
      ? (pitch ?? Math.min(widest, height * 0.57))
      : Math.max(narrowest, (width - 2 * fringe) / places)
  const gap = height > 60 ? 5.2 : 3.2
  const warps = Array.from({ length: Math.floor((height - 4) / gap) + 1 }, (_, index) => 2 + index * gap)
  return { width: width ?? each * places + 2 * fringe, fringe, pitch: each, woven: each * stripes, warps }
}

/**
 * How much stripe `index` is off the straight, −1…1 in `salt`'s own series: the same rug looks the same
 * everywhere and every time (a hash of the index; nothing is left to chance).
 */
export function unevenness(index: number, salt: number): number {
  let hash = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return ((hash ^ (hash >>> 15)) >>> 0) / 0x7fffffff - 1
}
