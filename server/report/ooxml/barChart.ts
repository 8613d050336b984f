import { declared, spaces } from './names.ts'
import type { Package } from './Package.ts'
import type { Part } from './Part.ts'
import { miniWorkbook } from './miniWorkbook.ts'
import { all, el, none, text, type Xml } from './xml.ts'

/** Lying bars, the first one on top. Native: the reader can change colours, copy figures, make another chart of it. */
export type BarChart = {
  /** BCP 47: `fi-FI`. */
  language: string
  /** What is counted: "Ääniä". */
  unit: string
  bars: readonly { label: string; value: number }[]
  /** Points. */
  size: number
  /** How much of the chart's width the labels may take, 0–1. */
  labels: number
  /** Above the bars, where nothing beside the chart says what it shows. */
  title?: string
  /** The theme's colours, so that a changed theme changes the chart. */
  colour: 'accent1' | 'accent2'
}

/** Where the figures stand: `{ sheet: 'Taulukko1', labels: '$A$2:$A$9', values: '$B$2:$B$9', unit: '$B$1' }`. */
export type ChartSource = { sheet: string; labels: string; values: string; unit: string }

/**
 * A chart part with a workbook of its own inside, as PowerPoint and Word hold them.
 * @param number names the files; unique in the package
 * @param folder `ppt` or `word`
 */
export function embeddedChart(pack: Package, folder: 'ppt' | 'word', number: number, chart: BarChart): Part {
  const last = chart.bars.length + 1
  const source = { sheet: 'Sheet1', labels: `$A$2:$A$${last}`, values: `$B$2:$B$${last}`, unit: '$B$1' }
  const part = pack.part(`/${folder}/charts/chart${number}.xml`, 'chart')
  const book = pack.file(
    `/${folder}/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`,
    miniWorkbook({
      name: source.sheet,
      title: chart.unit,
      language: chart.language,
      heading: chart.unit,
      rows: chart.bars,
    }),
  )
  return part.write(chartXml(chart, source, part.to('package', book)))
}

/** @param data the relationship to the embedded workbook; null for a chart inside a workbook. */
export function chartXml(chart: BarChart, source: ChartSource, data: string | null): Xml {
  return el(
    'c:chartSpace',
    declared('c', 'a', 'r'),
    el('c:date1904', { val: 0 }),
    el('c:lang', { val: chart.language }),
    el('c:roundedCorners', { val: 0 }),
    el(
      'mc:AlternateContent',
      declared('mc'),
      el('mc:Choice', { Requires: 'c14', 'xmlns:c14': spaces.c14 }, el('c14:style', { val: 102 })),
      el('mc:Fallback', {}, el('c:style', { val: 2 })),
    ),
    el(
      'c:chart',
      {},
      chart.title === undefined ? none : titleXml(chart.title, chart),
      el('c:autoTitleDeleted', { val: chart.title === undefined }),
      plot(chart, source),
      el('c:plotVisOnly', { val: 1 }),
      el('c:dispBlanksAs', { val: 'gap' }),
    ),
    el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill'))),
    type(chart),
    data === null ? none : el('c:externalData', { 'r:id': data }, el('c:autoUpdate', { val: 0 })),
  )
}

const category = 111_111_111
const value = 222_222_222

const titleXml = (title: string, { size, language }: BarChart): Xml =>
  el(
    'c:title',
    {},
    el(
      'c:tx',
      {},
      el(
        'c:rich',
        {},
        el('a:bodyPr'),
        el('a:lstStyle'),
        el(
          'a:p',
          {},
          el('a:pPr', {}, el('a:defRPr', { sz: (size + 1) * 100, b: true })),
          el(
            'a:r',
            {},
            el('a:rPr', { lang: language, sz: (size + 1) * 100, b: true }),
            el('a:t', {}, text(title)),
          ),
        ),
      ),
    ),
    el('c:overlay', { val: 0 }),
  )

