import type { FileChild } from 'docx'
import type { Part } from '../document/document.ts'
import { none, type Xml } from '../ooxml/xml.ts'
import { chartOf } from './chartOf.ts'
import { cloudOf } from './cloudOf.ts'
import { headingOf, listOf, paragraph, quoteOf, textOf, written } from './paragraphs.ts'
import type { Setting } from './setting.ts'
import { tableOf } from './tableOf.ts'

/** A piece of the body: what is written here, or a drawing that docx writes. */
export type Block = Xml | FileChild

/** The document's parts in their order. A heading after a break begins the page itself, so that no page is empty. */
export function blocksOf(
  parts: readonly Part[],
  setting: Setting,
  progress: (share: number) => void,
): Block[] {
  const blocks = parts.flatMap((part, i) => {
    if (i % 50 === 0) progress(i / parts.length)
    return blockOf(part, setting, i === 0 || parts[i - 1]?.is === 'break')
  })
  // Word wants a line after a table at the end.
  return [...blocks, paragraph('LastLine', none)]
}

function blockOf(part: Part, setting: Setting, breaks: boolean): Block[] {
  switch (part.is) {
    case 'heading':
      return [headingOf(part, setting, breaks)]
    case 'text':
      return [textOf(part, setting)]
    case 'list':
      return [listOf(part, setting)]
    case 'quote':
      return [quoteOf(part, setting)]
    case 'table':
      return [tableOf(part, setting)]
    case 'chart':
      return [written('Caption', [{ text: part.caption }], setting), chartOf(part, setting)]
    case 'cloud':
      return cloudOf(part, setting)
    case 'break':
      return []
  }
}
