import { boardIdOf } from '#shared/board/boardId.ts'
import type { ActivityId, PersonId, QuestionId } from '#shared/ids.ts'
import type { Actor } from '#shared/people/actor.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import { type Idea, IDEAS, lend, lentIdeas, noneLent } from '#shared/workshop/ideas.ts'
import { findActivity } from '#shared/workshop/programme.ts'
import type { Device } from '../people/sessions.ts'
import type { Desk } from './Desk.ts'
import { keyFor, type House } from './house.ts'
import { written } from './settle.ts'

/**
 * S46: somebody who has written three notes looks at three of others'. Only words leave, never whose they are or
 * which note; what was lent is kept, so that a restart changes nothing. Call it alone on the desk.
 */
export async function lendIdeas(
  house: House,
  desk: Desk,
  { id: person }: Actor,
  device: Device,
  { activity, question }: { activity: ActivityId; question: QuestionId },
): Promise<Result<{ texts: string[] }>> {
  if (!findActivity(desk.state, activity)?.questions.some(({ id }) => id === question))
    return refuse('unknown-question')
  const own = await ideasOf(house, desk, activity, question, person)
  if (own.length < IDEAS.own) return refuse('write-three-first')
  const others = desk.state.people.filter(({ id, role }) => role === 'participant' && id !== person)
  const sheets = await Promise.all(others.map(({ id }) => ideasOf(house, desk, activity, question, id)))
  const paper = `ideas.${activity}`
  const before = lentIdeas.safeParse(await house.storage.papers.get(desk.id, paper)).data ?? noneLent
  const who = `${question} ${keyFor(house, desk, activity, { person, device })}`
  const { lent, ideas } = lend(before, { who, own: own.length }, sheets.flat(), Math.random)
  if (ideas.length === 0) return refuse('no-ideas-yet')
  if (lent !== before) await house.storage.papers.put(desk.id, paper, lent)
  return ok({ texts: ideas.map(({ text }) => text) })
}

/** What somebody has written in words on their sheet about a question. */
async function ideasOf(
  house: House,
  desk: Desk,
  activity: ActivityId,
  question: QuestionId,
  person: PersonId,
): Promise<Idea[]> {
  const board = boardIdOf({ kind: 'personal', workshop: desk.id, activity, person })
  return written(await house.rooms.snapshot(board))
    .filter((note) => note.question === question && note.text.trim() !== '')
    .map(({ id, text }) => ({ id, from: person, text: text.trim() }))
}
