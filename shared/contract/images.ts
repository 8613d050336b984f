import * as z from 'zod/mini'
import { imageId } from '../ids.ts'
import { whole } from '../schema.ts'

/** Formats that a picture may have. No SVG: it is a document with scripts, not a picture. */
export const imageTypes = ['image/jpeg', 'image/png', 'image/webp'] as const
export type ImageType = (typeof imageTypes)[number]

/** Limits of pictures as they are kept: pixels of the longer side, bytes, how many. */
export const IMAGE = {
  side: 1600,
  bytes: 1024 * 1024,
  /** The small version that cards show, so that a table with many pictures stays light. */
  small: { side: 480, bytes: 128 * 1024 },
  perBoard: 200,
  perWorkshop: 2_000,
} as const

/** What a kept picture is called, and how large it is. */
export const keptImage = z.object({
  id: imageId,
  width: whole(1),
  height: whole(1),
})
export type KeptImage = z.infer<typeof keptImage>

/** Where the pictures of a board are sent. */
export const imagesPath = '/api/workshops/:workshop/boards/:board/images'

/** The picture on a note that others do not see yet, for who facilitates. */
export const reviewImagePath = '/api/workshops/:workshop/activities/:activity/review/:note/image'

/** The address of a picture on a board; the small version unless the whole is asked for. */
export const imagePath = (
  workshop: string,
  board: string,
  image: string,
  size: 'small' | 'whole' = 'small',
): string =>
  `/api/workshops/${encodeURIComponent(workshop)}/boards/${encodeURIComponent(board)}/images/${encodeURIComponent(image)}${size === 'whole' ? '' : '?size=small'}`
