import type { FileChild } from 'docx'
import type { Part } from '../document/document.ts'
import { chartOf } from './chartOf.ts'
import { cloudOf } from './cloudOf.ts'
import { headingOf, listOf, quoteOf, textOf } from './paragraphs.ts'
import type { Setting } from './setting.ts'
import { tableOf } from './tableOf.ts'

/** The document's parts in their order. A heading after a break begins the page itself, so that no page is empty. */
export function blocksOf(parts: readonly Part[], setting: Setting, progress: (share: number) => void) {
  const blocks: FileChild[] = []
  let breaks = false
  parts.forEach((part, i) => {
    blocks.push(...blockOf(part, setting, breaks))
    breaks = part.is === 'break'
    if (i % 50 === 0) progress(i / parts.length)
  })
  return blocks
}

function blockOf(part: Part, setting: Setting, breaks: boolean): FileChild[] {
  switch (part.is) {
    case 'heading':
      return [headingOf(part, setting, breaks)]
    case 'text':
      return [textOf(part, setting)]
    case 'list':
      return listOf(part, setting)
    case 'quote':
      return quoteOf(part, setting)
    case 'table':
      return tableOf(part, setting)
    case 'chart':
      return chartOf(part, setting)
    case 'cloud':
      return cloudOf(part, setting)
    case 'break':
      return []
  }
}
