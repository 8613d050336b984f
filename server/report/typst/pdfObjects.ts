/** An uncompressed object of a PDF file, or what stands before the first: its bytes from its number to the next. */
export type PdfPiece = { id: number; bytes: Buffer }

/** A file in pieces that can be changed and put together again. Knows what Typst writes: one classic reference table. */
export type PdfPieces = { pieces: PdfPiece[]; trailer: string; size: number }

/** @throws where the file is written in another manner */
export function takeApart(file: Uint8Array): PdfPieces {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const end = bytes.subarray(-64).toString('latin1')
  const at = Number(/startxref\s+(\d+)/.exec(end)?.[1])
  const [, count, lines, trailer] =
    /^xref\n0 (\d+)\n((?:\d{10} \d{5} [nf][ \r]\n)+)(trailer[^]*)startxref/.exec(
      bytes.subarray(at).toString('latin1'),
    ) ?? []
  if (lines === undefined || trailer === undefined) throw new Error('The file has no plain reference table')
  const offsets = lines
    .split('\n')
    .map((line, id) => ({ id, offset: Number(line.slice(0, 10)), used: line[17] === 'n' }))
    .filter(({ used }) => used)
    .sort((a, b) => a.offset - b.offset)
  const pieces = [{ id: 0, bytes: bytes.subarray(0, offsets[0]?.offset ?? at) }]
  for (const [i, { id, offset }] of offsets.entries())
    pieces.push({ id, bytes: bytes.subarray(offset, offsets[i + 1]?.offset ?? at) })
  return { pieces, trailer, size: Number(count) }
}

export function putTogether({ pieces, trailer, size }: PdfPieces): Uint8Array {
  const offsets = new Map<number, number>()
  let offset = 0
  for (const { id, bytes } of pieces) {
    offsets.set(id, offset)
    offset += bytes.length
  }
  const line = (id: number) => {
    const at = id === 0 ? undefined : offsets.get(id)
    return at === undefined ? '0000000000 65535 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`
  }
  const table = Array.from({ length: size }, (_, id) => line(id)).join('')
  const tail = `xref\n0 ${size}\n${table}${trailer}startxref\n${offset}\n%%EOF`
  return Buffer.concat([...pieces.map(({ bytes }) => bytes), Buffer.from(tail, 'latin1')])
}
