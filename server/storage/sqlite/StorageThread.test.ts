import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import SqliteDatabase from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BoardId, PersonId, WorkshopId } from '#shared/ids.ts'
import { type Storage, StorageFault } from '../ports.ts'
import { onThread } from '../sqlite.ts'
import { StorageThread } from './StorageThread.ts'
import type { Tables } from './tables.ts'

type Settable = Tables & { pragma(text: string): unknown; end(): void }

const [board, workshop] = ['w1.a.s' as BoardId, 'w1' as WorkshopId]
const update = (n: number, size = 1) => ({ board, epoch: 1, update: new Uint8Array(size).fill(n) })

let folder: string
let file: string
let thread: StorageThread<Settable>
let store: Storage
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'talkoot-thread-'))
  file = join(folder, 'x.db')
  thread = await StorageThread.open<Settable>(new URL('../testing/settableThread.ts', import.meta.url), {
    file,
  })
  store = onThread(thread)
})
afterEach(async () => {
  await thread.close()
  rmSync(folder, { recursive: true, force: true })
})

const firstBytes = async () => (await store.boards.load(board))?.updates.map((each) => each[0])

describe('the storage thread', () => {
  it('B2 waits for a disk that is held up, while everything else goes on', async () => {
    await store.sessions.join('device', workshop, 'p1' as PersonId)
    await store.sessions.membership('device', workshop)
    const other = new SqliteDatabase(file)
    other.exec('BEGIN IMMEDIATE')
    let stored = false
    const append = store.boards.append([update(1)]).then(() => (stored = true))
    for (let ticks = 0; ticks < 20; ticks += 1) await sleep(5)
    // Whoever is known can be let in meanwhile.
    expect(await store.sessions.membership('device', workshop)).toBe('p1')
    expect(stored).toBe(false)
    other.exec('COMMIT')
    other.close()
    await append
    expect(await firstBytes()).toEqual([1])
  })

  it('B2 refuses what a full disk does not take, keeps the rest, and goes on when there is room', async () => {
    await store.boards.append([update(1)])
    const [{ page_count: pages }] = (await thread.call('pragma', ['page_count'])) as [{ page_count: number }]
    await thread.call('pragma', [`max_page_count = ${pages}`])
    const batch = [update(2), { ...update(3, 100_000), board: 'w1.b.s' as BoardId }]
    await expect(store.boards.append(batch)).rejects.toThrow(/full/)
    expect(await firstBytes()).toEqual([1])
    expect(await store.boards.load('w1.b.s' as BoardId)).toBe(null)
    await thread.call('pragma', ['max_page_count = 1000000'])
    await store.boards.append(batch)
    expect(await firstBytes()).toEqual([1, 2])
  })

  it('B2 reads on from a disk that has become read-only, and writes when it may again', async () => {
    await store.boards.append([update(1)])
    await thread.call('pragma', ['query_only = ON'])
    await expect(store.boards.append([update(2)])).rejects.toThrow(StorageFault)
    await expect(store.boards.takeNumbers(workshop, 1)).rejects.toThrow(StorageFault)
    expect(await firstBytes()).toEqual([1])
    await thread.call('pragma', ['query_only = OFF'])
    await store.boards.append([update(2)])
    expect(await firstBytes()).toEqual([1, 2])
  })

  it('rejects what was asked of a thread that ends, holds what was stored, and starts another one', async () => {
    await store.boards.append([update(1)])
    const asked = [thread.call('end', []), store.boards.append([update(2)]), store.boards.load(board)]
    const outcomes = await Promise.allSettled(asked)
    expect(
      outcomes.map((each) => (each.status === 'rejected' ? each.reason instanceof StorageFault : null)),
    ).toEqual([true, true, true])
    // One that has only just ended is not started again at once.
    for (;;) {
      const seen = await firstBytes().catch(() => null)
      if (seen) {
        expect(seen).toEqual([1])
        break
      }
      await sleep(100)
    }
    await store.boards.append([update(3)])
    expect(await firstBytes()).toEqual([1, 3])
  })

  it('does all it was asked before it closes, and nothing afterwards', async () => {
    const asked = store.boards.append([update(1)])
    const closed = thread.close()
    await expect(store.boards.append([update(2)])).rejects.toThrow(StorageFault)
    await Promise.all([asked, closed])
    const db = new SqliteDatabase(file, { readonly: true })
    expect(db.prepare('SELECT hex(data) AS data FROM board_updates').all()).toEqual([{ data: '01' }])
    db.close()
  })
})
