import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { ActivityId, WorkshopId } from '#shared/ids.ts'
import { FIRST } from '#shared/vote/firstVote.ts'
import type { BallotPlace } from '../ports.ts'
import { openSqlite } from '../sqlite.ts'

const VOTERS = 300
const activity = 'a' as ActivityId
const [w1, w2] = (['w1', 'w2'] as WorkshopId[]).map((workshop) => ({ workshop, activity, vote: FIRST })) as [
  BallotPlace,
  BallotPlace,
]

/** How much one order is the other: 1 the same, 0 as if by chance, -1 the reverse (Spearman's rank correlation). */
function likeness(places: readonly number[]): number {
  const ranks = places.toSorted((a, b) => a - b)
  const gaps = places.map((place, i) => (ranks.indexOf(place) - i) ** 2)
  const n = places.length
  return 1 - (6 * gaps.reduce((sum, gap) => sum + gap, 0)) / (n * (n * n - 1))
}

it('V5 where ballots lie in the file tells in which order they came, until the vote has closed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'talkoot-order-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'talkoot.db')
  const store = await openSqlite(file)
  onTestFinished(() => store.close())
  const words = Array.from({ length: VOTERS }, (_, i) => ({
    // As keys lie in no order of arrival, and as the end of a ballot that is too long for its page.
    key: `${(i * 7919) % VOTERS}-avain-${'x'.repeat(30)}`.padStart(43, '0'),
    last: `viimeinen-${String(i).padStart(4, '0')}`,
  }))
  const options = Array.from({ length: 60 }, (_, i) => [`vaihtoehto-numero-${i}`, 1] as const)
  const ballot = (i: number) =>
    Object.fromEntries([...(i % 3 === 0 ? options : options.slice(0, 3)), [words[i]!.last, 1]])
  const put = (place: BallotPlace, key: string, choices: Record<string, number>) =>
    store.ballots.put(place, key, { choices, weight: 1 })
  for (const [i, { key }] of words.entries()) {
    await put(w1, key, i % 5 === 0 ? {} : ballot(i))
    if (i % 5 === 0) await put(w1, key, ballot(i))
    if (i % 7 === 0) await put(w2, key, { other: 1 })
  }
  /** Places in the file, and in its log. */
  const read = () => {
    const bytes = readFileSync(file).toString('latin1')
    const long = words.filter((_, i) => i % 3 === 0)
    return {
      log: statSync(`${file}-wal`).size,
      rows: likeness(words.map(({ last }) => bytes.indexOf(last))),
      ends: likeness(long.map(({ last }) => bytes.indexOf(last))),
      places: words.flatMap(({ last }) =>
        [...bytes.matchAll(new RegExp(last, 'g'))].map(({ index }) => index),
      ),
    }
  }
  await store.boards.purge()
  const open = read()
  expect(Math.abs(open.ends)).toBeGreaterThan(0.9)
  const before = await store.ballots.all(w1)

  await store.ballots.forgetOrder('w1' as WorkshopId, activity)
  const closed = read()
  expect([Math.abs(closed.rows) < 0.5, Math.abs(closed.ends) < 0.7]).toEqual([true, true])
  expect(closed.log).toBe(0)
  // Nor do bytes stay where SQLite once parted a page.
  expect(closed.places.filter((place) => open.places.includes(place))).toEqual([])
  expect(await store.ballots.all(w1)).toEqual(before)
  expect(await store.ballots.all(w2)).toHaveLength(Math.ceil(VOTERS / 7))
})
