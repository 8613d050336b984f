import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverage as coverageShape } from '#shared/report/coverage.ts'
import { noteId } from '#shared/ids.ts'
import type { Report, ReportNote, ReportSummary } from '#shared/report/report.ts'
import { alikeNotes } from '../../themes/telling/alike.ts'
import { reportOf } from '../testing/reports.ts'
import { type Alike, coverageOf } from './coverage.ts'
import { withCoverage } from './method.ts'
import { ROUNDS } from './samples.ts'

const evening = await reportOf('evening')
const unalike: Alike = { least: 0.7, of: (notes) => notes.map(() => []) }

const citing = (refs: readonly string[]): ReportSummary => ({
  sentences: [{ by: 'people', edited: false, clauses: [{ text: 'Näin sanottiin.', refs: [...refs] }] }],
  made: { by: 'people', model: null },
  approved: null,
  label: 'Ihminen kirjoitti.',
  mark: null,
  struck: 0,
})

/** The evening's report where each question's text cites those of these notes that are its own. */
function audited(refs: readonly string[], { report = evening, alike = unalike, excuses = [] }: Setting = {}) {
  const cited = new Set(refs)
  const activities = report.activities.map((activity) => ({
    ...activity,
    questions: activity.questions.map((question) => ({
      ...question,
      summary: citing(
        report.notes
          .filter((note) => note.activity === activity.id && note.question === question.id)
          .map(({ ref }) => ref)
          .filter((ref) => cited.has(ref)),
      ),
    })),
  }))
  const { notes, groups } = report
  return coverageOf({ activities, notes, groups, excuses, language: 'fi' }, alike)!
}
type Setting = {
  report?: Report
  alike?: Alike
  excuses?: Parameters<typeof coverageOf>[0]['excuses']
}
const all = evening.notes.map(({ ref }) => ref)
const some = fc.subarray(all)

describe('R12 which notes the summaries speak of', () => {
  it('are the cited ones, those of their stacks, and those that say much the same under the same question', () => {
    const silent = (refs: readonly string[], alike = unalike) => {
      const told = new Set(audited(refs, { alike }).unspoken.map(({ ref }) => ref))
      return all.filter((ref) => !told.has(ref))
    }
    expect(silent(['1'])).toEqual(['1', '3'])
    expect(silent(['3'])).toEqual(['1', '3'])
    // Under each question the first two notes say the same.
    const firstTwo: Alike = {
      least: 0.7,
      of: (notes) => notes.map((_, i) => (i === 0 ? [1] : i === 1 ? [0] : [])),
    }
    const pair = silent(['14'], firstTwo)
    expect(pair).toHaveLength(2)
    expect(
      pair.every(
        (ref) =>
          evening.notes.find((note) => note.ref === ref)!.question ===
          evening.notes.find(({ ref: one }) => one === '14')!.question,
      ),
    ).toBe(true)
  })

  it('never count words alone where a denial, a number, a side or a stance differs', () => {
    const texts = [
      'Lisää rahaa neuvolaan',
      'Neuvolaan rahaa lisää ja pian',
      'Vähemmän rahaa neuvolaan',
      'Ei rahaa neuvolaan',
      'Jono alle 3 kuukautta',
      'Jono alle 6 kuukautta',
      'Kotihoitoon enemmän väkeä',
    ]
    expect(
      alikeNotes(
        texts.map((text, i) => ({ id: `n${i}`, text })),
        0.7,
      ),
    ).toEqual([[1], [0], [], [], [], [], []])
  })

  it('partition the notes by question, and those with a table by table', () => {
    fc.assert(
      fc.property(some, (refs) => {
        const told = audited(refs)
        expect(coverageShape.parse(told)).toEqual(told)
        const sum = (rows: readonly { notes: number; spoken: number }[]) =>
          rows.reduce((so, { notes, spoken }) => ({ notes: so.notes + notes, spoken: so.spoken + spoken }), {
            notes: 0,
            spoken: 0,
          })
        const { notes, spoken } = told
        expect(sum(told.questions)).toEqual({ notes, spoken })
        expect(spoken + told.unspoken.length).toBe(notes)
        const silent = new Set(told.unspoken.map(({ ref }) => ref))
        const seated = evening.notes.filter(({ group }) => group !== null)
        expect(sum(told.groups)).toEqual({
          notes: seated.length,
          spoken: seated.filter(({ ref }) => !silent.has(ref)).length,
        })
        for (const { sample, below, ...each } of [told, ...told.questions])
          expect(below).toBe(
            sample === null ? each.spoken === 0 : each.spoken / each.notes < sample.mean - 1e-6,
          )
        for (const theme of told.themes) expect(theme.spoken).toBeLessThanOrEqual(theme.notes)
      }),
      { numRuns: 30 },
    )
  })

  it('are all of them when all are cited, and then no sample is better', () => {
    const { notes, spoken, sample, below, unspoken } = audited(all)
    expect({ spoken, sample, below, unspoken }).toEqual({
      spoken: notes,
      sample: { mean: 1, low: 1, high: 1, rounds: ROUNDS },
      below: false,
      unspoken: [],
    })
  })

  it('tell people’s reasons for those that are left', () => {
    const excuses = [
      { note: noteId.parse(evening.notes.find(({ ref }) => ref === '4')!.id), reason: 'Toisto' },
    ]
    const { unspoken } = audited(
      all.filter((ref) => !['4', '7'].includes(ref)),
      { excuses },
    )
    expect(unspoken).toEqual([
      { ref: '4', reason: 'Toisto' },
      { ref: '7', reason: null },
    ])
  })

  it('are nothing to tell of while there are no summaries', async () => {
    expect((await reportOf('empty')).coverage).toBeNull()
  })
})

