import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { RandomSource } from '#shared/testing/RandomSource.ts'
import { SocketStage } from '../testing/SocketStage.ts'
import { startServer } from '../testing/startServer.ts'
import { must } from '../testing/TestPerson.ts'
import { draftStrategy, openStrategy } from './chairing.ts'
import { Councillor } from './Councillor.ts'
import { Pace } from './pace.ts'
import { Proposer } from './Proposer.ts'
import { readStrategyScript } from './strategyScript.ts'

const present = readFileSync(new URL('./strategy.md', import.meta.url), 'utf8')

it('T78 the simulated council proposes, argues and supports, and its chair drafts one of those that rival', async () => {
  const server = await startServer()
  const stage = new SocketStage(server)
  const human = stage.person('Ihminen')
  await human.opensWorkshop('strategy', 'fi', 3)
  await human.bringsStrategy(present, 29)
  const { workshop, code, links } = stage.play
  const chair = new Councillor(server.origin)
  await chair.enter(workshop, 'facilitator', links.facilitator.split('.').at(-1)!, null)
  // Not before the part about goals.
  await human.opens(1)
  await openStrategy(chair)
  expect(human.view.strategy.open.proposing).toBe(false)
  await human.does('activity:open', {
    activity: human.view.activities[3]!.id,
    from: human.view.current,
  })
  await chair.line.until('the part about goals', () => chair.activity?.id === human.view.activities[3]!.id)
  await openStrategy(chair)
  const random = new RandomSource(3)
  const pace = new Pace(10_000, new AbortController().signal)
  const { baseline } = must(await human.visitor.call('getBaseline', { workshop }, undefined))
  const script = readStrategyScript().amendments
  const reasons = script.flatMap((about) => about.reasons.map((reason) => ({ about, reason })))
  const council = await Promise.all(
    Array.from({ length: 9 }, async (_, i) => {
      const self = new Councillor(server.origin)
      await self.join(code, { name: null, group: null })
      const proposes = script.filter((_each, at) => at % 9 === i)
      const own = reasons.filter((_each, at) => at % 9 === i)
      const show = { pace, random: () => random.next(), baseline, script, proposes, reasons: own }
      return { self, proposer: new Proposer(self, show) }
    }),
  )
  const { signal } = new AbortController()
  await Promise.all(
    council.map(async ({ self, proposer }) => {
      await self.line.until('the strategy to open', () => self.line.view!.strategy.open.supporting)
      await proposer.propose(() => [], signal)
    }),
  )
  // Twice: what answers a reason waits for it.
  for (const { proposer } of council) await proposer.weigh(1, signal)
  for (const { proposer } of council) await proposer.weigh(1, signal)
  await draftStrategy(chair)
  const told = must(await human.visitor.call('getStrategy', { workshop }, undefined))
  const { amendments, evidence } = told
  expect([amendments.length, evidence.length]).toEqual([script.length, 3])
  const pairs = amendments.flatMap((each) => each.reasons.filter(({ answers }) => answers !== null))
  expect(pairs.length).toBe(reasons.filter(({ reason }) => reason.answers).length)
  expect(Math.max(...amendments.map(({ support }) => support.people))).toBeGreaterThan(4)
  expect(amendments.every(({ support }) => support.people <= council.length)).toBe(true)
  const drafted = amendments.filter(({ status }) => status === 'drafted').flatMap(({ targets }) => targets)
  expect(drafted.length).toBeGreaterThan(0)
  expect(new Set(drafted).size).toBe(drafted.length)
  for (const { self } of council) self.close()
  chair.close()
  stage.close()
  await server.close()
})
