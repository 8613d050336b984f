import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it, onTestFinished } from 'vitest'
import { startTimer } from '#shared/workshop/timer.ts'
import { SocketStage } from '../testing/SocketStage.ts'
import { startServer } from '../testing/startServer.ts'

it('S3 a step that ends by itself ends on the server, also on one that was down when its time was up', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'talkoot-'))
  const server = await startServer({ dataDir })
  const stage = new SocketStage(server)
  onTestFinished(async () => {
    await stage.close()
    await server.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const host = stage.person('Ritva')
  await host.opensWorkshop('strategy', 'fi', 1)
  const { id, steps } = host.view.activities[0]!
  // The activity as it is stored, without what the view adds.
  const desk = () => server.app.house.desks.get(host.view.id)!
  const [first, ...others] = desk().state.activities
  const auto = { ...first!, steps: steps.map((step) => ({ ...step, auto: true })) }
  await host.does('programme:edit', { activities: [auto, ...others], revision: host.view.revision })
  await host.opens(1)
  await host.movesOn('alone')
  const give = (milliseconds: number) =>
    desk().alone(() => {
      const at = Date.now()
      return desk().record([{ type: 'timer/set', at, activity: id, timer: startTimer(milliseconds, at) }])
    })

  await give(60_000)
  await host.does('timer:pause', { activity: id })
  await give(50)
  const next = steps[steps.findIndex(({ phase }) => phase === 'alone') + 1]!.phase
  await host.waitForView('the next step', ({ activities }) => activities[0]!.phase === next, 3_000)
  await host.waitForView('all to be gathered', ({ activities }) => activities[0]!.settling === null)

  await give(1)
  await stage.restart()
  await host.waitForView('the step after', ({ activities }) => activities[0]!.phase !== next, 5_000)
}, 20_000)
