import { spaces, declared } from '../../ooxml/names.ts'
import { cellText } from '../../ooxml/miniWorkbook.ts'
import { all, el, none, text, type Xml } from '../../ooxml/xml.ts'
import type { Cell, Sheet } from '../../workbook/workbook.ts'
import { LONGEST } from './heights.ts'
import { filled, type Heights, ruleColumns } from './layout.ts'
import { cellRef, letters } from './refs.ts'
import { styles } from './styles.ts'

/** Row of the headers, from 0: the title, the rules, an empty row. */
export const headRow = (sheet: Sheet): number => sheet.rules.length + 2

/** Where a sheet's table stands; a table has a row at least. */
export const tableRef = (sheet: Sheet): string =>
  `${cellRef(0, headRow(sheet))}:${cellRef(sheet.columns.length - 1, headRow(sheet) + Math.max(1, sheet.rows.length))}`

/**
 * A worksheet: title, rules, and the table with its headers held in view.
 * @param heights as `heightsOf` reckons them. @param ids relationships to its drawing (null without charts) and its table
 */
export function sheetXml(
  sheet: Sheet,
  heights: Heights,
  ids: { drawing: string | null; table: string },
  selected: boolean,
): Xml {
  const head = headRow(sheet)
  const { columns } = sheet
  const rows = filled(sheet)
  return el(
    'worksheet',
    { xmlns: spaces.s, ...declared('r') },
    el('sheetPr', {}, el('pageSetUpPr', { fitToPage: 1 })),
    el('dimension', { ref: `A1:${cellRef(columns.length - 1, head + rows.length)}` }),
    el(
      'sheetViews',
      {},
      el(
        'sheetView',
        { showGridLines: 0, tabSelected: selected ? 1 : null, workbookViewId: 0 },
        el('pane', {
          ySplit: head + 1,
          topLeftCell: cellRef(0, head + 1),
          activePane: 'bottomLeft',
          state: 'frozen',
        }),
        el('selection', { pane: 'bottomLeft', activeCell: 'A1', sqref: 'A1' }),
      ),
    ),
    el('sheetFormatPr', { defaultRowHeight: 15 }),
    el(
      'cols',
      {},
      all(columns.map(({ width }, i) => el('col', { min: i + 1, max: i + 1, width, customWidth: 1 }))),
    ),
    el(
      'sheetData',
      {},
      row(0, [sheet.title], () => styles.title, heights.title),
      all(sheet.rules.map((rule, i) => row(i + 1, [rule], () => styles.rule, heights.rules[i]!))),
      row(
        head,
        columns.map(({ title }) => title),
        () => styles.head,
        heights.head,
      ),
      all(
        rows.map((cells, i) =>
          row(
            head + 1 + i,
            cells,
            (cell, at) => styleOf(cell, at, columns[at]?.width ?? 0),
            heights.rows[i]!,
          ),
        ),
      ),
    ),
    merged(sheet),
    el('pageMargins', { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }),
    el('pageSetup', { paperSize: 9, orientation: 'landscape', fitToHeight: 0 }),
    el('headerFooter', {}, el('oddFooter', {}, text('&P / &N'))),
    ids.drawing === null ? none : el('drawing', { 'r:id': ids.drawing }),
    el('tableParts', { count: 1 }, el('tablePart', { 'r:id': ids.table })),
  )
}

/** A figure in a wide column of sentences begins where they do. */
const styleOf = (cell: Cell, column: number, width: number): number =>
  typeof cell === 'number'
    ? width > WIDE
      ? styles.figure
      : styles.number
    : column === 0
      ? styles.key
      : styles.text
const WIDE = 60

/** @param height points */
function row(
  at: number,
  cells: readonly Cell[],
  style: (cell: Cell, column: number) => number,
  height: number,
): Xml {
  return el(
    'row',
    { r: at + 1, ht: height, customHeight: 1 },
    all(
      cells.map((cell, column) => {
        const [ref, s] = [cellRef(column, at), style(cell, column)]
        if (cell === null) return el('c', { r: ref, s })
        if (typeof cell === 'number') return el('c', { r: ref, s }, el('v', {}, text(String(cell))))
        return cellText(ref, fitted(cell), s)
      }),
    ),
  )
}

/** Cut between characters where Excel would refuse the file. */
function fitted(cell: string): string {
  if (cell.length <= LONGEST) return cell
  const cut = cell.slice(0, LONGEST - 1)
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}

function merged(sheet: Sheet): Xml {
  const last = ruleColumns(sheet) - 1
  if (last === 0) return none
  const refs = [sheet.title, ...sheet.rules].map((_, i) => `A${i + 1}:${letters(last)}${i + 1}`)
  return el('mergeCells', { count: refs.length }, all(refs.map((ref) => el('mergeCell', { ref }))))
}