describe('R13 the samples', () => {
  it('are the same whatever order the notes come in', () => {
    fc.assert(
      fc.property(
        some,
        fc.shuffledSubarray(evening.notes, { minLength: evening.notes.length }),
        (refs, notes) => {
          const { unspoken: _u, ...one } = audited(refs)
          const { unspoken: _v, ...other } = audited(refs, { report: { ...evening, notes } })
          expect(other).toEqual(one)
        },
      ),
      { numRuns: 15 },
    )
  })

  it('cover on average what they cite where no notes are alike', () => {
    const alone = evening.notes.map(({ same: _s, under: _u, ...note }): ReportNote => note)
    const { sample, cited, notes } = audited(all.slice(0, 12), { report: { ...evening, notes: alone } })
    expect(sample).toEqual({
      mean: share(cited, notes),
      low: share(cited, notes),
      high: share(cited, notes),
      rounds: ROUNDS,
    })
  })

  it('show a text that cites one side of a crowd to be worse than chance', () => {
    const crowd: Alike = {
      least: 0.7,
      // Half of each question's notes say the same.
      of: (notes) =>
        notes.map((_, i) => (i % 2 === 0 ? notes.flatMap((_n, j) => (j % 2 === 0 && j !== i ? j : [])) : [])),
    }
    const question = evening.notes
      .filter((note) => note.activity === evening.notes[0]!.activity)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const cite = (rest: number) =>
      audited(
        question
          .filter((_, i) => i % 2 === rest)
          .slice(0, 2)
          .map(({ ref }) => ref),
        { alike: crowd },
      ).questions[0]!
    expect([cite(0).below, cite(1).below]).toEqual([false, true])
    expect(cite(1).sample!.mean).toBeGreaterThan(cite(1).spoken / cite(1).notes)
  })

  it('are no comfort to a text that cites nothing', () => {
    const { below, sample } = audited([])
    expect({ below, sample }).toEqual({ below: true, sample: null })
  })
})

it('R14 the method tells when a text speaks of a note and of how many it does, before the limits', () => {
  const coverage = { ...audited(['1', '3', '5']), below: true }
  const method = withCoverage(evening.method, coverage, 'fi')
  expect(method.slice(-2).map(({ topic }) => topic)).toEqual(['coverage', 'limits'])
  expect(method.at(-2)!.text).toMatch(
    /Tiivistelmät viittaavat 3\u00a0lappuun ja puhuvat lapuista 3\u00a0\/\u00a031 \(10\u00a0%\)\. Yhtä monen satunnaisen lapun otokset puhuisivat keskimäärin 10\u00a0prosentista lapuista; otoksia arvottiin 200, ja keskimmäiset yhdeksän kymmenestä ovat välillä 10–13\u00a0%\. Tiivistelmät kattavat vähemmän lappuja kuin yhtä monta satunnaista viittausta kattaisi\. Teksti ei puhu 28\u00a0lapusta\. Kirjattuja syitä on 0\u00a0\/\u00a028\.$/,
  )
})

const share = (part: number, whole: number) => Math.round((part / whole) * 1e6) / 1e6
