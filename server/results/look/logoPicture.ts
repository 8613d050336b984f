import { Resvg } from '@resvg/resvg-js'
import { readPicture } from '../../images/readPicture.ts'
import { fontFiles } from '../../report/fonts/fontFiles.ts'

/** A logo as it is kept: bytes, and pixels of the longer side. Pixels that may be unfolded to look at one. */
const KEPT = { bytes: 1024 * 1024, side: 2_000 } as const
const MOST_PIXELS = 30_000_000
/** Pixels of the longer side that are tried one after another, until the bytes suffice. */
const SIDES = [1_200, 800, 400] as const
/** No logo is longer than so many times its other side: a line of a pixel would be drawn with millions. */
const LONGEST = 50

export type LogoPicture = {
  type: 'image/png' | 'image/jpeg'
  width: number
  height: number
  bytes: Uint8Array
}

/**
 * The logo in some bytes, by what they are and not by what they are said to be: a PNG or JPEG without anything but the
 * picture, or an SVG drawn as PNG. Larger ones are drawn smaller. Null when nothing comes of them. For a process of its own.
 */
export function readLogo(bytes: Uint8Array): LogoPicture | null {
  const picture = readPicture(bytes, 20_000)
  if (picture === null) {
    const svg = plainSvg(bytes)
    return svg === null ? null : drawn(svg)
  }
  const { type, width, height } = picture
  if (type === 'image/webp' || width * height > MOST_PIXELS) return null
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" ` +
    `href="data:${type};base64,${Buffer.from(picture.bytes).toString('base64')}"/></svg>`
  // Drawn also where it is kept as it came: what cannot be drawn would stop every document later.
  const copy = drawn(svg)
  const isSmall = picture.bytes.length <= KEPT.bytes && Math.max(width, height) <= KEPT.side
  return copy && isSmall ? { type, width, height, bytes: picture.bytes } : copy
}

function drawn(svg: string): LogoPicture | null {
  try {
    return drawnSmall(svg)
  } catch {
    // What is no SVG after all, or has no size.
    return null
  }
}

function drawnSmall(svg: string): LogoPicture | null {
  for (const side of SIDES) {
    const { width, height } = open(svg)
    if (Math.max(width / height, height / width) > LONGEST) return null
    const across = Math.min(side, (side * width) / height)
    const isRaster = svg.includes('<image')
    const value = Math.max(1, Math.round(isRaster ? Math.min(across, width) : across))
    const image = open(svg, { fitTo: { mode: 'width', value } }).render()
    const png = image.asPng()
    if (isBlank(image.pixels)) return null
    if (png.length <= KEPT.bytes)
      return { type: 'image/png', width: image.width, height: image.height, bytes: new Uint8Array(png) }
  }
  return null
}

const files = [fontFiles.arimo.regular, fontFiles.arimo.bold]
const open = (svg: string, more: object = {}) =>
  new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: files, defaultFontFamily: 'Arimo' },
    logLevel: 'off',
    ...more,
  })

/** Whether nothing is to be seen: also what could not be decoded. */
function isBlank(pixels: Uint8Array): boolean {
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 0) return false
  return true
}

/** SVG that leads nowhere: the drawing library would read files of this machine that a picture in it names. */
function plainSvg(bytes: Uint8Array): string | null {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
  if (!/^\s*(<\?xml|<!--|<!DOCTYPE|<svg)/i.test(text) || !/<(\w+:)?svg\b/.test(text)) return null
  if (/<!ENTITY/i.test(text)) return null
  const links = [...text.matchAll(/href\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S))/gi)]
  const isInside = (link: string) => /^\s*(#|data:image\/(png|jpeg);)/.test(link)
  return links.every(([, one, other, bare]) => isInside(one ?? other ?? bare ?? '')) ? text : null
}
