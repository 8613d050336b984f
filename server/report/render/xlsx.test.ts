import { XMLParser } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { plainLook } from '#shared/report/look.ts'
import type { Report } from '#shared/report/report.ts'
import { packageFaults } from '../testing/lint/packageFaults.ts'
import { schemaFaults } from '../testing/lint/schemaFaults.ts'
import { type ReportKind, reportKinds, reportOf } from '../testing/reports.ts'
import { makeWorkbook } from '../workbook/makeWorkbook.ts'
import { renderXlsx } from './xlsx.ts'

const dress = { ...plainLook, logo: null }
const render = async (report: Report) => (await renderXlsx(report, dress, () => undefined)).file as Uint8Array
const files = new Map<ReportKind, Uint8Array>()

beforeAll(async () => {
  for (const kind of reportKinds) files.set(kind, await render(await reportOf(kind)))
})

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  processEntities: true,
  parseTagValue: false,
  isArray: (name) => ['row', 'c', 'sheet', 'tableColumn', 'xdr:absoluteAnchor'].includes(name),
})
type Read = { c?: { r: string; t?: string; v?: string; is?: { t: string | { '#text'?: string } } }[] }

/** A sheet's cells as a program reads them, row by row. */
function cellsOf(file: Uint8Array, sheet: number): (string | number)[][] {
  const parts = unzipSync(file)
  const { worksheet } = parser.parse(strFromU8(parts[`xl/worksheets/sheet${sheet}.xml`]!)) as {
    worksheet: { sheetData: { row: Read[] } }
  }
  return worksheet.sheetData.row.map(({ c = [] }) =>
    c.flatMap(({ v, is }) => {
      if (v !== undefined) return Number(v)
      if (is === undefined) return ''
      return (typeof is.t === 'string' ? is.t : (is.t['#text'] ?? '')).replaceAll('_x005F_', '_')
    }),
  )
}
const sheetOf = async (kind: ReportKind, name: string) => {
  const at = makeWorkbook(await reportOf(kind)).sheets.findIndex((sheet) => sheet.name === name)
  return cellsOf(files.get(kind)!, at + 1)
}

describe('the workbook', () => {
  it('R61 is sound as a package and valid by the Open XML SDK, whatever the workshop', async () => {
    const faults = await Promise.all(
      reportKinds.map(async (kind) => {
        const file = files.get(kind)!
        return [kind, packageFaults(file), await schemaFaults(file, 'xlsx')]
      }),
    )
    expect(faults).toEqual(reportKinds.map((kind) => [kind, [], []]))
  })

  it('R1 R7 has every note’s words in a cell that is no formula', async () => {
    for (const kind of ['nasty', 'thousand'] as const) {
      const { notes } = await reportOf(kind)
      const rows = (await sheetOf(kind, 'Laput')).slice(3)
      expect(rows.map(([, text]) => text)).toEqual(notes.map(({ text }) => text))
      expect(strFromU8(unzipSync(files.get(kind)!)['xl/worksheets/sheet1.xml']!)).not.toContain('<f>')
    }
  })

  it('R4 is the same to the byte', async () => {
    expect(await render(await reportOf('evening'))).toEqual(files.get('evening'))
  })

  it('R62 has headers that differ, filters, headers in view, and charts that say their figures', async () => {
    const { sheets } = makeWorkbook(await reportOf('nasty'))
    const parts = unzipSync(files.get('nasty')!)
    expect(new Set(sheets.map(({ name }) => name.toLowerCase())).size).toBe(sheets.length)
    sheets.forEach((sheet, i) => {
      const titles = sheet.columns.map(({ title }) => title)
      expect(new Set(titles).size).toBe(titles.length)
      expect(sheet.rows.every((row) => row.length === titles.length)).toBe(true)
      expect(strFromU8(parts[`xl/worksheets/sheet${i + 1}.xml`]!)).toContain('state="frozen"')
      expect(strFromU8(parts[`xl/tables/table${i + 1}.xml`]!)).toContain('<autoFilter')
    })
    const drawings = Object.keys(parts).filter((name) => /drawings\/drawing\d+\.xml$/.test(name))
    const alts = drawings.flatMap((name) =>
      [...strFromU8(parts[name]!).matchAll(/ descr="([^"]*)"/g)].map(([, alt]) => alt),
    )
    expect(alts.length).toBe(sheets.flatMap(({ charts }) => charts).length)
    expect(alts.every((alt) => /\d/.test(alt ?? ''))).toBe(true)
  })

  it('R61 counts what the report counts', async () => {
    const report = await reportOf('evening')
    const rows = (await sheetOf('evening', 'Teemat')).slice(-1_000)
    const themes = report.activities.flatMap(({ questions }) => questions.flatMap(({ themes }) => themes))
    const told = rows.filter(([question]) => /^\d+\.\d+$/.test(String(question)))
    expect(told.map((row) => [row[2], row[3], row[6], row[9]])).toEqual(
      themes.map(({ letter, title, reach, support }) => [letter, title, reach.notes, support?.dots ?? '']),
    )
  })
})
