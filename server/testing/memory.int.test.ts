import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { notesOf } from '#shared/board/records.ts'
import { aNote } from '#shared/testing/boards.ts'
import { Guest, until } from '../board/testing/hall.ts'
import { thorough } from './thorough.ts'
import { boardNumber, NOTES, type Told } from './memoryOfBoards.ts'

const MB = 1024 * 1024
const BOARDS = thorough ? 1_000 : 200
/** Boards after which everything that is made once has been made. */
const WARM = 100
const AT_ONCE = 20

const tidyUp: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const tidy of tidyUp.splice(0).reverse()) await tidy()
})

function startServer(): ChildProcess {
  const folder = mkdtempSync(join(tmpdir(), 'talkoot-memory-'))
  tidyUp.push(() => rmSync(folder, { recursive: true, force: true }))
  const child = fork(join(import.meta.dirname, 'memoryOfBoards.ts'), [folder, String(BOARDS)], {
    execArgv: ['--expose-gc'],
  })
  tidyUp.push(
    () =>
      new Promise<void>((resolve) => {
        if (child.exitCode !== null) return resolve()
        child.once('exit', () => resolve())
        child.kill('SIGKILL')
      }),
  )
  return child
}

const hear = <K extends 'url' | 'bytes'>(child: ChildProcess) =>
  new Promise<Extract<Told, Record<K, unknown>>>((resolve, reject) => {
    child.once('message', (told) => resolve(told as Extract<Told, Record<K, unknown>>))
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })

/** One person comes to a board, sees all of it, on every tenth board writes as well, and leaves. */
async function visit(url: string, nth: number): Promise<void> {
  const guest = await new Guest(url, `p${nth}`, { board: boardNumber(nth) }).synced()
  await until(
    () => notesOf(guest.doc).size,
    (notes) => notes === NOTES,
  )
  if (nth % 10 === 0) {
    guest.do({ op: 'note/add', note: aNote('new', { text: 'Lisäys' }) })
    await until(() => notesOf(guest.doc).get('new')?.has('number'))
  }
  guest.leave()
}

describe('boards in memory', () => {
  it(
    `${BOARDS} boards of 200 notes opened and left leave memory where it was`,
    { timeout: thorough ? 300_000 : 120_000 },
    async () => {
      process.setMaxListeners(0)
      const child = startServer()
      const { url } = await hear<'url'>(child)
      const visitAll = async (from: number, to: number) => {
        for (let nth = from; nth < to; nth += AT_ONCE) {
          await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => visit(url, nth + i)))
        }
        child.send('measure')
        return (await hear<'bytes'>(child)).bytes / MB
      }
      const warm = await visitAll(0, WARM)
      const after = await visitAll(WARM, BOARDS)
      // A board of 200 notes takes about a megabyte while it is open.
      expect(after - warm).toBeLessThan(Math.max(8, BOARDS * 0.015))
    },
  )
})
