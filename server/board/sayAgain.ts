import * as Y from 'yjs'
import { editBetween } from '#shared/board/textEdit.ts'

/** S40: takes out of a note's words what was written into them and puts back what was taken; the rest stays the same letters. */
export function sayAgain(text: unknown, was: string): void {
  if (!(text instanceof Y.Text)) return
  const edit = editBetween(text.toString(), was)
  if (!edit) return
  text.delete(edit.at, edit.remove)
  text.insert(edit.at, edit.insert)
}
