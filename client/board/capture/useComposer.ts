import { computed, onScopeDispose, ref, watch } from 'vue'
import type { Note, NoteKind } from '#shared/board/note.ts'
import { editBetween } from '#shared/board/textEdit.ts'
import type { ElementId, NoteId } from '#shared/ids.ts'
import { holdPage } from '../../ui/useWorkInHand.ts'
import { type Board } from '../boardContext.ts'
import { type Draft, keepDraft, loadDraft } from './draft.ts'

/**
 * What is on the sheet: a note that is not one yet, or an own note being changed, while the other waits. The
 * words of a new one are kept on the device with every key, whatever happens to the page, the line or the time.
 */
export function useComposer(board: Board) {
  const { engine } = board
  const name = engine.port.snapshot().meta.board
  const kept = loadDraft(name)
  const text = ref(kept.text)
  const kind = ref<NoteKind>(kept.kind ?? engine.setting.kind)
  const aim = ref<ElementId | null>(kept.aim)
  const editing = ref<NoteId | null>(null)
  const edited = computed(() => (editing.value ? board.notes.value.get(editing.value) : undefined))
  let waiting: Draft = kept

  const keep = () => {
    if (editing.value === null) keepDraft(name, { text: text.value, kind: kind.value, aim: aim.value })
  }
  watch([text, kind, aim], keep)
  // A page that is put to sleep may never wake, and what was typed last may not have been looked at yet.
  addEventListener('pagehide', keep)
  onScopeDispose(() => removeEventListener('pagehide', keep))
  holdPage(() => text.value.trim() !== '')

  function fill(draft: Draft): void {
    text.value = draft.text
    kind.value = draft.kind ?? kind.value
    aim.value = draft.aim
  }

  function begin(note: Note): void {
    if (editing.value === null) waiting = { text: text.value, kind: kind.value, aim: aim.value }
    editing.value = note.id
    fill(note)
  }

  function stop(): void {
    editing.value = null
    fill(waiting)
  }

  /** Writes the changed note: one small edit of its words, so that undo takes back only this. */
  function change(): void {
    const note = edited.value
    const edit = note && editBetween(note.text, text.value.trim())
    if (note)
      engine.write([
        ...(edit ? [{ op: 'note/type' as const, id: note.id, ...edit }] : []),
        ...(note.kind === kind.value ? [] : [{ op: 'note/kind' as const, id: note.id, kind: kind.value }]),
        ...(note.aim === aim.value ? [] : [{ op: 'note/aim' as const, id: note.id, aim: aim.value }]),
      ])
    stop()
  }

  return { text, kind, aim, editing, edited, begin, stop, change }
}
