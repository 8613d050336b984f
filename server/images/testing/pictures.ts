import { crc32, deflateSync } from 'node:zlib'
import { joined } from '../picture.ts'

const from = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'))
const ascii = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

/** Pictures of four by three pixels as a browser writes them, without metadata. */
export const plain = {
  jpeg: from(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wAARCAADAAQDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAwX/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCQAKi//9k=',
  ),
  png: from(
    'iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAYAAAC09K7GAAAAIUlEQVR4AWTIMQ0AAAwCwQYN+NdTV7AS+OSXw5PKcdWAAQAA//94G5mOAAAABklEQVQDAEh6B8P8iPP3AAAAAElFTkSuQmCC',
  ),
  webp: from('UklGRjQAAABXRUJQVlA4ICgAAABwAQCdASoEAAMABUB8JaACdAFAAAD+6Wka4ubIij/4IL+hz+tvEAAA'),
  webpAlpha: from(
    'UklGRlgAAABXRUJQVlA4WAoAAAAQAAAAAwAAAgAAQUxQSAoAAAABB1DAiAhERP8DVlA4ICgAAABwAQCdASoEAAMABUB8JaACdAFAAAD+6Wka4ubIij/4IL+hz+tvEAAA',
  ),
  webpLossless: from('UklGRh4AAABXRUJQVlA4TBEAAAAvA4AAAAdQiiKXov+BiOh/AAA='),
}

/** What must not be left anywhere. */
export const secret = 'GPSLatitude 62.6010'
const script = '<script>alert(1)</script>'

function segment(marker: number, data: Uint8Array): Uint8Array {
  const length = data.length + 2
  return joined([Uint8Array.of(0xff, marker, length >> 8, length & 255), data])
}

export function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = joined([ascii(name), data])
  const number = (value: number) => new Uint8Array(new Uint32Array([value]).buffer).reverse()
  return joined([number(data.length), body, number(crc32(body))])
}

function riff(...chunks: Uint8Array[]): Uint8Array {
  const body = joined(chunks)
  const size = new Uint8Array(new Uint32Array([body.length + 4]).buffer)
  return joined([ascii('RIFF'), size, ascii('WEBP'), body])
}

function part(name: string, data: Uint8Array): Uint8Array {
  const size = new Uint8Array(new Uint32Array([data.length]).buffer)
  return joined([ascii(name), size, data, new Uint8Array(data.length % 2)])
}

/** The same pictures as a camera or a bad person would write them: place, comment, text and a page behind. */
export const laden = {
  jpeg: joined([
    plain.jpeg.subarray(0, 2),
    segment(0xe1, ascii(`Exif\0\0${secret}`)),
    plain.jpeg.subarray(2, 20),
    segment(0xe2, ascii(`ICC_PROFILE\0${secret}`)),
    segment(0xfe, ascii(script + secret)),
    plain.jpeg.subarray(20),
    ascii(`PK\u0003\u0004${script}${secret}`),
  ]),
  png: joined([
    plain.png.subarray(0, 33),
    chunk('eXIf', ascii(secret)),
    chunk('tEXt', ascii(`Comment\0${script}${secret}`)),
    plain.png.subarray(33),
    ascii(`PK\u0003\u0004${script}${secret}`),
  ]),
  webp: joined([
    riff(
      part('VP8X', Uint8Array.of(0x2c, 0, 0, 0, 3, 0, 0, 2, 0, 0)),
      part('ICCP', ascii(secret)),
      plain.webp.subarray(12),
      part('EXIF', ascii(secret)),
      part('XMP ', ascii(script + secret)),
    ),
    ascii(`${script}${secret}`),
  ]),
}

/** A well-formed PNG of any size whose pixels are all the same: thirty thousand a side fit in a few kilobytes. */
export function pngOf(width: number, height: number): Uint8Array {
  const head = new Uint8Array(13)
  const view = new DataView(head.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  head.set([1, 0, 0, 0, 0], 8)
  const row = 1 + Math.ceil(width / 8)
  return joined([
    plain.png.subarray(0, 8),
    chunk('IHDR', head),
    chunk('IDAT', new Uint8Array(deflateSync(new Uint8Array(row * Math.min(height, 2_000))))),
    chunk('IEND', new Uint8Array(0)),
  ])
}

/** A JPEG that says it is of this size. */
export function jpegOf(width: number, height: number): Uint8Array {
  const bytes = plain.jpeg.slice()
  const frame = bytes.findIndex((byte, at) => byte === 0xff && bytes[at + 1] === 0xc0)
  const view = new DataView(bytes.buffer)
  view.setUint16(frame + 5, height)
  view.setUint16(frame + 7, width)
  return bytes
}

/** What says it is a picture and is none, or is more than one. */
export const impostors: Record<string, Uint8Array> = {
  nothing: new Uint8Array(0),
  'a page': ascii(`<!doctype html>${script}`),
  SVG: ascii(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`),
  'a page behind three letters of a JPEG': joined([Uint8Array.of(0xff, 0xd8, 0xff), ascii(script)]),
  'half a JPEG': plain.jpeg.subarray(0, 200),
  'half a PNG': plain.png.subarray(0, 60),
  'half a WebP': plain.webp.subarray(0, 30),
  'a JPEG with a second frame': joined([
    plain.jpeg.subarray(0, 2),
    segment(0xc0, Uint8Array.of(8, 0x75, 0x30, 0x75, 0x30, 1, 1, 0x11, 0)),
    plain.jpeg.subarray(2),
  ]),
  'a PNG whose head was changed': plain.png.map((byte, at) => (at === 19 ? 200 : byte)),
  'a PNG without a picture': joined([plain.png.subarray(0, 33), chunk('IEND', new Uint8Array(0))]),
  'a moving WebP': riff(
    part('VP8X', Uint8Array.of(2, 0, 0, 0, 3, 0, 0, 2, 0, 0)),
    part('ANIM', new Uint8Array(6)),
    plain.webp.subarray(12),
  ),
  'a WebP that is longer than it is': plain.webp.map((byte, at) => (at === 4 ? 255 : byte)),
  GIF: ascii('GIF89a\u0001\u0000\u0001\u0000'),
}
