import type { BoardId } from '#shared/ids.ts'
import type { Seen } from '../../engine/News.ts'

const nameOf = (board: BoardId, person: string) => `talkoot.seen.${board}.${person}`

/** What a person had seen of a board when they looked at it last in this browser; null for somebody new here. */
export function rememberedSeen(board: BoardId, person: string): Seen | null {
  try {
    const kept = localStorage.getItem(nameOf(board, person))
    if (kept === null) return null
    const bytes = Uint8Array.from(atob(kept), (sign) => sign.charCodeAt(0))
    return new Set(new Uint32Array(bytes.buffer))
  } catch {
    return null
  }
}

/** Remembers it, four bytes for each mark: 10,000 notes take a hundred kilobytes. */
export function rememberSeen(board: BoardId, person: string, seen: Seen): void {
  const bytes = new Uint8Array(Uint32Array.from(seen).buffer)
  let signs = ''
  for (const byte of bytes) signs += String.fromCharCode(byte)
  try {
    localStorage.setItem(nameOf(board, person), btoa(signs))
  } catch {
    // Without a memory nothing is news next time.
  }
}
