import { deflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { chunk, laden, plain, secret } from '../../images/testing/pictures.ts'
import { joined } from '../../images/picture.ts'
import { readLogo } from './logoPicture.ts'

const svg = (inside: string, head = '') =>
  new TextEncoder().encode(
    `${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20">${inside}</svg>`,
  )
const square = '<rect width="20" height="20" fill="#00525f"/>'

/** A PNG of noise, which nothing makes smaller. */
function noise(width: number, height: number): Uint8Array {
  const head = new DataView(new ArrayBuffer(13))
  head.setUint32(0, width)
  head.setUint32(4, height)
  head.setUint16(8, 0x0802) // eight bits, three colours
  let seed = 1
  const row = width * 3 + 1
  const pixels = Uint8Array.from({ length: row * height }, (_, at) => {
    seed = (seed * 48_271) % 2_147_483_647
    return at % row === 0 ? 0 : seed & 255
  })
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', new Uint8Array(head.buffer)),
    chunk('IDAT', deflateSync(pixels, { level: 1 })),
    chunk('IEND', new Uint8Array()),
  ])
}

it('R76 a logo is kept without anything but the picture', () => {
  expect(readLogo(laden.png)).toEqual({ type: 'image/png', width: 4, height: 3, bytes: plain.png })
  expect(readLogo(laden.jpeg)).toEqual({ type: 'image/jpeg', width: 4, height: 3, bytes: plain.jpeg })
})

it('R76 an SVG is drawn; a picture too large is drawn smaller', () => {
  const drawn = readLogo(svg(`${square}<!-- ${secret} -->`, '<?xml version="1.0"?>\n'))!
  expect(drawn).toMatchObject({ type: 'image/png', width: 1200, height: 600 })
  expect(Buffer.from(drawn.bytes).includes(secret)).toBe(false)
  expect(
    readLogo(svg(`${square}<image width="9" height="9" href="data:image/png;base64,iVBO"/>`)),
  ).not.toBeNull()
  const small = readLogo(noise(2_400, 240))!
  expect(small).toMatchObject({ type: 'image/png', width: 1200, height: 120 })
  expect(small.bytes.length).toBeLessThanOrEqual(1024 * 1024)
})

it.each([
  ['a film', laden.webp],
  ['words', new TextEncoder().encode('Ei ole kuva')],
  ['nothing', new Uint8Array()],
  ['a page', new TextEncoder().encode('<html><svg/></html>')],
  ['an SVG that is cut off', svg(square).slice(0, 120)],
  ['an SVG of nothing', svg('')],
  ['an SVG with entities', svg(square, '<!DOCTYPE svg [<!ENTITY a "b">]>')],
  ['an SVG that leads to a file here', svg(`${square}<image href="/etc/passwd.png"/>`)],
  ['an SVG that hides where it leads', svg(`${square}<image xlink:href = '&#47;etc/a.png'/>`)],
  [
    'a line a pixel wide and millions high',
    new TextEncoder().encode(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1000000">${square}</svg>`,
    ),
  ],
  [
    'a picture whose pixels are missing',
    joined([plain.png.subarray(0, 33), chunk('IDAT', Uint8Array.of(1)), chunk('IEND', new Uint8Array())]),
  ],
])('R76 nothing comes of %s', (_, bytes) => expect(readLogo(bytes)).toBeNull())
