import { tags } from '../ooxml/language.ts'
import { declared, spaces } from '../ooxml/names.ts'
import { Package } from '../ooxml/Package.ts'
import { all, el, text } from '../ooxml/xml.ts'
import { makeWorkbook } from '../workbook/makeWorkbook.ts'
import type { Renderer } from './renderer.ts'
import { drawingPart } from './xlsx/drawing.ts'
import { heightOfAll, heightsOf } from './xlsx/layout.ts'
import { headRow, sheetXml } from './xlsx/sheet.ts'
import { stylesXml } from './xlsx/styles.ts'
import { tableXml } from './xlsx/table.ts'
import { themeXml } from '../ooxml/theme.ts'

/** A workbook: a read-me, then a sheet for each part, with named tables, filters, headers in view and native charts. */
export const renderXlsx: Renderer = (report, dress, progress) => {
  const workbook = makeWorkbook(report)
  const language = tags[workbook.language]
  const pack = new Package({
    title: workbook.title,
    creator: workbook.host,
    language,
    application: 'Microsoft Excel',
  })
  const book = pack.main('/xl/workbook.xml', 'workbook')
  book.to('theme', pack.part('/xl/theme/theme1.xml', 'theme').write(themeXml(dress)))
  book.to('styles', pack.part('/xl/styles.xml', 'styles').write(stylesXml))
  let charts = 0
  const sheets = workbook.sheets.map((sheet, i) => {
    const part = pack.part(`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet')
    const table = pack.part(`/xl/tables/table${i + 1}.xml`, 'table').write(tableXml(sheet, i + 1))
    const heights = heightsOf(sheet)
    const drawing =
      sheet.charts.length === 0
        ? null
        : part.to(
            'drawing',
            drawingPart(pack, workbook, sheet, {
              top: heightOfAll(heights),
              drawing: i + 1,
              chart: () => ++charts,
            }),
          )
    part.write(sheetXml(sheet, heights, { drawing, table: part.to('table', table) }, i === 0))
    progress((i + 1) / (workbook.sheets.length + 1))
    return el('sheet', { name: sheet.name, sheetId: i + 1, 'r:id': book.to('worksheet', part) })
  })
  book.write(
    el(
      'workbook',
      { xmlns: spaces.s, ...declared('r') },
      el(
        'bookViews',
        {},
        el('workbookView', { xWindow: 0, yWindow: 0, windowWidth: 28_800, windowHeight: 17_000 }),
      ),
      el('sheets', {}, all(sheets)),
      el(
        'definedNames',
        {},
        all(
          workbook.sheets.map((sheet, i) => {
            const row = headRow(sheet) + 1
            return el(
              'definedName',
              { name: '_xlnm.Print_Titles', localSheetId: i },
              text(`'${sheet.name.replaceAll("'", "''")}'!$${row}:$${row}`),
            )
          }),
        ),
      ),
    ),
  )
  return { file: pack.bytes(), replaced: 0 }
}
