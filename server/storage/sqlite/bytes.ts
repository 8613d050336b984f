import { crc32 } from 'node:zlib'

/** Many byte strings as one, so that crossing to another thread is one copy and one transfer. */
export type Packed = { bytes: Uint8Array<ArrayBuffer>; lengths: number[] }

/** Copies the parts into one fresh buffer, which may be transferred: the parts stay their owner's. */
export function pack(parts: readonly Uint8Array[]): Packed {
  const lengths = parts.map((part) => part.length)
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return { bytes, lengths }
}

/** The parts again, as views of the one buffer. */
export function unpack({ bytes, lengths }: Packed): Uint8Array[] {
  let at = 0
  return lengths.map((length) => bytes.subarray(at, (at += length)))
}

/** CRC-32 of an update and of where it belongs: a row that a damaged page shows elsewhere does not pass. */
export function checksum(board: string, epoch: number, update: Uint8Array): number {
  return crc32(update, crc32(`${board} ${epoch} `))
}
