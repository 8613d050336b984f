import { type PdfPiece, putTogether, takeApart } from './pdfObjects.ts'

type Element = { kind: string; children: readonly number[]; text: string; piece: PdfPiece }

/**
 * Makes the first cell of each body row a header of its row, which Typst 0.14 can only do with an experimental switch
 * that its Node package does not have, and gives each table its description (Summary). Lists of header cells
 * (`Headers`) go: they name columns only, and readers would believe them rather than the scopes.
 * @param descriptions of the tables, in the order in which they are read
 */
export function rowHeaders(file: Uint8Array, descriptions: readonly string[]): Uint8Array {
  const pdf = takeApart(file)
  const elements = new Map(pdf.pieces.flatMap((piece) => elementOf(piece)))
  const of = (ids: readonly number[], kind: string) =>
    ids.flatMap((id) => {
      const element = elements.get(id)
      return element?.kind === kind ? [element] : []
    })
  for (const element of elements.values()) {
    if (element.kind === 'TD' || element.kind === 'TH') element.text = withoutHeaders(element.text)
    if (element.kind !== 'TBody') continue
    for (const row of of(element.children, 'TR'))
      for (const first of of(row.children.slice(0, 1), 'TD')) first.text = headerOfRow(first.text)
  }
  for (const [i, table] of tablesIn(elements).entries()) {
    const description = descriptions[i]
    if (description) table.text = withAttribute(table.text, `/Summary ${textString(description)}`)
  }
  for (const { piece, text } of elements.values()) piece.bytes = Buffer.from(text, 'latin1')
  return putTogether(pdf)
}

function elementOf(piece: PdfPiece): [number, Element][] {
  if (!piece.bytes.subarray(0, 64).includes('/Type /StructElem')) return []
  const text = piece.bytes.toString('latin1')
  const kind = /\/S \/(\w+)/.exec(text)?.[1] ?? ''
  const content = /\/K \[([^]*)\]/.exec(text)?.[1] ?? ''
  const children = [...content.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id))
  return [[piece.id, { kind, children, text, piece }]]
}

/** In the order in which they are read. */
function tablesIn(elements: ReadonlyMap<number, Element>): Element[] {
  const found: Element[] = []
  const walk = (element: Element | undefined): void => {
    if (element?.kind === 'Table') found.push(element)
    else for (const id of element?.children ?? []) walk(elements.get(id))
  }
  walk([...elements.values()].find(({ kind }) => kind === 'Document'))
  return found
}

const withoutHeaders = (text: string): string =>
  text
    .replace(/<<\s*\/O \/Table\s*\/Headers \[[^\]]*\]\s*>>\s*/, '')
    .replace(/\s*\/Headers \[[^\]]*\]/, '')
    .replace(/\n\s*\/A \[\s*\]/, '')

const headerOfRow = (text: string): string => withAttribute(text.replace('/S /TD', '/S /TH'), '/Scope /Row')

function withAttribute(text: string, attribute: string): string {
  const added = `<<\n    /O /Table\n    ${attribute}\n  >>`
  return /\/A \[/.test(text)
    ? text.replace('/A [', () => `/A [${added} `)
    : text.replace(/\n {2}\/K/, () => `\n  /A [${added}]\n  /K`)
}

/** UTF-16 with its mark, in hexadecimal. */
const textString = (text: string): string =>
  `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`
