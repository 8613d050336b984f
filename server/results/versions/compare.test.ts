import { describe, expect, it } from 'vitest'
import { compareReports } from '#shared/report/compare.ts'
import { compareTexts } from '#shared/report/compareTexts.ts'
import { openReport } from '#shared/report/opening.ts'
import type { Report, ReportSentence } from '#shared/report/report.ts'
import { readFileSync } from 'node:fs'
import { reportOf } from '../../report/testing/reports.ts'

const nothing = {
  same: true,
  translated: false,
  figures: [],
  notes: { added: [], gone: [], changed: [] },
  themes: { added: [], gone: [], renamed: [], moved: [] },
  summaries: [],
  coverage: null,
  strategy: null,
  method: [],
}
const sentence = (text: string, refs: string[]): ReportSentence => ({
  by: 'people',
  edited: false,
  clauses: [{ text, refs }],
})
const summarised = (report: Report, sentences: ReportSentence[], approved: string | null): Report => {
  const copy = structuredClone(report)
  const made = { by: 'people' as const, model: null }
  copy.activities[0]!.questions[0]!.summary = {
    ...{ sentences, made, label: '', mark: null, struck: 0 },
    approved: approved === null ? null : { name: approved, at: '2026-09-22T17:00:00.000Z' },
  }
  return copy
}

