import type { BoardEngine } from '../../engine/BoardEngine.ts'
import { newNote } from '../../engine/newNote.ts'
import { keepDraft, loadDraft, noDraft } from '../capture/draft.ts'
import { offerBack } from './lateWords.ts'

/**
 * B10: what was begun on the writing sheet when all was gathered is no note, and the sheet is out of sight: its words
 * are offered back as those are that came too late for their board.
 */
export function offerDraft(engine: BoardEngine, board: string): void {
  const { text, kind, aim } = loadDraft(board)
  if (text.trim() === '') return
  offerBack([{ ...newNote(engine, { text: text.trim(), kind: kind ?? engine.setting.kind }), aim }])
  keepDraft(board, noDraft)
}
