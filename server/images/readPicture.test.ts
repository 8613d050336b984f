import { describe, expect, it } from 'vitest'
import { readPicture } from './readPicture.ts'
import { impostors, jpegOf, laden, plain, pngOf, secret } from './testing/pictures.ts'

const read = (bytes: Uint8Array) => readPicture(bytes, 1600)

describe('a picture', () => {
  it.each(Object.entries(plain))('that is nothing else stays as it is: %s', (name, bytes) => {
    const type = `image/${name.replace(/Alpha|Lossless/, '')}`
    expect(read(bytes)).toEqual({ type, width: 4, height: 3, bytes })
  })

  it.each(Object.entries(laden))(
    'A11 loses where it was taken, comments, profiles and what hangs behind it: %s',
    (name, bytes) => {
      expect(Buffer.from(bytes).includes(secret)).toBe(true)
      expect(read(bytes)?.bytes).toEqual(plain[name as keyof typeof laden])
    },
  )

  it('is known by what it is', () => {
    expect(Object.entries(impostors).filter(([, bytes]) => read(bytes) !== null)).toEqual([])
  })

  it('has at most so many pixels a side, however few bytes', () => {
    const bomb = pngOf(30_000, 30_000)
    expect(bomb.length).toBeLessThan(100_000)
    expect([
      read(bomb),
      read(pngOf(1601, 1)),
      read(jpegOf(1, 1601)),
      read(jpegOf(0, 5)),
      read(jpegOf(1600, 1600))?.width,
    ]).toEqual([null, null, null, null, 1600])
  })

  it('never throws, whatever is cut off or changed', () => {
    for (const whole of [...Object.values(plain), ...Object.values(laden)]) {
      for (let at = 0; at < whole.length; at += 1) {
        read(whole.subarray(0, at))
        read(whole.map((byte, index) => (index === at ? 255 - byte : byte)))
      }
    }
  })
})
