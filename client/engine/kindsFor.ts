import type { NoteKind } from '#shared/board/note.ts'
import type { Question } from '#shared/workshop/workshop.ts'

/** The papers that make sense for a question: changes to goals, or free words. At most six in use. */
export function kindsFor(questions: readonly Pick<Question, 'kind'>[]): readonly NoteKind[] {
  return questions.some(({ kind }) => kind === 'goal-change')
    ? ['change', 'add', 'drop', 'keep', 'merge', 'free']
    : ['free', 'concern', 'question']
}

/** The paper that lies on top. */
export const firstKindFor = (questions: readonly Pick<Question, 'kind'>[]): NoteKind =>
  kindsFor(questions)[0]!
