import { setTimeout as sleep } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import { expect, it } from 'vitest'
import type { Envelope } from '#shared/contract/live.ts'
import type { Input } from '#shared/workshop/commands.ts'
import type { View } from '#shared/workshop/view.ts'
import { Councillor } from '../demo/Councillor.ts'
import { openTables } from '../testing/openTables.ts'
import { startServer } from '../testing/startServer.ts'
import { must } from '../testing/TestPerson.ts'

it('W1 V5 what is only read is told to nobody, and not kept for a repetition', async ({ onTestFinished }) => {
  const server = await startServer()
  onTestFinished(() => server.close())
  const chair = new Councillor(server.origin)
  onTestFinished(() => chair.close())
  const { workshop, tables } = await openTables(chair, 1)
  const socket: Socket = io(server.origin, {
    ...{ path: '/live', auth: { workshop }, transports: ['websocket'], forceNew: true },
    extraHeaders: { cookie: chair.visitor.cookie },
  })
  onTestFinished(() => void socket.disconnect())
  const views: View[] = []
  socket.on('view', (view: View) => views.push(view))
  const ask = (name: Envelope['name'], input: object): Promise<unknown> =>
    socket.emitWithAck('command', { id: 'the-same', name, input })
  const { id: activity } = chair.line.view!.activities[0]!
  const board = tables[0]!.board
  const wish: Input<'history:look'>['wish'] = { from: 1, to: 1, only: null }

  await ask('roster:read', {})
  await chair.line.until('the programme', () => chair.line.view!.revision === 1)
  const roster = [{ name: 'Aino', group: null, body: null }]
  must(await chair.line.send('roster:set', { roster, revision: 1 }))
  expect(await ask('roster:read', {})).toMatchObject({ value: { roster: [{ name: 'Aino' }] } })
  // Time for whatever has been done to be told.
  await sleep(300)
  const before = views.length
  await ask('roster:read', {})
  await ask('history:read', { activity, board })
  await ask('history:look', { activity, board, wish })
  await ask('review:read', { activity })
  await ask('vote:recall', { activity })
  await sleep(300)
  expect([views.length > 0, views.length - before]).toEqual([true, 0])
})
