import { zipSync } from 'fflate'

/** Zip knows no earlier day; local, because zip times are: the bytes are the same in every time zone. */
const noTime = new Date(1980, 0, 1)

/** Pictures are packed already. */
const packed = /\.(?:png|jpeg)$/

/** Files in one, in their order. The same files give the same bytes. */
export const zipped = (files: Record<string, Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [name, [bytes, { level: packed.test(name) ? 0 : 6 }]]),
    ),
    { mtime: noTime },
  )
