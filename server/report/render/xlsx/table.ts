import { spaces } from '../../ooxml/names.ts'
import { all, el, type Xml } from '../../ooxml/xml.ts'
import type { Sheet } from '../../workbook/workbook.ts'
import { LONGEST } from './heights.ts'
import { tableRef } from './sheet.ts'

/** A named table with filters; its first column is told as the row's header. @param id unique in the workbook, from 1 */
export function tableXml(sheet: Sheet, id: number): Xml {
  const ref = tableRef(sheet)
  return el(
    'table',
    { xmlns: spaces.s, id, name: nameOf(sheet, id), displayName: nameOf(sheet, id), ref, totalsRowShown: 0 },
    el('autoFilter', { ref }),
    el(
      'tableColumns',
      { count: sheet.columns.length },
      all(
        sheet.columns.map(({ title }, i) =>
          el('tableColumn', { id: i + 1, name: title.slice(0, Math.min(255, LONGEST)) }),
        ),
      ),
    ),
    el('tableStyleInfo', {
      name: 'TableStyleLight1',
      showFirstColumn: 1,
      showLastColumn: 0,
      showRowStripes: 0,
      showColumnStripes: 0,
    }),
  )
}

/** Excel's names of tables: letters, digits and _, unique; the number keeps them from looking like cells. */
const nameOf = ({ name }: Sheet, id: number): string =>
  `T${id}_${name.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '_')}`.slice(0, 200)