function plot(chart: BarChart, source: ChartSource): Xml {
  // A line of title takes as much as a bar does.
  const top = chart.title === undefined ? 0.01 : 1.4 / (chart.bars.length + 1.4)
  return el(
    'c:plotArea',
    {},
    el(
      'c:layout',
      {},
      el(
        'c:manualLayout',
        {},
        el('c:layoutTarget', { val: 'inner' }),
        el('c:xMode', { val: 'edge' }),
        el('c:yMode', { val: 'edge' }),
        el('c:x', { val: chart.labels.toFixed(3) }),
        el('c:y', { val: top.toFixed(3) }),
        // Room for the figure behind the longest bar.
        el('c:w', { val: (0.9 - chart.labels).toFixed(3) }),
        el('c:h', { val: (0.99 - top).toFixed(3) }),
      ),
    ),
    el(
      'c:barChart',
      {},
      el('c:barDir', { val: 'bar' }),
      el('c:grouping', { val: 'clustered' }),
      el('c:varyColors', { val: 0 }),
      series(chart, source),
      el('c:gapWidth', { val: 45 }),
      el('c:axId', { val: category }),
      el('c:axId', { val: value }),
    ),
    axis('c:catAx', category, value, [
      el('c:delete', { val: 0 }),
      el('c:axPos', { val: 'l' }),
      el('c:numFmt', { formatCode: 'General', sourceLinked: 1 }),
      el('c:majorTickMark', { val: 'none' }),
      el('c:minorTickMark', { val: 'none' }),
      el('c:tickLblPos', { val: 'low' }),
      el('c:spPr', {}, el('a:ln', { w: 9525 }, el('a:solidFill', {}, el('a:schemeClr', { val: 'tx2' })))),
      type(chart),
    ]),
    axis('c:valAx', value, category, [
      el('c:delete', { val: 1 }),
      el('c:axPos', { val: 't' }),
      el('c:numFmt', { formatCode: 'General', sourceLinked: 1 }),
      el('c:majorTickMark', { val: 'none' }),
      el('c:minorTickMark', { val: 'none' }),
      el('c:tickLblPos', { val: 'nextTo' }),
    ]),
  )
}

/** The first label stands on top; bars begin at nothing, so that their lengths can be compared. */
function axis(name: 'c:catAx' | 'c:valAx', id: number, other: number, middle: readonly Xml[]): Xml {
  const lies = name === 'c:catAx'
  return el(
    name,
    {},
    el('c:axId', { val: id }),
    el(
      'c:scaling',
      {},
      el('c:orientation', { val: lies ? 'maxMin' : 'minMax' }),
      lies ? none : el('c:min', { val: 0 }),
    ),
    all(middle),
    el('c:crossAx', { val: other }),
    el('c:crosses', { val: 'autoZero' }),
    ...(lies
      ? [
          el('c:auto', { val: 1 }),
          el('c:lblAlgn', { val: 'ctr' }),
          el('c:lblOffset', { val: 100 }),
          el('c:noMultiLvlLbl', { val: 1 }),
        ]
      : [el('c:crossBetween', { val: 'between' })]),
  )
}

function series(chart: BarChart, { sheet, labels, values, unit }: ChartSource): Xml {
  const at = (cells: string) => el('c:f', {}, text(`'${sheet.replaceAll("'", "''")}'!${cells}`))
  const points = (held: readonly string[]) => [
    el('c:ptCount', { val: held.length }),
    ...held.map((each, idx) => el('c:pt', { idx }, el('c:v', {}, text(each)))),
  ]
  return el(
    'c:ser',
    {},
    el('c:idx', { val: 0 }),
    el('c:order', { val: 0 }),
    el('c:tx', {}, el('c:strRef', {}, at(unit), el('c:strCache', {}, ...points([chart.unit])))),
    el('c:spPr', {}, el('a:solidFill', {}, el('a:schemeClr', { val: chart.colour }))),
    el('c:invertIfNegative', { val: 0 }),
    el(
      'c:dLbls',
      {},
      el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill'))),
      type(chart, true),
      el('c:dLblPos', { val: 'outEnd' }),
      el('c:showLegendKey', { val: 0 }),
      el('c:showVal', { val: 1 }),
      el('c:showCatName', { val: 0 }),
      el('c:showSerName', { val: 0 }),
      el('c:showPercent', { val: 0 }),
      el('c:showBubbleSize', { val: 0 }),
    ),
    el(
      'c:cat',
      {},
      el('c:strRef', {}, at(labels), el('c:strCache', {}, ...points(chart.bars.map(({ label }) => label)))),
    ),
    el(
      'c:val',
      {},
      el(
        'c:numRef',
        {},
        at(values),
        el(
          'c:numCache',
          {},
          el('c:formatCode', {}, text('General')),
          ...points(chart.bars.map((bar) => String(bar.value))),
        ),
      ),
    ),
  )
}

/** Letters of the theme's dark colour, in the chart's language. */
const type = ({ size, language }: BarChart, strong = false): Xml =>
  el(
    'c:txPr',
    {},
    el('a:bodyPr'),
    el('a:lstStyle'),
    el(
      'a:p',
      {},
      el(
        'a:pPr',
        {},
        el(
          'a:defRPr',
          { sz: size * 100, b: strong },
          el('a:solidFill', {}, el('a:schemeClr', { val: 'tx1' })),
          el('a:latin', { typeface: '+mn-lt' }),
        ),
      ),
      el('a:endParaRPr', { lang: language }),
    ),
  )
