import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { RandomSource } from '#shared/testing/RandomSource.ts'
import { Councillor } from '../demo/Councillor.ts'
import { edit } from './edits.ts'
import { Ledger } from './Ledger.ts'
import { openTables } from './openTables.ts'
import { RealServer } from './RealServer.ts'
import { thorough } from './thorough.ts'
import { pause, until } from './until.ts'
import { WitnessLine } from './WitnessLine.ts'

const TABLES = 15
const PEOPLE = thorough ? 150 : 75
/** Milliseconds between two edits of a person, about. */
const PACE = 1_500

const tidyUp: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const tidy of tidyUp.splice(0).reverse()) await tidy()
})

async function openServer(): Promise<RealServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'talkoot-restart-'))
  tidyUp.push(() => rmSync(dataDir, { recursive: true, force: true }))
  const server = await RealServer.start({ dataDir })
  tidyUp.push(() => server.close())
  return server
}

describe('a restart under a whole hall', () => {
  it(
    `B2 ${PEOPLE} people write on through it; everybody is back and nothing is lost`,
    { timeout: 120_000 },
    async () => {
      process.setMaxListeners(0)
      const server = await openServer()
      const chair = new Councillor(server.origin)
      tidyUp.push(() => chair.close())
      const { code, tables, question } = await openTables(chair, TABLES)
      const ledger = new Ledger('h')
      const hall = await Promise.all(
        Array.from({ length: PEOPLE }, async (_, i) => {
          const person = new Councillor(server.origin)
          tidyUp.push(() => person.close())
          const { group, board } = tables[i % TABLES]!
          await person.join(code, { name: `Jäsen ${i + 1}`, group })
          const line = new WitnessLine({ visitor: person.visitor, board, epoch: 1, ledger })
          tidyUp.push(() => line.close())
          return { person, line }
        }),
      )
      const isBack = () => hall.every(({ person, line }) => person.line.connected && line.inStep)
      await until('everybody to be in', isBack)

      const random = new RandomSource(150)
      const write = (line: WitnessLine) => () => edit(line, { random, ledger, question })
      const writers = hall.map(({ line }) => setInterval(write(line), PACE / 2 + random.below(PACE)))
      tidyUp.push(() => writers.forEach(clearInterval))
      const times: string[] = []
      for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
        await pause(1_500)
        const begun = performance.now()
        await server.restart(signal)
        const started = performance.now()
        await until('everybody to be back', isBack)
        await until('all to be saved', () => hall.every(({ line }) => line.saved))
        const ms = (since: number) => Math.round(performance.now() - since)
        times.push(
          `${signal}: all ${PEOPLE} back after ${ms(begun)} ms, ${ms(started)} ms after the server's start`,
        )
      }
      writers.forEach(clearInterval)
      await until('all to be saved', () => hall.every(({ line }) => line.saved))
      console.log(times.join('\n'))

      const fresh = tables.map(
        ({ board }) => new WitnessLine({ visitor: chair.visitor, board, epoch: 1, ledger }),
      )
      tidyUp.push(() => fresh.forEach((line) => line.close()))
      await until('the boards to be read', () => fresh.every((line) => line.inStep))
      const reads = new Map(fresh.map((line) => [line.board, line.snapshot]))
      expect(ledger.claims.filter(({ durable }) => !durable)).toEqual([])
      expect(ledger.faults(reads)).toEqual([])
      expect(ledger.claims.length).toBeGreaterThan(PEOPLE)
      for (const { line } of hall) expect(line.snapshot).toEqual(reads.get(line.board))
    },
  )
})
