import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { thorough } from './thorough.ts'
import { FuzzHall } from './FuzzHall.ts'

/**
 * A step is one to four edits by people who may write and then one happening (see `FuzzHall`): mostly lines that
 * drop or stay away, but also restarts, closings, moves, pauses, newcomers, trespassers. 600 steps in all, a night 1,000.
 */
const STEPS = 100
const all = [3, 7, 19, 42, 101, 1917, 2024, 4711, 31337, 65537]
/** A night plays them all. */
const seeds = thorough ? all : [3, 7, 42, 31337]
/** What a seed once found. */
const found: Readonly<Record<number, string>> = {
  65537: 'words left on a device for ever that were written offline before a pause',
}

const halls: FuzzHall[] = []

async function play(seed: number) {
  const hall = await FuzzHall.open(seed)
  halls.push(hall)
  for (let i = 0; i < STEPS; i += 1) await hall.step()
  return { hall, reads: await hall.end(), boards: await hall.afterRestart() }
}

describe('B2 B6 unmodified providers through drops, restarts, seals and changes of rights', () => {
  const playing = new Map<number, ReturnType<typeof play>>()
  // All at once: most of a script is waiting.
  beforeAll(() => {
    process.setMaxListeners(0)
    for (const seed of seeds) {
      const played = play(seed)
      // A failure belongs to the test that waits for it.
      played.catch(() => {})
      playing.set(seed, played)
    }
  })
  afterAll(() => Promise.all(halls.map((hall) => hall.close())))

  it.each(seeds.map((seed) => ({ seed, found: found[seed] ?? 'nothing so far' })))(
    'everybody reads what the server has, and all that was announced is there: seed $seed (found: $found)',
    { timeout: 120_000 },
    async ({ seed }) => {
      const { hall, reads, boards } = await playing.get(seed)!
      expect(hall.unfair).toEqual([])
      for (const { who, board, reads: read, server } of reads) {
        expect({ who, board, read }).toEqual({ who, board, read: server })
        expect(boards.get(board) ?? server).toEqual(server)
      }
      expect(hall.ledger.faults(boards)).toEqual([])
    },
  )

  it('something happened: notes and removals were stored, boards closed, trespassers refused', async () => {
    await Promise.all(playing.values())
    const sum = (count: (hall: FuzzHall) => number) => halls.reduce((all, hall) => all + count(hall), 0)
    const happened = {
      stored: sum(({ ledger }) => ledger.durable),
      removed: sum(
        ({ ledger }) => ledger.claims.filter(({ does, durable }) => does === 'removes' && durable).length,
      ),
      refused: sum(({ ledger }) => ledger.refused.size),
      seals: sum((hall) => hall.seals),
      restarts: sum(({ counts }) => counts.restart),
      drops: sum(({ counts }) => counts.drop),
      moves: sum(({ counts }) => counts.move),
    }
    const least = { stored: 200, removed: 5, refused: 3, seals: 15, restarts: 20, drops: 100, moves: 30 }
    const share = seeds.length / all.length
    const short = Object.entries(least).filter(
      ([what, n]) => happened[what as keyof typeof happened] < n * share,
    )
    expect({ happened, short }).toEqual({ happened, short: [] })
  })
})
