import { joined, nameAt, type Picture, startsWith, viewOf } from './picture.ts'

type Size = { width: number; height: number }

/** Reads a WebP and writes it anew from its one picture and its transparency. Moving pictures are none. */
export function readWebp(bytes: Uint8Array): Picture | null {
  if (bytes.length < 20 || nameAt(bytes, 0) !== 'RIFF' || nameAt(bytes, 8) !== 'WEBP') return null
  const view = viewOf(bytes)
  const end = view.getUint32(4, true) + 8
  if (end > bytes.length) return null
  let alpha: Uint8Array | null = null
  let picture: { chunk: Uint8Array; size: Size; isLossless: boolean } | null = null
  for (let at = 12; at + 8 <= end;) {
    const name = nameAt(bytes, at)
    const length = view.getUint32(at + 4, true)
    const next = at + 8 + length + (length % 2)
    if (at + 8 + length > end) return null
    const chunk = bytes.subarray(at, at + 8 + length)
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (name === 'ANIM' || name === 'ANMF') return null
    if (name === 'ALPH') alpha ??= chunk
    if (name === 'VP8 ' || name === 'VP8L') {
      const isLossless = name === 'VP8L'
      const size = isLossless ? losslessSize(data) : lossySize(data)
      if (picture || !size) return null
      picture = { chunk, size, isLossless }
    }
    at = next
  }
  if (!picture) return null
  const { size, isLossless, chunk } = picture
  // Lossless pictures carry their own transparency.
  const chunks = alpha && !isLossless ? [extended(size), padded(alpha), padded(chunk)] : [padded(chunk)]
  const body = joined(chunks)
  const head = new Uint8Array(12)
  head.set([0x52, 0x49, 0x46, 0x46])
  viewOf(head).setUint32(4, body.length + 4, true)
  head.set([0x57, 0x45, 0x42, 0x50], 8)
  return { type: 'image/webp', ...size, bytes: joined([head, body]) }
}

/** A key frame begins with its tag, a start code and fourteen bits for each side. */
function lossySize(data: Uint8Array): Size | null {
  if (data.length < 10 || (data[0]! & 1) !== 0 || !startsWith(data, [0x9d, 0x01, 0x2a], 3)) return null
  const view = viewOf(data)
  return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff }
}

function losslessSize(data: Uint8Array): Size | null {
  if (data.length < 5 || data[0] !== 0x2f) return null
  const bits = viewOf(data).getUint32(1, true)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

/** The head of a picture with transparency: that flag and no other, and the size once more. */
function extended({ width, height }: Size): Uint8Array {
  const chunk = new Uint8Array(18)
  chunk.set([0x56, 0x50, 0x38, 0x58, 10, 0, 0, 0, 0x10])
  const view = viewOf(chunk)
  view.setUint16(12, (width - 1) & 0xffff, true)
  view.setUint16(15, (height - 1) & 0xffff, true)
  return chunk
}

const padded = (chunk: Uint8Array): Uint8Array =>
  chunk.length % 2 === 0 ? chunk : joined([chunk, Uint8Array.of(0)])
