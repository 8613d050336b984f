import { type Ref, ref, watch } from 'vue'
import { noteImage, type NoteImage } from '#shared/board/note.ts'
import { type Board } from '../boardContext.ts'

const nameOf = (board: string): string => `talkoot.picture.${board.split('.').slice(0, 3).join('.')}`

function load(name: string): NoteImage | null {
  try {
    return noteImage.safeParse(JSON.parse(localStorage.getItem(name) ?? 'null')).data ?? null
  } catch {
    return null
  }
}

/**
 * The picture of a note that is not one yet. It is with the server already, for this board; the device remembers
 * which it is, as it remembers the words.
 */
export function useComposerPicture(board: Board): Ref<NoteImage | null> {
  const name = nameOf(board.engine.port.snapshot().meta.board)
  const picture = ref(load(name))
  watch(picture, (now) => {
    try {
      if (now) localStorage.setItem(name, JSON.stringify(now))
      else localStorage.removeItem(name)
    } catch {
      // It stays on the sheet for as long as the page does.
    }
  })
  return picture
}