describe('two versions of a report', () => {
  it('R86 of the same facts do not differ, whatever the facts', async () => {
    for (const kind of ['evening', 'nasty', 'empty'] as const)
      expect(compareReports(await reportOf(kind), structuredClone(await reportOf(kind))), kind).toEqual(
        nothing,
      )
    const [fi, sv] = [await reportOf('evening'), await reportOf('evening', 'sv')]
    expect(compareReports(fi, sv)).toEqual({ ...nothing, translated: true })
  })

  it('R86 notes without a number are known by their ids, and coverage below chance is a difference by itself', async () => {
    const before = structuredClone(await reportOf('evening'))
    Object.assign(before.notes[0]!, { ref: 'x1' })
    const after = structuredClone(before)
    Object.assign(after.notes[0]!, { id: 'another' })
    after.coverage!.below = !before.coverage!.below
    const { notes, coverage } = compareReports(before, after)
    expect([notes.added, notes.gone, notes.changed]).toEqual([[after.notes[0]], [before.notes[0]], []])
    expect([coverage?.before?.below, coverage?.after?.below]).toEqual([false, true])
  })

  it('R86 differ by what came, went and changed, told in the order of the later one', async () => {
    const before = structuredClone(await reportOf('evening'))
    const after = structuredClone(before)
    const [first, second] = after.notes
    after.notes = [
      { ...first!, text: 'Hammaslääkäriin pääsee nyt heti', id: 'another' },
      ...after.notes.slice(2),
    ]
    after.notes.push({ ...second!, ref: '99', id: 'late' })
    after.figures.notes += 3
    const themes = after.activities[0]!.questions[0]!.themes
    const [top, next, last] = themes
    Object.assign(top!, { title: 'Hoito', rank: 2 })
    next!.rank = 1
    themes[2] = { ...last!, id: 't-other', title: 'Muu' }
    after.method = after.method
      .filter(({ topic }) => topic !== 'privacy')
      .map((point) => (point.topic === 'limits' ? { ...point, text: `${point.text} Lisäys.` } : point))

    const found = compareReports(before, after)
    expect(found.same).toBe(false)
    expect(found.figures).toEqual([
      { figure: 'notes', before: before.figures.notes, after: before.figures.notes + 3 },
    ])
    expect(found.notes.added.map(({ ref }) => ref)).toEqual(['99'])
    expect(found.notes.gone.map(({ ref }) => ref)).toEqual([second!.ref])
    expect(found.notes.changed).toEqual([
      {
        before: before.notes[0],
        after: after.notes[0],
        parts: ['text'],
        runs: [
          { is: 'same', text: 'Hammaslääkäriin pääsee' },
          { is: 'gone', text: 'taas' },
          { is: 'new', text: 'nyt heti' },
        ],
      },
    ])
    const { added, gone, renamed, moved } = found.themes
    expect([added, gone].map((each) => each.map(({ title }) => title))).toEqual([['Muu'], [last!.title]])
    expect(renamed.map((each) => [each.before.title, each.after.title])).toEqual([['Hoitoon pääsy', 'Hoito']])
    expect(moved.map((each) => [each.after.title, each.before.rank, each.after.rank])).toEqual([
      ['Hoito', 1, 2],
      [next!.title, before.activities[0]!.questions[0]!.themes[1]!.rank, 1],
    ])
    expect(found.method.map(({ is, runs }) => [is, runs.at(-1)!.is])).toEqual([
      ['changed', 'new'],
      ['gone', 'gone'],
    ])
  })

  it('R86 tell of proposals by number and of the draft by element', async () => {
    const before = structuredClone(await reportOf('evening'))
    const after = structuredClone(before)
    const [one, two, three, ...rest] = after.strategy!.amendments
    const support = { ...one!.support, people: one!.support.people + 2, tables: one!.support.tables + 1 }
    after.strategy!.amendments = [
      { ...one!, support, status: 'later' },
      { ...two!, after: `${two!.after ?? ''} nyt` },
      ...rest,
      { ...three!, number: 99 },
    ]
    const [kept, changed, gone] = after.strategy!.elements.filter(({ is }) => is === 'kept')
    Object.assign(changed!, { after: `${changed!.before} pian`, anchor: 'elsewhere' })
    Object.assign(gone!, { after: null })
    Object.assign(kept!, { anchor: 'elsewhere', depth: 3 })
    after.strategy!.draft.status = 'decided'

    const { same, strategy } = compareReports(before, after)
    const { amendments, elements, draft } = strategy!
    expect([same, draft]).toEqual([false, { before: 'draft', after: 'decided' }])
    expect([amendments.added, amendments.gone].map((all) => all.map(({ number }) => number))).toEqual([
      [99],
      [three!.number],
    ])
    expect(
      amendments.changed.map(({ after: { number }, parts, runs }) => [number, parts, runs?.at(-1)]),
    ).toEqual([
      [one!.number, ['ruled', 'support'], undefined],
      [two!.number, ['words'], { is: 'new', text: 'nyt' }],
    ])
    expect(elements.map(({ is, id, runs }) => [is, id, runs.at(-1)])).toEqual([
      ['changed', changed!.id, { is: 'new', text: 'pian' }],
      ['gone', gone!.id, { is: 'gone', text: gone!.before }],
    ])
  })

  it('R86 tell of all proposals where there were none, and of what the draft would change', async () => {
    const after = await reportOf('evening')
    const found = compareReports({ ...after, strategy: null }, after).strategy!
    const { amendments, elements } = after.strategy!
    expect(found.amendments).toEqual({ added: amendments, gone: [], changed: [] })
    const others = elements.filter((each) => each.before !== each.after)
    expect(new Set(found.elements.map(({ id }) => id))).toEqual(new Set(others.map(({ id }) => id)))
    expect(found.draft).toEqual({ before: null, after: 'draft' })
  })

  it('R86 tell a summary’s sentences by words, its sources and who approved it', async () => {
    const report = await reportOf('evening')
    const before = summarised(
      report,
      [sentence('Jonot lyhenivät selvästi.', ['1', '2']), sentence('Palkat on sovittu.', ['8'])],
      'Maija',
    )
    const after = summarised(
      report,
      [sentence('Jonot lyhenivät jo selvästi.', ['1', '2', '3']), sentence('Aivan muuta tästä.', ['9'])],
      null,
    )
    expect(compareReports(before, after).summaries).toEqual([
      {
        question: '1.1',
        is: 'changed',
        sentences: [
          {
            is: 'changed',
            runs: [
              { is: 'same', text: 'Jonot lyhenivät' },
              { is: 'new', text: 'jo' },
              { is: 'same', text: 'selvästi.' },
            ],
            refs: { before: ['1', '2'], after: ['1', '2', '3'] },
          },
          { is: 'new', runs: [{ is: 'new', text: 'Aivan muuta tästä.' }], refs: null },
          { is: 'gone', runs: [{ is: 'gone', text: 'Palkat on sovittu.' }], refs: null },
        ],
        approved: { before: 'Maija', after: null },
      },
    ])
    expect(compareReports(report, before).summaries.map(({ is }) => is)).toEqual(
      report.activities[0]!.questions[0]!.summary === null ? ['new'] : ['changed'],
    )
  })

  it('R86 the words of all runs but the new ones are the text before, and of all but those gone the text after', () => {
    const word = (i: number) => ['a', 'b', 'c', 'd'][(i * 7919) % 4]!
    for (let turn = 0; turn < 200; turn++) {
      const before = Array.from({ length: turn % 9 }, (_, i) => word(i + turn)).join(' ')
      const after = Array.from({ length: (turn * 3) % 11 }, (_, i) => word(i * 3 + turn)).join(' ')
      const runs = compareTexts(before, after)
      const told = (but: string) => runs.flatMap(({ is, text }) => (is === but ? [] : text)).join(' ')
      expect([told('new'), told('gone')]).toEqual([before, after])
    }
  })
})

describe('a version that was put by long ago', () => {
  it('R80 opens with what reports have come to hold since, and what is none does not', () => {
    const frozen: unknown = JSON.parse(
      readFileSync(new URL('testing/frozen.2.golden', import.meta.url), 'utf8'),
    )
    const report = openReport(frozen)
    expect(report?.figures).toEqual((frozen as Report).figures)
    expect(report?.notes).toHaveLength((frozen as Report).notes.length)
    for (const none of [null, 7, 'x', [], {}, { version: 1 }, { ...(frozen as object), version: 999 }])
      expect(openReport(none)).toBeNull()
  })
})
