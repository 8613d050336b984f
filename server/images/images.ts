import { createHash } from 'node:crypto'
import { IMAGE, type ImageType, type KeptImage } from '#shared/contract/images.ts'
import type { BoardId, ImageId, WorkshopId } from '#shared/ids.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import type { House } from '../workshop/house.ts'
import { readPicture } from './readPicture.ts'

type Keeping = Pick<House, 'storage' | 'sessions' | 'rooms'>
export type ImageSize = 'small' | 'whole'

/**
 * Keeps a picture for a board.
 * @param body the small version's bytes, if there is one, and then the picture's
 * @param smallLength how many bytes are the small version's
 */
export async function keepImage(
  { storage, sessions }: Keeping,
  workshop: WorkshopId,
  board: BoardId,
  body: Uint8Array,
  smallLength: number,
): Promise<Result<KeptImage>> {
  if (body.length - smallLength > IMAGE.bytes || smallLength > IMAGE.small.bytes) return refuse('too-large')
  const whole = readPicture(body.subarray(smallLength), IMAGE.side)
  const small = smallLength > 0 ? readPicture(body.subarray(0, smallLength), IMAGE.small.side) : null
  if (!whole || (smallLength > 0 && !small)) return refuse('bad-picture')
  // Of both, so that nobody can put another small version under somebody's picture.
  const digest = createHash('sha256')
    .update(small?.bytes ?? '')
    .update(whole.bytes)
    .digest('base64url')
  const id = sessions.imageId(workshop, digest)
  const kept = await storage.images.put(
    {
      ...{ board, id },
      whole: { type: whole.type, bytes: whole.bytes },
      small: small && { type: small.type, bytes: small.bytes },
    },
    { perBoard: IMAGE.perBoard, perWorkshop: IMAGE.perWorkshop },
  )
  return kept ? ok({ id, width: whole.width, height: whole.height }) : refuse('no-room-for-picture')
}

/**
 * A picture as somebody who reads a board may have it: it was sent to this board, or came here with a note. Its id
 * can neither be guessed nor made from the picture, so that naming one on a note takes having seen it.
 */
export async function findImage(
  { storage, rooms }: Keeping,
  workshop: WorkshopId,
  board: BoardId,
  id: ImageId,
  size: ImageSize,
): Promise<Result<{ type: ImageType; bytes: Uint8Array }>> {
  const found = await storage.images.get(workshop, id, size)
  if (!found) return refuse('not-found')
  if (!found.boards.includes(board)) {
    const { notes } = await rooms.snapshot(board)
    if (!notes.some(({ image }) => image?.id === id)) return refuse('not-found')
  }
  return ok(found)
}
