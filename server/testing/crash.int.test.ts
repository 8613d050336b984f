import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CrashHall } from './CrashHall.ts'
import { thorough } from './thorough.ts'

/** Nine kills, or fifty, over servers side by side: most of a round is waiting for a process to start. */
const runs = [
  { seed: 1, kills: thorough ? 17 : 3, found: 'nothing so far' },
  { seed: 2, kills: thorough ? 17 : 3, found: 'nothing so far' },
  { seed: 3, kills: thorough ? 16 : 3, found: 'all kept out for ever, for each brought words of the other' },
] as const

const halls: CrashHall[] = []

async function play({ seed, kills }: (typeof runs)[number]) {
  const hall = await CrashHall.open(seed)
  halls.push(hall)
  while (hall.kills < kills) await hall.kill()
  return { hall, ...(await hall.end()) }
}

describe('B2 the server process is killed at random moments while people write', () => {
  const playing = new Map<number, ReturnType<typeof play>>()
  beforeAll(() => {
    for (const run of runs) {
      const played = play(run)
      // A failure belongs to the test that waits for it.
      played.catch(() => {})
      playing.set(run.seed, played)
    }
  })
  afterAll(() => Promise.all(halls.map((hall) => hall.close())))

  it.each(runs)(
    'all that was announced is stored after each of $kills kills, seed $seed (found: $found)',
    { timeout: thorough ? 600_000 : 180_000 },
    async ({ seed }) => {
      const { hall, reads, stored } = await playing.get(seed)!
      expect(hall.faults).toEqual([])
      for (const read of reads) expect(read).toEqual(stored.get(read.meta.board))
      const numbers = [...stored.values()].flatMap(({ notes }) => notes.map((note) => note.number))
      expect([...new Set(numbers)]).toEqual(numbers)
      const deeds = (does: 'adds' | 'removes') =>
        hall.ledger.claims.filter((claim) => claim.does === does).length
      expect({
        adds: deeds('adds') > (thorough ? 100 : 15),
        removes: deeds('removes') > (thorough ? 10 : 1),
      }).toEqual({
        adds: true,
        removes: true,
      })
    },
  )

  // Few kills on a busy machine leave too little to merge.
  it.runIf(thorough)('old updates were merged between the kills', async () => {
    await Promise.all(playing.values())
    expect(halls.reduce((sum, { merges }) => sum + merges, 0)).toBeGreaterThan(0)
  })
})
