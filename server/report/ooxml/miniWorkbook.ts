import { Package } from './Package.ts'
import { declared, spaces } from './names.ts'
import { all, el, text, type Xml } from './xml.ts'

/** The sheet that a chart's figures stand in, so that PowerPoint's "Edit data" opens them. */
export type MiniSheet = {
  name: string
  title: string
  language: string
  /** Name of the figures, above them. */
  heading: string
  rows: readonly { label: string; value: number }[]
}

const main = { xmlns: spaces.s }

/** A workbook of one sheet: labels in A from the second row, figures in B. */
export function miniWorkbook({ name, title, language, heading, rows }: MiniSheet): Uint8Array {
  const pack = new Package({ title, creator: '', language, application: 'Microsoft Excel' })
  const book = pack.main('/xl/workbook.xml', 'workbook')
  const sheet = pack.part('/xl/worksheets/sheet1.xml', 'worksheet')
  const id = book.to('worksheet', sheet)
  book.to('styles', pack.part('/xl/styles.xml', 'styles').write(plainStyles))
  book.write(
    el(
      'workbook',
      { ...main, ...declared('r') },
      el('sheets', {}, el('sheet', { name, sheetId: 1, 'r:id': id })),
    ),
  )
  sheet.write(
    el(
      'worksheet',
      main,
      el('dimension', { ref: `A1:B${rows.length + 1}` }),
      el('cols', {}, el('col', { min: 1, max: 1, width: 48, customWidth: true })),
      el(
        'sheetData',
        {},
        el('row', { r: 1 }, cellText('A1', ''), cellText('B1', heading)),
        all(
          rows.map(({ label, value }, i) =>
            el(
              'row',
              { r: i + 2 },
              cellText(`A${i + 2}`, label),
              el('c', { r: `B${i + 2}` }, el('v', {}, text(String(value)))),
            ),
          ),
        ),
      ),
    ),
  )
  return pack.bytes()
}

/**
 * A cell that holds words and nothing else: an inline string is never a formula. Excel reads `_x0041_` in it as a
 * character, so what only looks like that is written so that it stays as it was.
 * @param style index into the styles' `cellXfs`
 */
export const cellText = (ref: string, value: string, style?: number): Xml =>
  el(
    'c',
    { r: ref, s: style, t: 'inlineStr' },
    el(
      'is',
      {},
      el('t', { 'xml:space': 'preserve' }, text(value.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'))),
    ),
  )

const plainStyles = el(
  'styleSheet',
  main,
  el('fonts', { count: 1 }, el('font', {}, el('sz', { val: 11 }), el('name', { val: 'Arial' }))),
  el(
    'fills',
    { count: 2 },
    el('fill', {}, el('patternFill', { patternType: 'none' })),
    el('fill', {}, el('patternFill', { patternType: 'gray125' })),
  ),
  el(
    'borders',
    { count: 1 },
    el('border', {}, el('left'), el('right'), el('top'), el('bottom'), el('diagonal')),
  ),
  el('cellStyleXfs', { count: 1 }, el('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
  el('cellXfs', { count: 1 }, el('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 })),
  el('cellStyles', { count: 1 }, el('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
)
