import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { councilDay } from '#shared/testing/councilDay.ts'
import { playDay } from '#shared/testing/story.ts'
import { Device } from '../people/sessions.ts'
import { buildReport } from '../report/buildReport.ts'
import { faultsOfFiles } from '../report/testing/lint/everyFile.ts'
import { factsOf } from '../results/facts.ts'
import { restoreWorkshop } from '../results/restore/restoreWorkshop.ts'
import { wholeOf } from '../results/restore/testing/wholeOf.ts'
import { thorough } from './thorough.ts'
import { SocketStage } from './SocketStage.ts'
import { startServer } from './startServer.ts'

const tidyUp: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const tidy of tidyUp.splice(0).reverse()) await tidy()
})

async function open(): Promise<SocketStage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'talkoot-'))
  tidyUp.push(() => rmSync(dataDir, { recursive: true, force: true }))
  const server = await startServer({ dataDir })
  tidyUp.push(() => server.close())
  const stage = new SocketStage(server)
  tidyUp.push(() => stage.close())
  return stage
}

describe('a council day over real sockets', () => {
  it('goes from the join code to the last vote, over a reload and a restart, without losing a note', async () => {
    const stage = await open()
    await playDay(councilDay, stage)
    const { view } = stage.person('Olli')
    expect(view.activities.map(({ phase, notes }) => ({ phase, notes }))).toEqual([
      { phase: 'done', notes: 15 },
      { phase: 'done', notes: 9 },
      { phase: 'done', notes: 5 },
      { phase: 'done', notes: 5 },
      { phase: 'done', notes: 6 },
      { phase: 'done', notes: 3 },
    ])

    // R30 R40 R50 R61: every file that is made of it passes its own checks.
    const { house } = stage.server.app
    const facts = await factsOf(house, house.desks.get(view.id)!)
    const report = buildReport(facts, { language: 'fi', madeAt: view.now })
    const formats = ['pptx', 'docx', 'pdf', ...(thorough ? (['xlsx', 'slides'] as const) : [])] as const
    expect(await faultsOfFiles(report, formats)).toEqual(
      Object.fromEntries(formats.map((format) => [format, []])),
    )

    // R88: brought back, it tells the same to the byte.
    const file = await wholeOf(house, house.desks.get(view.id)!, view.now)
    const back = await restoreWorkshop(house, new Device('elsewhere'), Buffer.from(file))
    expect(back.ok && (await wholeOf(house, back.desk, view.now))).toBe(file)
  }, 240_000)

  it('seventy people write at once while the server restarts, and every note is there afterwards', async () => {
    const stage = await open()
    await stage.person('Ritva').opensWorkshop('strategy', 'fi', 8)
    const hall = Array.from({ length: 70 }, (_, i) => stage.person(`Jäsen ${i + 1}`))
    await Promise.all(hall.map((person) => person.joins(0)))
    await stage.person('Ritva').opens(5)
    await stage.person('Ritva').movesOn('brainstorm')
    await Promise.all(hall.map((person) => person.board()))

    const before = Promise.all(hall.map((person) => person.writes(`Ennen katkoa: ${person.name}`)))
    await Promise.all([before, stage.restart()])
    await Promise.all(hall.map((person) => person.writes(`Katkon jälkeen: ${person.name}`)))

    await stage.person('Ritva').counts(140)
    await stage.person('Ritva').movesOn('synthesis')
    const board = await stage.person('Ritva').board()
    const expected = hall.flatMap(({ name }) => [`Ennen katkoa: ${name}`, `Katkon jälkeen: ${name}`])
    await board.until('every note', () => board.notes.length >= expected.length)
    expect(board.notes.map((note) => note.text).sort()).toEqual(expected.sort())
  }, 120_000)
})
