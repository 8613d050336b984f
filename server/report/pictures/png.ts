import { Resvg } from '@resvg/resvg-js'
import { fontFiles } from '../fonts/fontFiles.ts'

const files = [
  fontFiles.arimo.regular,
  fontFiles.arimo.bold,
  fontFiles.arabic.regular,
  fontFiles.emoji.regular,
]

/** Larger pictures take memory that other exports need. */
const MOST_PIXELS = 16_000_000

/**
 * A picture as PNG, so many pixels wide, less where it would have over 16 million. Drawn with the fonts that come along,
 * never with the machine's, so that it is the same on each.
 */
export function pngOf(svg: string, width: number): Uint8Array {
  const options = {
    font: { loadSystemFonts: false, fontFiles: files, defaultFontFamily: 'Arimo' },
    background: '#ffffff',
  }
  const whole = new Resvg(svg, options)
  const pixels = (width * width * whole.height) / whole.width
  const value = pixels > MOST_PIXELS ? Math.floor(width * Math.sqrt(MOST_PIXELS / pixels)) : width
  return new Resvg(svg, { ...options, fitTo: { mode: 'width', value } }).render().asPng()
}
