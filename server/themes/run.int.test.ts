import { afterEach, beforeEach, expect, it } from 'vitest'
import { SocketStage } from '../testing/SocketStage.ts'
import { startServer, type TestServer } from '../testing/startServer.ts'

let server: TestServer
let stage: SocketStage
beforeEach(async () => {
  server = await startServer()
  stage = new SocketStage(server)
})
afterEach(async () => {
  stage.close()
  await server.close()
})

it('C5 one undo takes an acceptance back whole, also when two facilitators accepted at once', async () => {
  const [host, other] = [stage.person('Ritva'), stage.person('Tuomas')]
  await host.opensWorkshop('strategy', 'fi', 1)
  await other.enters('facilitator')
  await stage.person('Aino').joins(1)
  await host.opens(5)
  await host.movesOn('brainstorm')
  for (const text of ['Jonot lyhyemmiksi', 'Jonoja puretaan', 'Talous kuntoon', 'Talouden tasapaino'])
    await stage.person('Aino').writes(text)
  await host.movesOn('synthesis')
  await host.asksForThemes()
  const activity = host.view.current!
  const { run } = host.view.activities[4]!.run!
  const board = await host.board()

  await Promise.all([host, other].map((person) => person.does('themes:accept', { activity, run })))
  await board.until('the themes', () => board.snapshot.themes.length > 0)
  await host.does('themes:undo', { activity })
  await board.until('no themes', () => board.snapshot.themes.length === 0, 5_000)
  expect(board.notes.map((note) => note.theme)).toEqual([null, null, null, null])
}, 30_000)
