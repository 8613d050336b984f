import type { PastedNote } from '../../engine/pasted.ts'
import { linesOf } from '../../engine/linesOf.ts'
import { readCopy } from './boardFormat.ts'
import { thoughtsIn } from './documentText.ts'
import { cellsOf, separatorOf } from '#shared/text/cells.ts'
import { isTable } from './tableText.ts'

/** What a clipboard, or something that was dropped, holds. */
export type Held = { own: string; html: string; plain: string }

/** What can become notes: ready ones, or a table that may be taken by its cells or by its rows. */
export type Source = { is: 'notes'; notes: readonly PastedNote[] } | { is: 'table'; rows: string[][] }

/** What notes a clipboard would make on a board; null for none. */
export function readClipboard({ own, html, plain }: Held, board: string): Source | null {
  const copied = readCopy(own, html, board)
  if (copied) return copied.length > 0 ? { is: 'notes', notes: copied } : null
  if (isTable(plain, html)) return { is: 'table', rows: cellsOf(plain) }
  if (/<table[\s>]/i.test(html)) return notesOf(cellsOf(plain).flat())
  // A document knows where its thoughts end; in plain text a line may be only as long as a window was wide.
  if (/<(p|li|h[1-6]|div|br)[\s>/]/i.test(html)) {
    const thoughts = thoughtsIn(html)
    if (thoughts.length > 0) return notesOf(thoughts)
  }
  return notesOf(linesOf(plain))
}

/** What notes a file of text would make. */
export function readFile(name: string, type: string, text: string): Source | null {
  if (!/\.(csv|tsv)$/i.test(name) && type !== 'text/csv') {
    return readClipboard({ own: '', html: type === 'text/html' ? text : '', plain: text }, '')
  }
  const rows = cellsOf(text, separatorOf(text))
  return rows.some((row) => row.length > 1) ? { is: 'table', rows } : notesOf(rows.flat())
}

/** Text of a file: UTF-8, or else what older programs in this part of the world write. */
export function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function notesOf(texts: readonly string[]): Source | null {
  const notes = texts.filter((text) => text.trim() !== '').map((text) => ({ text }))
  return notes.length > 0 ? { is: 'notes', notes } : null
}
