import { picture } from './onNote.ts'
import { addNote, archive, restore, undo } from './writing.ts'

/** What is done on the page where phones write. All others come with the first face that a keyboard works. */
export const everyday = [addNote, archive, restore, undo, picture]
