import type { NoteKind } from '#shared/board/note.ts'
import { noteKind } from '#shared/board/note.ts'
import type { ElementId } from '#shared/ids.ts'

/** Words that are not a note yet. */
export type Draft = { text: string; kind: NoteKind | null; aim: ElementId | null }

export const noDraft: Draft = { text: '', kind: null, aim: null }

const nameOf = (board: string): string => `talkoot.draft.${board.split('.').slice(0, 2).join('.')}`

/**
 * The draft that this browser keeps for a board. It belongs to the part of the programme, not to the board
 * alone: what was begun while writing alone is still there when the table writes together.
 */
export function loadDraft(board: string): Draft {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(board)) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return noDraft
    const { text, kind, aim } = kept as Record<string, unknown>
    return {
      text: typeof text === 'string' ? text : '',
      kind: noteKind.safeParse(kind).data ?? null,
      aim: typeof aim === 'string' ? (aim as ElementId) : null,
    }
  } catch {
    return noDraft
  }
}

/** Keeps a draft, or forgets it when there are no words. Quietly does nothing where storage is forbidden. */
export function keepDraft(board: string, draft: Draft): void {
  try {
    if (draft.text === '') localStorage.removeItem(nameOf(board))
    else localStorage.setItem(nameOf(board), JSON.stringify(draft))
  } catch {
    // The words stay in the field for as long as the page does.
  }
}
