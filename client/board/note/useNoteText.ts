import { onBeforeUnmount, onMounted, type Ref, ref, watch } from 'vue'
import type { NoteId } from '#shared/ids.ts'
import { TextBinding } from '../../engine/textBinding.ts'
import { type Board } from '../boardContext.ts'

/**
 * Binds a textarea to a note while it is being written on: focus at the end, each change one small op,
 * others' words taken in. Returns the length and what the textarea's events should call.
 */
export function useNoteText(board: Board, id: NoteId, field: Ref<HTMLTextAreaElement | null>) {
  const card = board.cardOf(id)
  const length = ref(card.value?.note.text.length ?? 0)
  let binding: TextBinding | null = null

  onMounted(() => {
    const area = field.value
    if (!area) return
    binding = new TextBinding(area, card.value?.note.text ?? '', (edit) =>
      board.engine.write([{ op: 'note/type', id, ...edit }], false),
    )
    area.focus({ preventScroll: true })
    area.setSelectionRange(area.value.length, area.value.length)
  })
  onBeforeUnmount(() => binding?.typed())

  watch(card, (now) => {
    if (!now) return
    binding?.changed(now.note.text)
    length.value = now.note.text.length
  })

  function typed(): void {
    binding?.typed()
    length.value = field.value?.value.length ?? 0
  }

  return {
    card,
    length,
    typed,
    compositionStart: () => binding?.compositionStart(),
    compositionEnd: () => binding?.compositionEnd(),
  }
}
