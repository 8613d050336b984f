import { type WordKey } from '../i18n/words.ts'

type GroupShape = { path: string; colour: string; name: WordKey; outlined: boolean }

/** Circle, square, triangle, diamond, hexagon, cross, half-moon, star, each on a 16 by 16 field. */
const shapes: readonly { path: string; name: WordKey }[] = [
  { path: 'M1.4 8a6.6 6.6 0 1 0 13.2 0a6.6 6.6 0 1 0-13.2 0z', name: 'ui.shape.circle' },
  { path: 'M2 2h12v12H2z', name: 'ui.shape.square' },
  { path: 'M8 1.4 15 14H1z', name: 'ui.shape.triangle' },
  { path: 'M8 .8 15.2 8 8 15.2.8 8z', name: 'ui.shape.diamond' },
  { path: 'M4.4 1.6h7.2L15.2 8l-3.6 6.4H4.4L.8 8z', name: 'ui.shape.hexagon' },
  { path: 'M5.6 1h4.8v4.6H15v4.8h-4.6V15H5.6v-4.6H1V5.6h4.6z', name: 'ui.shape.cross' },
  { path: 'M1 11.4a7 7 0 0 1 14 0z', name: 'ui.shape.halfMoon' },
  { path: 'm8 .6 2.2 4.9 5.3.6-3.9 3.6 1 5.2L8 12.3l-4.6 2.6 1-5.2L.5 6.1l5.3-.6z', name: 'ui.shape.star' },
]

/** A group's own choice of shape and colour, 1–8 each; what is not chosen follows the number. */
export type MarkChoice = { shape?: number | undefined; colour?: number | undefined }

/**
 * The mark of a group by its number (1 …). From the ninth on the shapes come again, outlined and in another colour
 * each time round: up to 64, every mark is one of a kind even without the number beside it.
 */
export function groupShape(number: number, { shape, colour }: MarkChoice = {}): GroupShape {
  const before = Math.max(1, Math.round(number)) - 1
  const place = before % shapes.length
  const tint = (before + Math.floor(before / shapes.length)) % shapes.length
  const { path, name } = shapes[shape === undefined ? place : shape - 1] ?? {
    path: '',
    name: 'ui.shape.circle',
  }
  return { path, name, colour: `var(--group-${colour ?? tint + 1})`, outlined: number > shapes.length }
}
