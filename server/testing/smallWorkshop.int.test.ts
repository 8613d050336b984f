import { expect, it, onTestFinished } from 'vitest'
import { RealServer } from './RealServer.ts'
import { type Play, TestPerson } from './TestPerson.ts'
import { FIRST } from '#shared/vote/firstVote.ts'

/** Milliseconds within which everybody is back once there is power. */
const BACK = 5_000

/** Five people at one table, who are not asked for names, and the power that may go. */
async function open() {
  const server = await RealServer.start()
  onTestFinished(() => server.close())
  const links = { organiser: '', facilitator: '', observer: '' }
  const play: Play = { origin: server.origin, workshop: '', code: '', links, hall: new Set() }
  const person = (name: string) => {
    const made = new TestPerson(name, play)
    onTestFinished(() => made.close())
    return made
  }
  const host = person('Ritva')
  await host.opensWorkshop('blank', 'fi', 1, { anonymous: true })
  const five = ['Aino', 'Bo', 'Cia', 'Dan', 'Eva'].map(person)
  await Promise.all(five.map((each) => each.joins(0)))
  /** Ends the process in the middle of whatever it does, and starts it on what is on the disk. */
  const powerGoes = async () => {
    const seen = new Map([...play.hall].map((each) => [each, each.view.seq]))
    const phase = host.activity?.phase
    await server.restart('SIGKILL')
    // How long a process takes to start is the machine's matter.
    const begun = performance.now()
    const isBack = (each: TestPerson) =>
      each.waitForView('to be back', ({ seq }) => seq > seen.get(each)! && each.line.connected, BACK)
    await Promise.all([...play.hall].map(isBack))
    expect(performance.now() - begun).toBeLessThan(BACK)
    expect([...play.hall].map((each) => each.activity?.phase)).toEqual([...play.hall].map(() => phase))
  }
  return { host, five, powerGoes }
}

it('P3 B2 V2 a workshop of five without groups or names outlives a power cut in the middle of everything', async () => {
  const { host, five, powerGoes } = await open()
  const [aino, bo] = five as [TestPerson, TestPerson]
  await host.waitForView('five people', ({ participants }) => participants.total === 5)
  expect([host.view.anonymous, host.view.groups.length]).toEqual([true, 1])
  expect(host.view.people!.filter(({ role, name }) => role === 'participant' && name !== null)).toEqual([])
  await host.opens(1)
  await host.movesOn('alone')
  await Promise.all(five.map((each) => each.writes(`Yksin: ${each.name}`)))
  await Promise.all([powerGoes(), ...five.map((each) => each.writes(`Katkossa: ${each.name}`))])
  expect((await bo.board()).notes.map(({ text }) => text).toSorted()).toEqual(['Katkossa: Bo', 'Yksin: Bo'])

  // While the sheets are being closed.
  const { id: activity } = host.activity!
  await host.does('phase:advance', { activity, from: 'alone' })
  await host.waitForView('the step', () => host.activity?.phase === 'brainstorm')
  await powerGoes()
  await host.everybodyIsAt('brainstorm')
  await host.counts(10)
  await aino.sees(five.flatMap(({ name }) => [`Yksin: ${name}`, `Katkossa: ${name}`]))

  await host.does('phase:advance', { activity, from: 'brainstorm', to: 'synthesis' })
  await host.everybodyIsAt('synthesis')
  await host.gathers('Arki', ['Yksin: Aino', 'Yksin: Bo'])
  await host.gathers('Työ', ['Yksin: Cia', 'Katkossa: Bo'])
  await host.movesOn('vote')
  const dots = [{ Arki: 2 }, { Arki: 1, Työ: 1 }, { Työ: 3 }, { Arki: 3 }]
  await Promise.all([powerGoes(), ...dots.map((each, i) => five[i]!.votes(each))])
  await host.waitForView('four voters', () => host.activity?.voted === 4)
  await bo.votes({ Arki: 1, Työ: 2 })

  await host.movesOn('discuss')
  await aino.seesOutcome({ voters: 4, first: 'Arki', support: 6 })
  const { receipts } = await aino.does('vote:receipts', { activity, vote: FIRST })
  expect(receipts).toHaveLength(4)
}, 120_000)
