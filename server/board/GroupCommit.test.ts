import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { tableBoard } from '#shared/testing/boards.ts'
import type { BoardId } from '#shared/ids.ts'
import { type BoardUpdate, type HistoryNews, StorageFault } from '../storage/ports.ts'
import { BoardFigures } from '../health/BoardFigures.ts'
import { GroupCommit } from './GroupCommit.ts'
import { Trouble } from './Trouble.ts'

const other = 'w1.a1.s' as BoardId
const update = (board: BoardId, mark: number): BoardUpdate => ({
  board,
  epoch: 1,
  update: new Uint8Array([mark]),
})

/** A store that writes down its transactions and fails as often as it is told to. */
function openStore(failures = 0, refused?: BoardId) {
  const transactions: string[] = []
  const told: boolean[] = []
  let left = failures
  const store = {
    async append(updates: readonly BoardUpdate[], news: readonly HistoryNews[] = []) {
      await new Promise((resolve) => setTimeout(resolve, 5))
      if ((left -= 1) >= 0) throw new StorageFault('no')
      if (updates.some(({ board }) => board === refused)) throw new StorageFault('never')
      const parts = updates.map(({ board, update: [mark] }) => `${board.at(-1)}${mark}`)
      transactions.push([...parts, ...news.map(({ board, gone }) => `${board.at(-1)}:${gone}`)].join(' '))
    },
  }
  const trouble = new Trouble(pino({ level: 'silent' }), (saving) => told.push(saving))
  return { transactions, told, commit: new GroupCommit(store, trouble, new BoardFigures()) }
}

describe('group commit', () => {
  it('stores what waits of all boards together, one transaction at a time, in order', async () => {
    const { commit, transactions, told } = openStore()
    const all = [commit.add(update(tableBoard, 1)), commit.add(update(other, 1))]
    await new Promise((resolve) => setTimeout(resolve, 1))
    all.push(commit.add(update(tableBoard, 2)), commit.add(update(tableBoard, 3)))
    await Promise.all(all.map(({ durable }) => durable))
    expect(transactions).toEqual(['11 s1', '12 13'])
    expect(told).toEqual([])
  })

  it('B2 keeps what could not be stored, before what came after it', async () => {
    const { commit, transactions, told } = openStore(2)
    const first = commit.add(update(tableBoard, 1))
    let durable = false
    void first.durable.then(() => (durable = true))
    await first.tried
    expect([durable, transactions, told]).toEqual([false, [], [false]])
    await commit.add(update(tableBoard, 2)).durable
    await new Promise((resolve) => setTimeout(resolve, 1))
    expect([durable, transactions, told]).toEqual([true, ['11 12'], [false, true]])
  })

  it('B23 sends news of time lines with what is sent anyway, after failures too; and by themselves in the end', async () => {
    const { commit, transactions } = openStore(1)
    const news = (board: BoardId, entry: number) => ({ board, kept: [], gone: [entry] })
    const told = [commit.tell(news(tableBoard, 1)), commit.tell(news(other, 2))]
    await commit.add(update(tableBoard, 1)).durable
    await Promise.all(told)
    const later = [commit.tell(news(tableBoard, 3)), commit.tell(news(other, 4))]
    await commit.hush(other)
    commit.hurry()
    await Promise.all(later)
    expect(transactions).toEqual(['11 1:1 s:2', '1:3'])
  })

  it('takes back what waits for a board, and calls it stored only when told so', async () => {
    const { commit, transactions } = openStore(1)
    const [gone, kept] = [commit.add(update(tableBoard, 1)), commit.add(update(other, 2))]
    let durable = false
    void gone.durable.then(() => (durable = true))
    const stored = await commit.withdraw(tableBoard)
    await kept.durable
    expect([durable, transactions]).toEqual([false, ['s2']])
    stored()
    await gone.durable
    expect(durable).toBe(true)
  })

  it('one board that can never be stored keeps no other from it, and is not forgotten', async () => {
    const { commit, transactions, told } = openStore(0, other)
    const never = commit.add(update(other, 1))
    let durable = false
    void never.durable.then(() => (durable = true))
    await commit.add(update(tableBoard, 1)).durable
    expect([durable, transactions, told]).toEqual([false, ['11'], [false]])
    const stored = await commit.withdraw(other)
    stored()
    await never.durable
    await commit.add(update(tableBoard, 2)).durable
    await new Promise((resolve) => setTimeout(resolve, 1))
    expect(told).toEqual([false, true])
  })
})
