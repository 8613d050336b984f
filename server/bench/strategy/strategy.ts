import { setTimeout as sleep } from 'node:timers/promises'
import type { AmendmentId, ElementId } from '#shared/ids.ts'
import { freshId } from '../../ids.ts'
import { must, type Play, TestPerson } from '../../testing/TestPerson.ts'
import { quantile } from '../figures.ts'
import { ServerProcess } from '../ServerProcess.ts'
import { StrategyPage } from './StrategyPage.ts'

/** A council that supports: each person so many amendments within so many seconds. */
const HALL = { people: 150, tables: 10, goals: 12, amendments: 60, supports: 8, seconds: 30 } as const

/** `npm run bench -- strategy`: a council reads the strategy page and supports amendments, everybody at once. */
export async function benchStrategy(): Promise<void> {
  const server = await ServerProcess.start()
  const links = { organiser: '', facilitator: '', observer: '' }
  const play: Play = { origin: server.origin, workshop: '', code: '', links, hall: new Set() }
  const ritva = new TestPerson('Ritva', play)
  const people = Array.from({ length: HALL.people }, (_, i) => new TestPerson(`Jäsen ${i + 1}`, play))
  try {
    const goals = await prepare(ritva, play)
    for (const [i, person] of people.entries()) await person.joins((i % HALL.tables) + 1)
    const amendments = await propose(people, goals)
    const pages = people.map((person) => new StrategyPage(person, server.origin, play.workshop))
    await Promise.all(pages.map((page) => page.ask()))
    const opening = pages.flatMap(({ asked }) => asked.splice(0))
    tell('opened by all at once', opening)

    const [cpu, begun] = [server.cpu, performance.now()]
    const acks: number[] = []
    const given: number[] = []
    let done = false
    const following = pages.map((page) => page.follows(() => done))
    await Promise.all(people.map((person, i) => supports(person, amendments, i, { acks, given })))
    const wall = (performance.now() - begun) / 1_000
    const used = (server.cpu - cpu) / wall
    const last = ritva.view.strategy.revision
    const settled = performance.now()
    while (pages.some(({ knew }) => knew.at(-1)!.revision < last) && performance.now() - settled < 10_000)
      await sleep(50)
    done = true
    await Promise.all(following)
    tell(
      'news',
      pages.flatMap(({ asked }) => asked),
    )
    console.log(
      [
        `${given.length} supports in ${wall.toFixed(0)} s by ${HALL.people} people, ${HALL.amendments} amendments`,
        `support to answer: p50 ${quantile(acks, 0.5).toFixed(0)} ms, p95 ${quantile(acks, 0.95).toFixed(0)} ms`,
        `after the last one every page knew all within ${(performance.now() - settled).toFixed(0)} ms`,
        `server CPU ${used.toFixed(2)} cores, memory ${server.memory.toFixed(0)} MB`,
      ].join('\n'),
    )
  } finally {
    for (const person of [ritva, ...people]) person.close()
    await server.stop()
  }
}

/** A strategy of some goals that the hall may change. */
async function prepare(ritva: TestPerson, play: Play): Promise<ElementId[]> {
  await ritva.opensWorkshop('blank', 'fi', HALL.tables)
  const goals = Array.from(
    { length: HALL.goals },
    (_, i) => `${i + 1}. Tavoite numero ${i + 1} on sanottu selvästi`,
  )
  await ritva.bringsStrategy(`# Tavoitteet\n${goals.join('\n')}\n`, HALL.goals)
  const { workshop } = play
  const { baseline } = must(await ritva.visitor.call('getBaseline', { workshop }, undefined))
  await ritva.does('strategy:open', { open: { proposing: true, supporting: true, budget: null } })
  return baseline!.elements.map(({ id }) => id)
}

/** Each of the first ones proposes one. */
async function propose(people: readonly TestPerson[], goals: readonly ElementId[]): Promise<AmendmentId[]> {
  const ids = people.slice(0, HALL.amendments).map(() => freshId() as AmendmentId)
  for (const [i, amendment] of ids.entries())
    await people[i]!.does('amendment:make', {
      ...{ amendment, kind: 'reword', targets: [goals[i % HALL.goals]!] },
      ...{ element: null, place: null, evidence: [], group: null, open: false },
      ...{ text: `Tavoite sanottuna toisin, tavalla ${i + 1}`, rationale: 'Näin se ymmärretään.' },
      sources: { notes: [], themes: [] },
    })
  return ids
}

/** At moments of one's own, spread over the time there is. */
async function supports(
  person: TestPerson,
  amendments: readonly AmendmentId[],
  index: number,
  { acks, given }: { acks: number[]; given: number[] },
): Promise<void> {
  const between = (HALL.seconds * 1_000) / HALL.supports
  await sleep((index / HALL.people) * between)
  for (let i = 0; i < HALL.supports; i += 1) {
    const amendment = amendments[(index * 7 + i * 11) % amendments.length]!
    const begun = performance.now()
    await person.does('amendment:support', { amendment, supports: true, revision: 0 })
    acks.push(performance.now() - begun)
    given.push(begun)
    await sleep(between * (0.5 + Math.random()))
  }
}

function tell(what: string, answers: readonly { took: number; bytes: number }[]): void {
  const took = answers.map((each) => each.took)
  const kilobytes = answers.map(({ bytes }) => bytes / 1024)
  console.log(
    `${what}: ${answers.length} answers, p50 ${quantile(took, 0.5).toFixed(0)} ms, p95 ${quantile(took, 0.95).toFixed(0)} ms, ` +
      `${quantile(kilobytes, 0.5).toFixed(1)} kB each`,
  )
}
