import { type Ref, ref, watch } from 'vue'
import * as z from 'zod/mini'
import { noteImage } from '#shared/board/note.ts'
import { boardId } from '#shared/ids.ts'
import { type Board } from '../boardContext.ts'

/** A picture that is with the server already, and the board that it was sent to. */
const sheetPicture = z.object({ image: noteImage, board: boardId })
export type SheetPicture = z.infer<typeof sheetPicture>

/** It belongs to the part of the programme, as the words of the draft do. */
const nameOf = (board: string): string => `talkoot.picture.${board.split('.').slice(0, 2).join('.')}`

function load(name: string): SheetPicture | null {
  try {
    return sheetPicture.safeParse(JSON.parse(localStorage.getItem(name) ?? 'null')).data ?? null
  } catch {
    return null
  }
}

/** The picture of a note that is not one yet. The device remembers which it is, as it remembers the words. */
export function useComposerPicture(board: Board): Ref<SheetPicture | null> {
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
