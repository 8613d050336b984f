import { boardIdOf } from '#shared/board/boardId.ts'
import type { Links } from '#shared/contract/http.ts'
import type { BoardId, GroupId, QuestionId, WorkshopId } from '#shared/ids.ts'
import type { Councillor } from '../demo/Councillor.ts'
import { must } from './TestPerson.ts'

export type Tables = {
  workshop: WorkshopId
  code: string
  links: Links
  tables: { group: GroupId; board: BoardId }[]
  question: QuestionId
}

/** Has somebody open a workshop of one activity in the phase in which tables write, and so many tables. */
export async function openTables(chair: Councillor, count: number): Promise<Tables> {
  const { workshop, code, links } = must(
    await chair.visitor.call('createWorkshop', {}, { template: 'blank', language: 'fi', groups: count }),
  )
  await chair.connect(workshop)
  const { line } = chair
  const { activities, revision, groups } = line.view!
  const { id, title, intro, questions, votes } = activities[0]!
  const steps = (['waiting', 'brainstorm', 'done'] as const).map((phase) => ({ phase, minutes: 0 }))
  const programme = [
    {
      id,
      title,
      intro,
      questions,
      votes,
      remarks: false,
      edits: 'group' as const,
      ideas: false,
      review: false,
      steps,
    },
  ]
  must(await line.send('programme:edit', { activities: programme, revision }))
  must(await line.send('activity:open', { activity: id, from: null }))
  must(await line.send('phase:advance', { activity: id, from: 'waiting', visit: 0 }))
  const tables = groups.map(({ id: group }) => ({
    group,
    board: boardIdOf({ kind: 'group', workshop, activity: id, group }),
  }))
  return { workshop, code, links, tables, question: questions[0]!.id }
}
