import { expect, it } from 'vitest'
import { boardIdOf } from '#shared/board/boardId.ts'
import type { GroupId, NoteId } from '#shared/ids.ts'
import { aNote } from '#shared/testing/boards.ts'
import { aWorkshop } from '#shared/testing/workshops.ts'
import { Device } from '../people/sessions.ts'
import { startServer } from '../testing/startServer.ts'
import { rule } from './rule.ts'

it('B20 an activity whose only note is hidden stays in the programme: it could not be shown again', async ({
  onTestFinished,
}) => {
  const server = await startServer()
  onTestFinished(() => server.close())
  const { house } = server.app
  const desk = await house.desks.create(aWorkshop())
  const [first, second] = desk.state.activities
  const ask = (name: 'programme:edit' | 'note:hide' | 'activity:open', input: object) =>
    rule(house, desk, { person: desk.state.people[0]!.id, device: new Device('x') }, {
      ...{ id: name, name, input },
    } as never)
  const place = { workshop: desk.id, activity: second!.id, group: 'g1' as GroupId }
  const board = boardIdOf({ kind: 'group', ...place })
  await house.rooms.hand(board, [{ op: 'note/add', note: aNote('n1', { text: 'Tuotu lappu' }) }], 'seed')
  await ask('activity:open', { activity: first!.id, from: null })
  await ask('note:hide', { activity: second!.id, board, note: 'n1' as NoteId })
  expect(await ask('programme:edit', { activities: [first], revision: 0 })).toMatchObject({
    refusal: { code: 'activity-has-notes', detail: second!.title },
  })
})
