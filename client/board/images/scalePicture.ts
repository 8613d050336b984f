import { IMAGE } from '#shared/contract/images.ts'

export type Scaled = { small: Blob; whole: Blob }

/** What a browser can show but nobody should send: a drawing with scripts. */
const never = /svg/

/** The size that fits into a square of `side`, never larger than it is. */
export function fitted(width: number, height: number, side: number): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/**
 * A picture as it is sent: turned upright, at most 1,600 pixels a side and a megabyte, and a small version for
 * cards. Drawn anew, so that nothing of what a camera writes beside it is left. Null when it is no picture.
 */
export async function scalePicture(file: Blob, signal: AbortSignal): Promise<Scaled | null> {
  if (never.test(file.type)) return null
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  if (!bitmap) return null
  try {
    const whole = await encoded(bitmap, IMAGE.side, IMAGE.bytes, signal)
    const small = whole && (await encoded(bitmap, IMAGE.small.side, IMAGE.small.bytes, signal))
    return whole && small ? { whole, small } : null
  } finally {
    bitmap.close()
  }
}

/** Tries less and less quality, and then fewer pixels, until it fits. */
async function encoded(
  bitmap: ImageBitmap,
  side: number,
  most: number,
  signal: AbortSignal,
): Promise<Blob | null> {
  for (const [share, quality] of [
    [1, 0.82],
    [1, 0.66],
    [0.75, 0.66],
    [0.5, 0.6],
  ] as const) {
    if (signal.aborted) return null
    const blob = await drawn(bitmap, side * share, quality)
    if (blob && blob.size <= most) return blob
  }
  return null
}

async function drawn(bitmap: ImageBitmap, side: number, quality: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, fitted(bitmap.width, bitmap.height, side))
  const context = canvas.getContext('2d')
  if (!context) return null
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  const encode = (type: string) =>
    new Promise<Blob | null>((resolve) => canvas.toBlob((blob) => resolve(blob), type, quality))
  const webp = await encode('image/webp')
  if (webp?.type === 'image/webp') return webp
  // Where WebP cannot be written; what was transparent becomes white paper.
  context.globalCompositeOperation = 'destination-over'
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  return encode('image/jpeg')
}
