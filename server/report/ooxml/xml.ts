/** A piece of XML, ready to stand in a part. Only `el` and `text` make one: a plain string never gets in unescaped. */
export type Xml = string & { readonly isXml: true }
export type Attributes = Record<string, string | number | boolean | null | undefined>

export const none = '' as Xml

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML 1.0 can hold at all; the report was cleaned before, so this only keeps a file from breaking. */
const isHeld = (point: number): boolean =>
  point === 0x9 ||
  point === 0xa ||
  point === 0xd ||
  (point >= 0x20 && point <= 0xd7ff) ||
  (point >= 0xe000 && point <= 0xfffd) ||
  point >= 0x10000

function held(value: string): string {
  let kept = ''
  for (const character of value) if (isHeld(character.codePointAt(0) ?? 0)) kept += character
  return kept
}

/** Somebody's words as XML text. */
export const text = (value: string): Xml =>
  held(value).replace(/[&<>"]/g, (character) => entities[character] ?? '') as Xml

const attribute = (value: string | number | boolean): string =>
  typeof value === 'string'
    ? text(value).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;').replaceAll('\r', '&#13;')
    : String(Number(value))

/**
 * One element: `el('a:t', {}, text('sana'))`. Attributes that are null or undefined are left out; true and false are
 * written 1 and 0, as Office does.
 */
export function el(name: string, attributes: Attributes = {}, ...children: readonly Xml[]): Xml {
  let head = name
  for (const [key, value] of Object.entries(attributes))
    if (value !== null && value !== undefined) head += ` ${key}="${attribute(value)}"`
  const inner = children.join('')
  return (inner === '' ? `<${head}/>` : `<${head}>${inner}</${name}>`) as Xml
}

/** Several pieces after each other. */
export const all = (pieces: readonly Xml[]): Xml => pieces.join('') as Xml

/** A part's whole text. */
export const page = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
