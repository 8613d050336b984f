import { spaces } from '../../ooxml/names.ts'
import { el, type Xml } from '../../ooxml/xml.ts'

/** Indices into `cellXfs`. `figure`: a number among sentences. */
export const styles = { plain: 0, title: 1, rule: 2, head: 3, text: 4, number: 5, key: 6, figure: 7 } as const

/** Points; Arial's widths are what row heights are reckoned with. */
export const SIZE = 10

const font = (size: number, bold: boolean, colour: 'dk1' | 'lt1' | 'accent1'): Xml =>
  el(
    'font',
    {},
    ...(bold ? [el('b')] : []),
    el('sz', { val: size }),
    el('color', { theme: { lt1: 0, dk1: 1, accent1: 4 }[colour] }),
    el('name', { val: 'Arial' }),
    el('family', { val: 2 }),
  )

const top = { vertical: 'top' } as const
const xf = (
  fontId: number,
  fillId: number,
  borderId: number,
  alignment: Record<string, string | number>,
): Xml =>
  el(
    'xf',
    {
      numFmtId: 0,
      fontId,
      fillId,
      borderId,
      xfId: 0,
      applyFont: 1,
      applyFill: 1,
      applyBorder: 1,
      applyAlignment: 1,
    },
    el('alignment', alignment),
  )

/** Letters, fills and lines of all sheets; colours are the theme's. */
export const stylesXml: Xml = el(
  'styleSheet',
  { xmlns: spaces.s },
  el(
    'fonts',
    { count: 4 },
    font(SIZE, false, 'dk1'),
    font(16, true, 'dk1'),
    font(SIZE, true, 'lt1'),
    font(SIZE, true, 'dk1'),
  ),
  el(
    'fills',
    { count: 3 },
    el('fill', {}, el('patternFill', { patternType: 'none' })),
    el('fill', {}, el('patternFill', { patternType: 'gray125' })),
    el(
      'fill',
      {},
      el(
        'patternFill',
        { patternType: 'solid' },
        el('fgColor', { theme: 4 }),
        el('bgColor', { indexed: 64 }),
      ),
    ),
  ),
  el('borders', { count: 2 }, el('border', {}, ...sides(null)), el('border', {}, ...sides('FFC9D2D0'))),
  el('cellStyleXfs', { count: 1 }, el('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
  el(
    'cellXfs',
    { count: 8 },
    el('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }),
    xf(1, 0, 0, { ...top, wrapText: 1 }),
    xf(0, 0, 0, { ...top, wrapText: 1 }),
    xf(2, 2, 0, { vertical: 'center', wrapText: 1 }),
    xf(0, 0, 1, { ...top, wrapText: 1 }),
    xf(0, 0, 1, { ...top, horizontal: 'right', indent: 1 }),
    xf(3, 0, 1, { ...top, wrapText: 1 }),
    xf(0, 0, 1, { ...top, horizontal: 'left' }),
  ),
  el('cellStyles', { count: 1 }, el('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
  el('dxfs', { count: 0 }),
  el('tableStyles', {
    count: 0,
    defaultTableStyle: 'TableStyleLight1',
    defaultPivotStyle: 'PivotStyleLight16',
  }),
)

/** A thin line under each row, so that the eye keeps to it. */
function sides(colour: string | null): Xml[] {
  return ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) =>
    side === 'bottom' && colour ? el(side, { style: 'thin' }, el('color', { rgb: colour })) : el(side),
  )
}
