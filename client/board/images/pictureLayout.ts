import { leastText } from '../../engine/levels.ts'
import { NOTE, type Note } from '#shared/board/note.ts'

/** How a picture and words share a card: the picture alone, above few words, or beside more of them. */
export type PictureLayout = 'alone' | 'above' | 'beside'

/** Words that fit on two lines under a picture. */
const few = 40
/** Board units that a picture takes from the height or the width of a card. */
const space = { above: 44, beside: 62 } as const
/** Words beside a picture are set no larger than this. */
const text = 13

/** What a card says in words: where its picture cannot be seen, what that shows. */
export const shownText = ({ text, image }: Note): string => (text.trim() === '' && image ? image.alt : text)

export function pictureLayout(words: string): PictureLayout {
  const { length } = words.trim()
  return length === 0 ? 'alone' : length <= few ? 'above' : 'beside'
}

/** The size of the words on a card with a picture, in board units. */
export const sizeBeside = (size: number, least: number): number => Math.max(least, Math.min(size, text))

/** How many of a card's `all` lines are left with a picture on it. */
export function linesBeside(layout: PictureLayout, all: number, size: number, least: number): number {
  if (layout !== 'above') return all
  const foot = Math.max(least, leastText) * 1.1 + 6
  return Math.max(1, Math.floor((NOTE.height - space.above - 4 - foot) / (size * 1.22)))
}

/** What a picture takes of its card, as style. */
export function pictureStyle(layout: PictureLayout | null): Record<string, string> {
  if (layout === 'above') return { '--picture-top': `${space.above - 3}px` }
  if (layout === 'beside') return { '--picture-side': `${space.beside}px` }
  return {}
}
