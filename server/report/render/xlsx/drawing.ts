import { chartXml } from '../../ooxml/barChart.ts'
import { tags } from '../../ooxml/language.ts'
import { declared, spaces } from '../../ooxml/names.ts'
import type { Package } from '../../ooxml/Package.ts'
import type { Part } from '../../ooxml/Part.ts'
import { all, el, text, type Xml } from '../../ooxml/xml.ts'
import type { Sheet, SheetChart, Workbook } from '../../workbook/workbook.ts'
import { fixed } from './refs.ts'
import { headRow } from './sheet.ts'

/** English Metric Units in a pixel and in a point. */
const EMU = 9_525
const POINT = 12_700
const GAP = 24 * EMU
const WIDE = 720 * EMU
const tall = (bars: number): number => (bars * 30 + 42) * EMU

/** Charts under the table, one under the other: beside a wide table nobody would find them. They show its own cells. */
export function drawingPart(
  pack: Package,
  { language }: Workbook,
  sheet: Sheet,
  { top: begin, ...numbers }: { top: number; drawing: number; chart: () => number },
): Part {
  const part = pack.part(`/xl/drawings/drawing${numbers.drawing}.xml`, 'drawing')
  const first = headRow(sheet) + 1
  let top = Math.round(begin * POINT) + GAP
  const anchors = sheet.charts.map((chart, i) => {
    const bars = barsOf(sheet, chart)
    const drawn = pack.part(`/xl/charts/chart${numbers.chart()}.xml`, 'chart').write(
      chartXml(
        {
          language: tags[language],
          unit: chart.unit,
          bars,
          size: 10,
          labels: 0.42,
          title: cut(chart.name),
          colour: 'accent1',
        },
        {
          sheet: sheet.name,
          labels: fixed(chart.labels, first + chart.rows[0], first + chart.rows[1]),
          values: fixed(chart.values, first + chart.rows[0], first + chart.rows[1]),
          unit: fixed(chart.values, first - 1, first - 1).split(':')[0]!,
        },
        null,
      ),
    )
    const at = top
    top += tall(bars.length) + GAP
    return anchor(chart, {
      id: i + 2,
      link: part.to('chart', drawn),
      top: at,
      height: tall(bars.length),
    })
  })
  return part.write(el('xdr:wsDr', declared('xdr', 'a', 'r', 'c'), all(anchors)))
}

/** One line above the bars; the whole name is the chart's own. */
const cut = (name: string): string => ([...name].length > 90 ? `${[...name].slice(0, 89).join('')}…` : name)

const barsOf = (sheet: Sheet, { rows: [first, last], labels, values }: SheetChart) =>
  sheet.rows
    .slice(first, last + 1)
    .map((row) => ({ label: String(row[labels] ?? ''), value: Number(row[values] ?? 0) }))

type Placed = { id: number; link: string; top: number; height: number }

/** In absolute units: rows of other heights do not pull a chart out of shape. */
function anchor({ name, alt }: SheetChart, { id, link, top, height }: Placed): Xml {
  return el(
    'xdr:absoluteAnchor',
    {},
    el('xdr:pos', { x: GAP, y: top }),
    el('xdr:ext', { cx: WIDE, cy: height }),
    el(
      'xdr:graphicFrame',
      { macro: '' },
      el(
        'xdr:nvGraphicFramePr',
        {},
        el('xdr:cNvPr', { id, name: name.slice(0, 200), descr: alt, title: name.slice(0, 200) }),
        el('xdr:cNvGraphicFramePr'),
      ),
      el('xdr:xfrm', {}, el('a:off', { x: 0, y: 0 }), el('a:ext', { cx: 0, cy: 0 })),
      el('a:graphic', {}, el('a:graphicData', { uri: spaces.c }, el('c:chart', { 'r:id': link }))),
    ),
    el('xdr:clientData', {}, text('')),
  )
}
