import { joined, type Picture, startsWith, viewOf } from './picture.ts'

/** More scans than any camera makes; each makes whoever shows the picture go through all of it. */
const mostScans = 32

/** Sizes stand in one of these; the other ways of coding are shown by no browser. */
const frames = new Set([0xc0, 0xc1, 0xc2])
/** Tables, restarts: what is needed to read the scans. */
const tables = new Set([0xc4, 0xdb, 0xdd])
const scan = 0xda
const end = 0xd9
const adobe = 0xee
/** JFIF 1.1 without a density or a picture of its own. */
const plainHead = Uint8Array.of(0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0)

const isFree = (marker: number) => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe

/**
 * Reads a JPEG segment by segment and writes it anew with the picture's own segments only. All application
 * segments (Exif with place and camera, XMP, ICC, thumbnails), comments and what follows the end are left out.
 */
export function readJpeg(bytes: Uint8Array): Picture | null {
  if (!startsWith(bytes, [0xff, 0xd8, 0xff])) return null
  const view = viewOf(bytes)
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  let size: { width: number; height: number } | null = null
  let scans = 0
  let at = 2
  while (at + 4 <= bytes.length || bytes[at + 1] === end) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === end) {
      if (!size || scans === 0) return null
      parts.push(Uint8Array.of(0xff, end))
      return { type: 'image/jpeg', ...size, bytes: joined(parts) }
    }
    const length = view.getUint16(at + 2)
    const next = at + 2 + length
    if (length < 2 || next > bytes.length) return null
    const segment = bytes.subarray(at, next)
    if (frames.has(marker)) {
      // A second frame would be another picture than the one whose size was looked at.
      if (size || length < 8) return null
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
      parts.push(segment)
    } else if (tables.has(marker)) parts.push(segment)
    else if (marker === scan) {
      if (!size || (scans += 1) > mostScans) return null
      const after = afterScan(bytes, next)
      if (after === null) return null
      parts.push(bytes.subarray(at, after))
      at = after
      continue
    } else if (isFree(marker)) {
      // How colours are coded stands in these two; without them some pictures are shown in wrong colours.
      if (startsWith(segment, [0x4a, 0x46, 0x49, 0x46, 0], 4)) parts.push(plainHead)
      else if (marker === adobe && startsWith(segment, [0x41, 0x64, 0x6f, 0x62, 0x65], 4) && length === 14)
        parts.push(segment)
    } else return null
    at = next
  }
  return null
}

/** Where the coded data of a scan ends: at the next marker that is neither a restart nor a byte of data. */
function afterScan(bytes: Uint8Array, from: number): number | null {
  let at = bytes.indexOf(0xff, from)
  while (at !== -1 && at + 1 < bytes.length) {
    const marker = bytes[at + 1]!
    if (marker === 0 || (marker >= 0xd0 && marker <= 0xd7)) at = bytes.indexOf(0xff, at + 2)
    else if (marker === 0xff) at += 1
    else return at
  }
  return null
}
