import type { Dress } from '../renderer.ts'

/**
 * How much wider than Arial's the letters of common fonts are in running text (of their advance widths, rounded up);
 * narrower ones count as Arial. Text is measured with Arial's widths, so a wide font is set that much smaller: its
 * letters are as large to the eye, and everything stays in its place.
 */
const wider: Record<string, number> = {
  ...Object.fromEntries(
    [
      'arial',
      'helvetica',
      'calibri',
      'aptos',
      'cambria',
      'candara',
      'carlito',
      'corbel',
      'garamond',
      'lato',
      'liberation sans',
      'roboto',
      'segoe ui',
      'source sans 3',
      'source sans pro',
      'tahoma',
      'times new roman',
      'trebuchet ms',
    ].map((name) => [name, 1]),
  ),
  georgia: 1.06,
  'open sans': 1.08,
  'noto sans': 1.08,
  inter: 1.08,
  'century gothic': 1.12,
  'dejavu sans': 1.17,
  montserrat: 1.18,
  poppins: 1.16,
  verdana: 1.18,
}
/** A font nobody here has measured. */
const unknown = 1.12

const scaleOf = (font: string): number => 1 / (wider[font.toLowerCase()] ?? unknown)

/** What to multiply measured sizes with, in titles and in running text. */
export const letterScale = ({ fonts }: Dress): { head: number; body: number } =>
  fonts === null ? { head: 1, body: 1 } : { head: scaleOf(fonts.head), body: scaleOf(fonts.body) }

/** Office knows half points. */
export const scaled = (size: number, scale: number): number => Math.floor(size * scale * 2) / 2
