import { crc32 } from 'node:zlib'
import { joined, nameAt, type Picture, startsWith, viewOf } from './picture.ts'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** The picture itself; texts, times, Exif, profiles and moving pictures stay outside. */
const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])

const isCritical = (name: string) => name[0] === name[0]?.toUpperCase()

/** Reads a PNG chunk by chunk and writes it anew with the chunks that are the picture. */
export function readPng(bytes: Uint8Array): Picture | null {
  if (!startsWith(bytes, signature)) return null
  const view = viewOf(bytes)
  const parts: Uint8Array[] = [bytes.subarray(0, signature.length)]
  let size: { width: number; height: number } | null = null
  let hasData = false
  let at = signature.length
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at)
    const name = nameAt(bytes, at + 4)
    const next = at + 12 + length
    if (next > bytes.length || crc32(bytes.subarray(at + 4, next - 4)) !== view.getUint32(next - 4))
      return null
    if ((name === 'IHDR') !== (size === null)) return null
    if (name === 'IHDR') {
      if (length !== 13) return null
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    }
    hasData ||= name === 'IDAT'
    if (kept.has(name)) parts.push(bytes.subarray(at, next))
    else if (isCritical(name)) return null
    if (name === 'IEND') return size && hasData ? { type: 'image/png', ...size, bytes: joined(parts) } : null
    at = next
  }
  return null
}
