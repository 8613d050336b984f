import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'vitest'
import type { TestPerson } from '../testing/TestPerson.ts'
import { SocketStage } from '../testing/SocketStage.ts'
import { startServer } from '../testing/startServer.ts'

/** A facilitator and two people at a table; the first part is open. */
async function open(tidy: (fn: () => Promise<void>) => void) {
  const dataDir = mkdtempSync(join(tmpdir(), 'talkoot-'))
  const server = await startServer({ dataDir })
  const stage = new SocketStage(server)
  tidy(async () => {
    await stage.close()
    await server.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const [host, aino, bo] = [stage.person('Ritva'), stage.person('Aino'), stage.person('Bo')]
  await host.opensWorkshop('strategy', 'fi', 1)
  await aino.joins(1)
  await bo.joins(1)
  await host.opens(1)
  return { host, aino, bo }
}

async function back(host: TestPerson, everybody: TestPerson[]): Promise<string> {
  const { id, phase } = host.view.activities[0]!
  const { phase: to } = await host.does('phase:back', { activity: id, from: phase })
  const isThere = ({ activities }: typeof host.view) =>
    activities[0]!.phase === to && activities[0]!.settling === null
  await Promise.all([host, ...everybody].map((person) => person.waitForView(`back in ${to}`, isThere)))
  return to
}

// Both mostly wait for boards that take stragglers.
it.concurrent(
  'P8 P9 A6 going back from writing alone keeps every sheet, hides it still, and reveals it once',
  async ({ expect, onTestFinished }) => {
    const { host, aino, bo } = await open(onTestFinished)
    await host.movesOn('alone')
    await aino.writes('Ainon ajatus')
    expect(await back(host, [aino, bo])).toBe('waiting')
    const activity = host.view.activities[0]!.id
    const skip = { activity, from: 'waiting', to: 'brainstorm' } as const
    expect(await host.asks('phase:advance', skip)).toEqual({ ok: false, refusal: { code: 'notes-hidden' } })
    await host.movesOn('alone')
    await bo.seesNothingOf(['Ainon'])
    await aino.sees(['Ainon ajatus'])
    await host.movesOn('brainstorm')
    await bo.sees(['Ainon ajatus'])
    expect((await bo.board()).notes).toHaveLength(1)
  },
)

it.concurrent(
  'P8 P9 B11 going back from themes and vote loses neither side’s words, and votes begin anew',
  async ({ expect, onTestFinished }) => {
    const { host, aino, bo } = await open(onTestFinished)
    const { id } = host.view.activities[0]!
    await host.does('phase:advance', { activity: id, from: 'waiting', to: 'brainstorm' })
    // Brought in, so that no board waits for hands that may still be writing.
    const notes = JSON.stringify([{ text: 'Ensimmäinen' }, { text: 'Toinen' }])
    await host.visitor.send('POST', `/api/workshops/${host.view.id}/activities/${id}/notes`, notes)
    await host.counts(2)
    await host.movesOn('synthesis')
    await host.typesOn('Ensimmäinen', ', ohjaajan täydentämä')
    await host.gathers('Teema', ['Ensimmäinen', 'Toinen'])
    await host.movesOn('vote')
    await aino.votes({ Teema: 1 })
    await host.waitForView('one vote', ({ activities }) => activities[0]!.voted === 1)

    expect(await back(host, [aino, bo])).toBe('synthesis')
    expect(host.view.activities[0]).toMatchObject({ ballots: [], voted: 0 })
    expect(await back(host, [aino, bo])).toBe('brainstorm')
    await aino.sees(['Ensimmäinen, ohjaajan täydentämä'])
    await bo.typesOn('Toinen', ', pöydässä korjattu')
    await bo.writes('Kolmas')
    await aino.archives('Ensimmäinen')

    await host.movesOn('synthesis')
    await host.sees(['Toinen, pöydässä korjattu', 'Kolmas'])
    const gathered = (await host.board()).snapshot
    expect(
      gathered.notes.map(({ text, archived, theme }) => [text, archived !== null, theme !== null]),
    ).toEqual(
      expect.arrayContaining([
        ['Ensimmäinen, ohjaajan täydentämä', true, true],
        ['Toinen, pöydässä korjattu', false, true],
        ['Kolmas', false, false],
      ]),
    )
    expect(gathered.notes).toHaveLength(3)
    await host.movesOn('vote')
    await bo.votes({ Teema: 2 })
    await host.movesOn('discuss')
    await aino.seesOutcome({ voters: 1, first: 'Teema', support: 2 })
  },
  30_000,
)
