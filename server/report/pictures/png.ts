import { Resvg } from '@resvg/resvg-js'
import { fontFiles } from '../fonts/fontFiles.ts'

const files = [
  fontFiles.arimo.regular,
  fontFiles.arimo.bold,
  fontFiles.arabic.regular,
  fontFiles.emoji.regular,
]

/** Larger pictures take memory that other exports need. */
const MOST_PIXELS = 10_000_000

/**
 * A picture of `svgOf` as PNG, so many pixels wide (its own width unless said), less where it would have over ten
 * million. Drawn with the fonts that come along, never with the machine's, so that it is the same on each.
 */
export function pngOf(svg: string, width?: number): Uint8Array {
  const [, wide, tall] = /^<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg) ?? []
  const most = Math.floor(Math.sqrt((MOST_PIXELS * Number(wide)) / Number(tall)))
  return new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: files, defaultFontFamily: 'Arimo' },
    background: '#ffffff',
    fitTo: { mode: 'width', value: Math.min(width ?? Number(wide), most) },
  })
    .render()
    .asPng()
}
