import { report as reportShape } from '#shared/report/report.ts'
import { describe, expect, it } from 'vitest'
import type { ReportFormat } from './formats.ts'
import { gather } from './gather.ts'
import { makeReport } from './make.ts'
import { evening, readRuns } from './testing/evening.ts'

const options = { language: 'fi' as const, madeAt: Date.UTC(2026, 8, 22, 17, 14) }
async function made(format: ReportFormat) {
  const { state, readBoard } = evening()
  return makeReport(format, () => gather(state, readBoard, readRuns), options)
}

describe('a report made with the house’s own tools', () => {
  it('R4 is the same twice', async () => {
    expect(await made('json')).toBe(await made('json'))
  })

  it('picks notes of the theme, counts words in base form and knows each note’s language', async () => {
    const report = reportShape.parse(JSON.parse(await made('json')))
    const first = report.activities[0]!.questions[0]!
    for (const { picked, notes } of first.themes) {
      expect(picked.length).toBe(Math.min(3, notes.length))
      expect(picked.filter((ref) => !notes.includes(ref))).toEqual([])
    }
    expect(first.words.find(({ word }) => word === 'jono')).toEqual({
      word: 'jono',
      notes: 2,
      refs: ['2', '4'],
    })
    expect(report.notes.filter(({ language }) => language === 'sv').map(({ ref }) => ref)).toEqual([
      '3',
      '19',
    ])
  })
})
