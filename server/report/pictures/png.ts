import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'

const require = createRequire(import.meta.url)
const fontFiles = [
  '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
  '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
].map((name) => require.resolve(name))

/** Larger pictures take memory that other exports need. */
const MOST_PIXELS = 24_000_000

/**
 * A picture as PNG, so many pixels wide, less where it would have over 24 million. Drawn with the fonts that come along,
 * never with the machine's, so that it is the same on each.
 */
export function pngOf(svg: string, width: number): Uint8Array {
  const options = {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Arimo' },
    background: '#ffffff',
  }
  const whole = new Resvg(svg, options)
  const pixels = (width * width * whole.height) / whole.width
  const value = pixels > MOST_PIXELS ? Math.floor(width * Math.sqrt(MOST_PIXELS / pixels)) : width
  return new Resvg(svg, { ...options, fitTo: { mode: 'width', value } }).render().asPng()
}
