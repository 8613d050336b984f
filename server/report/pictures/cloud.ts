import { type Cloud, type CloudWord, layOut, pictured } from '#shared/report/wordCloud.ts'
import { boldFace } from './Face.ts'
import { round, svgOf, type Telling } from './svg.ts'

const INK = '#33413f'
/** A few words of a note each do not fill the box: they are laid out for at least so wide a picture. */
const CALM = 400

/** `accent`: of the most common words. */
export type CloudManner = { width: number; height: number; accent: string; telling?: Telling }

/**
 * A word cloud as SVG in which every word is an outline: it looks the same wherever it is opened, and needs no font.
 * Fills the box as well as its shape allows; no word is dropped.
 * @param words most common first. @returns '' without words
 */
export function cloudSvg(
  words: readonly CloudWord[],
  { width, height, accent, telling }: CloudManner,
): string {
  const shown = pictured(words)
  if (shown.length === 0) return ''
  const cloud = shapedLike(shown, width / height)
  const scale = Math.min(width / cloud.width, height / cloud.height, width / CALM)
  const [left, top] = [(width - cloud.width * scale) / 2, (height - cloud.height * scale) / 2]
  const face = boldFace()
  const outlines = cloud.words.map(({ word, x, y, size, width: held, strong }) => {
    const { path, width: wide } = face.outline(word, size * scale)
    const at = `${round(left + (x + (held - wide / scale) / 2) * scale)} ${round(top + y * scale)}`
    return `<path transform="translate(${at})" fill="${strong ? accent : INK}" d="${path}"/>`
  })
  return svgOf({ width, height }, outlines, telling)
}

/** Rows fall differently at each width: the one whose shape is nearest the box's lets the words be largest. */
function shapedLike(words: readonly CloudWord[], ratio: number): Cloud {
  const widths = [240, 280, 320, 360, 400, 460, 520, 600, 700, 820, 960]
  const clouds = widths.map((width) => layOut(words, width))
  const largeness = ({ width, height }: Cloud) => Math.min(ratio / width, 1 / height)
  return clouds.reduce((best, cloud) => (largeness(cloud) > largeness(best) ? cloud : best))
}
