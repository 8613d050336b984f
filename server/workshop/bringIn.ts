import { boardIdOf } from '#shared/board/boardId.ts'
import { bareNote, NOTE, type Note } from '#shared/board/note.ts'
import type { importedNote } from '#shared/contract/http.ts'
import { type ActivityId, type GroupId, noteId, type QuestionId } from '#shared/ids.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import { phases } from '#shared/workshop/phase.ts'
import { findActivity, progressOf } from '#shared/workshop/programme.ts'
import type { Activity, Workshop } from '#shared/workshop/workshop.ts'
import type * as z from 'zod/mini'
import type { BoardRooms } from '../board/BoardRooms.ts'
import { placed } from './placed.ts'

type Imported = z.infer<typeof importedNote>

/**
 * Puts imported notes on their tables' boards, all or none: an unknown table or question refuses the lot.
 * @param table the table (id, name or number from 1) of notes that name none; null = the first
 * @returns how many, and whether the activity has been gathered already, so that they must be gathered too
 */
export async function bringIn(
  rooms: BoardRooms,
  state: Workshop,
  activity: ActivityId,
  imported: readonly Imported[],
  table: string | null,
  world: { now: number; fresh: () => string },
): Promise<Result<{ imported: number; gathered: boolean }>> {
  const found = findActivity(state, activity)
  if (!found) return refuse('unknown-activity')
  const byGroup = new Map<GroupId, Note[]>()
  for (const [i, each] of imported.entries()) {
    const group = findGroup(state, each.group ?? table)
    if (!group) return refuse('unknown-group', `${i + 1}: ${each.group ?? table}`)
    const question = findQuestion(found, each.question)
    if (!question) return refuse('unknown-question', `${i + 1}: ${each.question}`)
    const own = byGroup.get(group) ?? []
    own.push(noteOf(each.text, question, world))
    byGroup.set(group, own)
  }
  const boardOf = (group: GroupId) => boardIdOf({ kind: 'group', workshop: state.id, activity, group })
  for (const [group, notes] of byGroup) {
    // A board that is over its limit takes nothing from its own people any more.
    const there = await rooms.snapshot(boardOf(group))
    if (there.notes.length + notes.length > NOTE.perBoard) return refuse('too-large')
  }
  for (const [group, notes] of byGroup) {
    const board = boardOf(group)
    const ops = placed(notes, await rooms.snapshot(board), state, activity)
    await rooms.hand(board, ops, 'seed')
  }
  return ok({ imported: imported.length, gathered: phases[progressOf(state, activity).phase].sees === 'all' })
}

const same = (a: string, b: string) => a.trim().toLocaleLowerCase('fi') === b.trim().toLocaleLowerCase('fi')

function findGroup(state: Workshop, wanted: string | null): GroupId | undefined {
  if (wanted === null || wanted.trim() === '') return state.groups[0]?.id
  const named = state.groups.find((group) => group.id === wanted.trim() || same(group.name, wanted))
  return named?.id ?? state.groups[Number(wanted) - 1]?.id
}

function findQuestion(activity: Activity, wanted: string | undefined): QuestionId | undefined {
  if (wanted === undefined || wanted.trim() === '') return activity.questions[0]?.id
  const named = activity.questions.find(
    (question) => question.id === wanted.trim() || same(question.text, wanted),
  )
  return named?.id ?? activity.questions[Number(wanted) - 1]?.id
}

function noteOf(text: string, question: QuestionId, world: { now: number; fresh: () => string }): Note {
  return {
    ...bareNote,
    id: noteId.parse(world.fresh()),
    text,
    at: [0, 0],
    kind: 'free',
    question,
    born: world.now,
  }
}
