import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { read } from '#shared/board/BoardDoc.ts'
import type { BoardId } from '#shared/ids.ts'
import { openSqlite } from '../storage/sqlite.ts'
import { type BrokenDisk, fillDisk, freezeDisk } from './hostile/brokenDisk.ts'
import { RealServer } from './RealServer.ts'
import { type Play, TestPerson } from './TestPerson.ts'

const tidyUp: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const tidy of tidyUp.splice(0).reverse()) await tidy()
})

/** The real server and a table at which Aino and Eero write. */
async function open() {
  const server = await RealServer.start()
  tidyUp.push(() => server.close())
  const links = { organiser: '', facilitator: '', observer: '' }
  const play: Play = { origin: server.origin, workshop: '', code: '', links, hall: new Set() }
  const [ritva, aino, eero] = ['Ritva', 'Aino', 'Eero'].map((name) => new TestPerson(name, play)) as [
    TestPerson,
    TestPerson,
    TestPerson,
  ]
  const people = [ritva, aino, eero]
  tidyUp.push(() => people.forEach((person) => person.close()))
  await ritva.opensWorkshop('strategy', 'fi', 1)
  await aino.joins(1)
  await eero.joins(1)
  await ritva.opens(5)
  await ritva.movesOn('brainstorm')
  return { server, ritva, aino, eero, people }
}

/** The texts that the database has, read from a copy and without the server. */
async function stored(server: RealServer, board: BoardId): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'talkoot-copy-'))
  try {
    for (const name of readdirSync(server.dataDir)) {
      if (/^talkoot\.db(-wal)?$/.test(name)) copyFileSync(join(server.dataDir, name), join(folder, name))
    }
    const storage = await openSqlite(join(folder, 'talkoot.db'))
    const doc = new Y.Doc()
    for (const update of (await storage.boards.load(board))?.updates ?? []) Y.applyUpdate(doc, update)
    await storage.close()
    return read(doc).snapshot.notes.map((note) => note.text)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const answers = async (server: RealServer) =>
  Promise.all(['/health', '/ready'].map(async (path) => (await fetch(server.origin + path)).status))

/** Aino's note is stored; then the disk breaks, and what she and Eero write is seen and not announced. */
async function breakDown(breakDisk: (server: RealServer) => BrokenDisk) {
  const table = await open()
  const { server, ritva, aino, eero, people } = table
  await aino.writes('Ennen')
  const board = await aino.board()
  const disk = breakDisk(server)
  tidyUp.push(disk.mend)
  await aino.begins('Kesken')
  await eero.sees(['Kesken'])
  await eero.begins('Vastaus')
  await aino.sees(['Vastaus'])
  await Promise.all(people.map((person) => person.waitForView('to be told', ({ saving }) => !saving)))
  await expect(board.saved(300)).rejects.toThrow('the server to save')
  expect((await ritva.asks('code:renew', {})).ok).toBe(false)
  expect(await answers(server)).toEqual([200, 503])
  return { ...table, disk, board: board.access.board }
}

it('B2 on a full disk people are told and write on, and all of it is kept when there is room again', async () => {
  const { server, aino, eero, people, disk, board } = await breakDown(fillDisk)
  disk.mend()
  for (const person of [aino, eero]) await (await person.board()).saved()
  await Promise.all(people.map((person) => person.waitForView('to be told', ({ saving }) => saving)))
  expect(await answers(server)).toEqual([200, 200])
  await server.kill('SIGKILL')
  expect((await stored(server, board)).sort()).toEqual(['Ennen', 'Kesken', 'Vastaus'])
}, 60_000)

it('B2 who is killed on a read-only disk has what was announced, and people bring the rest back', async () => {
  const { server, ritva, aino, eero, people, disk, board } = await breakDown(freezeDisk)
  await server.kill('SIGKILL')
  expect(await stored(server, board)).toEqual(['Ennen'])
  disk.mend()
  await server.restart()
  await Promise.all(people.map((person) => person.isBack()))
  for (const person of [aino, eero]) await (await person.board()).saved()
  await ritva.counts(3)
}, 60_000)
