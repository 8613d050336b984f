import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { across as acrossShape } from '#shared/report/across.ts'
import type { ReportActivity, ReportNote } from '#shared/report/report.ts'
import { reportOf } from '../testing/reports.ts'
import { acrossOf, spreadOf } from './across.ts'

const evening = await reportOf('evening')
const [first] = evening.activities

/** The first part of the evening with these notes: table and theme of each. */
function ofNotes(rows: readonly (readonly [table: string | null, theme: string | null])[], tables: string[]) {
  const notes = rows.map(([group, theme], i): ReportNote => {
    const ref = String(i + 1)
    return { ...evening.notes[0]!, ref, id: `n${ref}`, group, theme }
  })
  const question = first!.questions[0]!
  const titles = [...new Set(rows.flatMap(([, theme]) => theme ?? []))]
  const refsOf = (theme: string | null) => notes.filter((note) => note.theme === theme).map(({ ref }) => ref)
  const activity: ReportActivity = {
    ...first!,
    questions: [
      {
        ...question,
        themes: titles.map((title) => ({ ...question.themes[0]!, id: title, title, notes: refsOf(title) })),
        unsorted: refsOf(null),
      },
    ],
  }
  const groups = tables.map((id, i) => ({
    id: id as (typeof evening.groups)[number]['id'],
    name: id.toUpperCase(),
    body: i % 2 === 0 ? 'Valtuusto' : '',
  }))
  return acrossOf([activity], notes, groups, 'fi')
}
const times = <T>(count: number, row: T): T[] => Array.from({ length: count }, () => row)

describe('R10 themes against tables', () => {
  it('tell an evening’s tables by theme, what they share and who leads', () => {
    expect(acrossShape.parse(evening.across)).toEqual(evening.across)
    expect({
      columns: evening.across!.columns.map(({ name, notes }) => [name, notes]),
      rows: evening.across!.rows.map(({ question, letter, cells, spread }) => [
        `${question} ${letter}`,
        cells.join(' '),
        spread,
      ]),
      findings: evening.across!.findings,
    }).toEqual({
      columns: [
        ['Niemi', 9],
        ['Lahti', 8],
        ['Salmi', 6],
        ['Koski', 7],
      ],
      rows: [
        ['1.1 A', '3 0 1 0', 'some'],
        ['1.1 B', '0 2 0 1', 'some'],
        ['1.1 C', '0 1 1 0', 'some'],
        ['2.1 A', '2 2 1 0', 'most'],
        ['2.1 B', '0 0 1 1', 'some'],
        ['3.1 A', '1 0 1 0', 'some'],
        ['3.1 B', '0 1 1 0', 'some'],
      ],
      findings: [
        'Yksikään teema ei ole kaikkien pöytien yhteinen. Laajimmin esillä on ”Mittarit näkyviin” (2.1): pöytiä 3\u00a0/\u00a04.',
        'Teeman ”Hoitoon pääsy” (1.1) lapuista vähintään kaksi kolmasosaa on yhdestä pöydästä: Niemi, 3\u00a0/\u00a04.',
      ],
    })
  })

  it('compare a theme with the tables that wrote on its question, not with those that kept silent', () => {
    const compared = ofNotes(
      [
        ['a', 'Jonot'],
        ['b', 'Jonot'],
        ['a', 'Tilat'],
        ['a', 'Tilat'],
      ],
      ['a', 'b', 'c'],
    )!
    expect([compared.columns.map(({ name }) => name), compared.rows.map(({ spread }) => spread)]).toEqual([
      ['A', 'B'],
      ['all', 'one'],
    ])
    expect(compared.findings).toEqual([
      'Kaikki kysymykseen kirjoittaneet pöydät nostivat esiin teeman ”Jonot” (1.1).',
      'Vain yksi pöytä nosti esiin teeman ”Tilat” (1.1; A, 2\u00a0lappua).',
    ])
  })

  it('name all that are level, or count them: nobody is put first', () => {
    const shared = (themes: number) =>
      ofNotes(
        Array.from({ length: themes }, (_, i) => ['a', 'b'].map((table) => [table, `T${i}`] as const)).flat(),
        ['a', 'b'],
      )!.findings
    expect(shared(2)).toEqual([
      'Kaikki kysymykseen kirjoittaneet pöydät nostivat esiin teemat ”T0” (1.1) ja ”T1” (1.1).',
    ])
    expect(shared(5)).toEqual([
      'Teemoja, jotka kaikki kysymykseen kirjoittaneet pöydät nostivat esiin, on 5\u00a0/\u00a05.',
    ])
    const level = ofNotes(
      [...times(3, ['a', 'X']), ['b', 'X'], ...times(3, ['b', 'Y']), ['a', 'Y']] as [string, string][],
      ['a', 'b'],
    )!
    expect(level.findings.join(' ')).not.toContain('kaksi kolmasosaa')
  })

  it('compare bodies where more than twelve tables wrote, tables without one last', () => {
    const tables = Array.from({ length: 13 }, (_, i) => `p${i}`)
    const compared = ofNotes(
      tables.map((table) => [table, 'Jonot'] as const),
      tables,
    )!
    expect([compared.by, compared.columns, compared.rows[0]?.cells]).toEqual([
      'body',
      [
        { id: 'Valtuusto', name: 'Valtuusto', notes: 7 },
        { id: null, name: 'Ei toimielintä', notes: 6 },
      ],
      [7, 6],
    ])
  })

  it('say nothing where there is nothing to compare', async () => {
    expect((await reportOf('empty')).across).toBeNull()
    expect(ofNotes(times(3, ['a', 'Jonot']), ['a', 'b'])).toBeNull()
    expect(
      ofNotes(
        [
          ['a', 'Jonot'],
          [null, 'Jonot'],
          ['b', 'Tilat'],
        ],
        ['a', 'b'],
      ),
    ).toBeNull()
  })

  it('count every note of a table once in its theme’s row', () => {
    const cell = fc.tuple(fc.constantFrom('a', 'b', 'c', null), fc.constantFrom('X', 'Y', 'Z', null))
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), (rows) => {
        const compared = ofNotes(rows, ['a', 'b', 'c'])
        for (const { title, cells, spread } of compared?.rows ?? []) {
          const own = rows.filter(([table, theme]) => table !== null && theme === title)
          const wrote = new Set(rows.flatMap(([table]) => table ?? [])).size
          expect(cells.reduce((sum, count) => sum + count, 0)).toBe(own.length)
          expect(spread).toBe(spreadOf(new Set(own.map(([table]) => table)).size, wrote))
        }
      }),
      { numRuns: 60 },
    )
  })
})
