import { type FileChild, Paragraph } from 'docx'
import { ChartRun } from 'docx/charts'
import type { Part } from '../document/document.ts'
import { type Setting, textWidth } from './setting.ts'

/** Pixels (96 to the inch), as docx measures drawings. */
export const drawingWidth = Math.round((textWidth / 1_440) * 96)
const barRoom = 30
const frame = 24

/** Names on the axis that are longer are cut: the whole ones are in the table of themes and in the description. */
const longest = 60
const short = (label: string): string =>
  label.length <= longest
    ? label
    : `${[...label]
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`

/** A bar chart of Word's own: its figures can be edited, its description is in words. */
export const chartOf = (
  { caption, unit, alt, bars }: Extract<Part, { is: 'chart' }>,
  setting: Setting,
): FileChild =>
  new Paragraph({
    style: 'Figure',
    children: [
      new ChartRun({
        type: 'bar',
        categories: bars.map(({ label }) => short(label)),
        series: [{ name: unit, values: bars.map(({ value }) => value), color: setting.accent }],
        legend: false,
        gapWidth: 60,
        categoryAxis: { reverseOrder: true, font: { size: 9 } },
        valueAxis: { visible: false, gridlines: false },
        dataLabels: { value: true, position: 'outsideEnd', numberFormat: '#,##0', font: { size: 9 } },
        font: { name: setting.fonts.body },
        chartArea: { fill: 'none', border: 'none' },
        transformation: { width: drawingWidth, height: frame + barRoom * bars.length },
        altText: { name: caption, title: caption, description: alt },
      }),
    ],
  })
