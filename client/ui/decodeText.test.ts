import { expect, it } from 'vitest'
import { decodeText } from './decodeText.ts'

it('decodeText reads the encodings that offices save in', () => {
  const words = 'Välittäminen ja åtta'
  const utf8 = new TextEncoder().encode(words)
  const utf16 = new Uint8Array([0xff, 0xfe, ...[...words].flatMap((c) => [c.charCodeAt(0), 0])])
  const windows = new Uint8Array([...words].map((c) => c.charCodeAt(0)))
  expect([utf8, utf16, windows].map(decodeText)).toEqual([words, words, words])
})

it('decodeText takes no binary file for text', () => {
  expect(decodeText(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 8, 0xff]))).toBeNull()
})
