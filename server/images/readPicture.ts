import { readJpeg } from './jpeg.ts'
import type { Picture } from './picture.ts'
import { readPng } from './png.ts'
import { readWebp } from './webp.ts'

/**
 * The picture in some bytes, by what they are and not by what they are said to be; null when they are none that
 * is kept here, or when a side is longer than `side` pixels. Nothing is decoded: a small file may unfold to gigabytes.
 */
export function readPicture(bytes: Uint8Array, side: number): Picture | null {
  const picture = readJpeg(bytes) ?? readPng(bytes) ?? readWebp(bytes)
  if (!picture) return null
  const { width, height } = picture
  return width >= 1 && height >= 1 && width <= side && height <= side ? picture : null
}
