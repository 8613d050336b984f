import type { NoteKind } from '../board/note.ts'
import type { GroupId, QuestionId, VoteId } from '../ids.ts'

/** The id of an activity's vote that was made when each had one. */
export const FIRST = 'first' as VoteId

/** Nothing is left out. */
export const everything = (): { questions: QuestionId[]; groups: GroupId[]; kinds: NoteKind[] } => ({
  questions: [],
  groups: [],
  kinds: [],
})
