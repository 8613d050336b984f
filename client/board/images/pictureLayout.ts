import { NOTE } from '#shared/board/note.ts'

/** How a picture and words share a card: the picture alone, above few words, or beside more of them. */
export type PictureLayout = 'alone' | 'above' | 'beside'

/** Words that fit on two lines under a picture. */
const few = 38

export function pictureLayout(text: string): PictureLayout {
  const { length } = text.trim()
  return length === 0 ? 'alone' : length <= few ? 'above' : 'beside'
}

/** Board units that a picture takes from the height or the width of a card. */
export const pictureSpace = { above: 50, beside: 62 } as const

/** How many lines of text are left on a card with a picture. `all`: how many there would be without one. */
export function linesBeside(layout: PictureLayout, all: number, size: number): number {
  if (layout === 'above') return Math.max(1, Math.floor(all - pictureSpace.above / (size * 1.22)))
  return all
}

/** What a card is without its picture's space, as style. */
export function pictureStyle(layout: PictureLayout | null): Record<string, string> {
  if (layout === 'above') return { '--picture-top': `${pictureSpace.above}px` }
  if (layout === 'beside') return { '--picture-side': `${pictureSpace.beside}px` }
  return {}
}

/** For how wide a picture is asked: as wide as a card. */
export const pictureWidth = NOTE.width
