import { afterEach, describe, expect, it } from 'vitest'
import { SocketStage } from '../testing/SocketStage.ts'
import { startServer } from '../testing/startServer.ts'
import { must, type TestPerson } from '../testing/TestPerson.ts'
import { startDemo } from './startDemo.ts'

const tidyUp: (() => Promise<unknown> | void)[] = []
afterEach(async () => {
  for (const tidy of tidyUp.splice(0).reverse()) await tidy()
})

/** A workshop with a human organiser in it, and a small, quick council let into it. */
async function show(
  speed: number,
  people = 12,
): Promise<{ human: TestPerson; over: Promise<void>; stop: () => void }> {
  const server = await startServer()
  tidyUp.push(() => server.close())
  const stage = new SocketStage(server)
  const human = stage.person('Ihminen')
  await human.opensWorkshop('blank', 'fi', 3)
  const { workshop, code, links } = stage.play
  const stop = new AbortController()
  const over = startDemo(
    {
      origin: server.origin,
      ...{ workshop, code, speed, people },
      facilitatorKey: links.facilitator.split('.').at(-1)!,
      language: 'fi',
    },
    { signal: stop.signal },
  )
  tidyUp.push(() => {
    stop.abort()
    stage.close()
    return over
  })
  return { human, over, stop: () => stop.abort() }
}

const now = (human: TestPerson) => human.view.activities[0]!

describe('the simulated council', () => {
  it('plays a workshop to its end by itself: notes, themes, votes, and everybody goes home', async () => {
    const { human, over } = await show(20)
    await over
    await human.waitForView('an empty hall', (view) => view.participants.present === 0)
    const { phase, notes, run, ballots } = now(human)
    expect({ phase, accepted: run?.accepted, came: human.view.participants.total }).toEqual({
      phase: 'done',
      accepted: true,
      came: 12,
    })
    expect(notes).toBeGreaterThan(30)
    const { voters, ranked } = ballots[0]!.standings!
    expect(voters).toBeGreaterThan(5)
    expect(ranked[0]!.support).toBeGreaterThan(0)
  }, 90_000)

  it('steps down when a human moves the hall on, and the council goes on under the human', async () => {
    const { human, over } = await show(10)
    await human.waitForView('the writing alone', () => now(human).phase === 'alone' && now(human).notes > 3)
    await human.movesOn('brainstorm')
    const before = now(human).notes
    await human.waitForView('more notes', () => now(human).notes > before)
    // The chair would have moved on within 2.4 seconds; a human's pace is the human's own.
    await new Promise((resolve) => setTimeout(resolve, 4_000))
    expect(now(human).phase).toBe('brainstorm')
    await human.movesOn('synthesis')
    await human.asksForThemes()
    await human.acceptsThemes()
    await human.movesOn('vote')
    await human.waitForView('votes', () => now(human).voted > 3)
    await human.movesOn('discuss')
    await human.movesOn('done')
    await over
    expect(now(human).ballots[0]!.standings!.voters).toBeGreaterThan(3)
  }, 90_000)

  it('everybody goes home when the show is stopped', async () => {
    const { human, over, stop } = await show(1)
    await human.waitForView('somebody', (view) => view.participants.present > 2)
    stop()
    await over
    await human.waitForView('an empty hall', (view) => view.participants.present === 0)
    expect(now(human).phase).toBe('waiting')
  })
})

describe('the stage', () => {
  it('starts a council for whoever asks, one in ten seconds, in the invented county', async () => {
    const server = await startServer()
    tidyUp.push(() => server.close())
    const stage = new SocketStage(server)
    tidyUp.push(() => stage.close())
    const human = stage.person('Ihminen')
    const started = must(await human.visitor.call('startDemo', {}, { language: 'fi' }))
    await human.goesTo(started.workshop)
    await human.waitForView('the council', (view) => view.participants.present > 5)
    const { name, host, demo, hasBaseline, groups } = human.view
    expect({ name, host, demo, hasBaseline, bodies: new Set(groups.map((group) => group.body)) }).toEqual({
      name: 'Valtuuston strategiailta',
      host: 'Suvannon hyvinvointialue (esittely)',
      demo: true,
      hasBaseline: true,
      bodies: new Set(['Aluevaltuusto', 'Aluehallitus', 'Lautakunnat']),
    })
    const again = await human.visitor.call('startDemo', {}, { language: 'fi' })
    expect(again).toEqual({ ok: false, refusal: { code: 'too-fast' } })
  })
})
