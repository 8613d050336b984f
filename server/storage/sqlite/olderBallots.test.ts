import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import type { ActivityId, VoteId, WorkshopId } from '#shared/ids.ts'
import { FIRST } from '#shared/vote/firstVote.ts'
import { openSqlite } from '../sqlite.ts'
import { schema } from './schema.ts'

it('V11 ballots of a store from when an activity had one vote are those of its first vote, and weigh one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'talkoot-older-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'talkoot.db')
  const before = schema.findIndex((step) => step.includes('ballots_by_vote'))
  const older = new SqliteDatabase(file)
  for (const step of schema.slice(0, before)) older.exec(step)
  older.pragma(`user_version = ${before}`)
  const put = older.prepare('INSERT INTO ballots (workshop, activity, key, choices) VALUES (?, ?, ?, ?)')
  put.run('w1', 'a', 'one', '{"t1":2,"t2":1}')
  put.run('w1', 'a', 'other', '{}')
  put.run('w1', 'b', 'one', '{"t3":1}')
  older.close()

  const store = await openSqlite(file)
  onTestFinished(() => store.close())
  const place = { workshop: 'w1' as WorkshopId, activity: 'a' as ActivityId, vote: FIRST }
  expect(await store.ballots.all(place)).toEqual([
    { key: 'one', choices: { t1: 2, t2: 1 }, weight: 1 },
    { key: 'other', choices: {}, weight: 1 },
  ])
  expect(await store.ballots.all({ ...place, vote: 'other' as VoteId })).toEqual([])
})
