import { expect, it } from 'vitest'
import { personKey } from '#shared/ids.ts'
import { noClosing } from '#shared/report/look.ts'
import type { Summaries } from '#shared/report/summary.ts'
import { build } from '../../report/build.ts'
import { gather } from '../../report/gather.ts'
import { evening, options, readRuns } from '../../report/testing/evening.ts'
import type { ReadBoard } from '../../report/facts.ts'
import { makeSource } from './makeSource.ts'

it('R1 R87 words of a note that was put away after the vote are in no report and no source', async () => {
  const { state, readBoard } = evening()
  const activity = state.activities.find(({ id }) => state.progress[id]?.ballots[0]?.ballot.on === 'notes')!
  const { ballot } = state.progress[activity.id]!.ballots[0]!
  const option = ballot.options[0]!
  const away: ReadBoard = async (id) => {
    const board = await readBoard(id)
    const archived = { by: personKey.parse('k1'), at: 1 }
    return board && { ...board, notes: board.notes.map((n) => (n.id === option.id ? { ...n, archived } : n)) }
  }
  const note = option.id as Summaries['excuses'][number]['note']
  const clauses = [{ text: `Lapussa sanotaan ”${option.title}”`, notes: [note] }]
  const made = { by: 'people' as const, model: null, at: 1 }
  const sentences = [{ id: 's1', by: 'people' as const, edited: false, clauses }]
  const text = { activity: activity.id, question: activity.questions[0]!.id, sentences, made }
  const summaries: Summaries = {
    texts: [{ ...text, approval: null, sign: '', revision: 1 }],
    excuses: [{ note, reason: `Siinä lukee ${option.title}` }],
  }
  const none = { readRuns, readList: async () => [], countUnshown: async () => 0 }
  const source = await makeSource(state, { ...none, readBoard: away, lexicon: null, summaries, told: null })
  const facts = await gather(state, away, readRuns)
  const report = build({ ...facts, summaries, closing: noClosing }, options)

  expect(option.title.length).toBeGreaterThan(10)
  expect(JSON.stringify(source)).not.toContain(option.title)
  expect(JSON.stringify(report)).not.toContain(option.title)
  const told = report.activities.find(({ id }) => id === activity.id)!.votes[0]!.options
  expect(told.find(({ id }) => id === option.id)).toMatchObject({ title: '…', stands: false })
  expect(told.filter(({ title }) => title === '…')).toHaveLength(1)
})
