import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { packageFaults } from '../testing/lint/packageFaults.ts'
import { schemaFaults } from '../testing/lint/schemaFaults.ts'
import { declared, spaces } from './names.ts'
import { chartXml, embeddedChart } from './barChart.ts'
import { cellText, miniWorkbook } from './miniWorkbook.ts'
import { Package } from './Package.ts'
import { el, text } from './xml.ts'

const bars = [
  { label: '=HYPERLINK("x")&<b>', value: 12 },
  { label: 'Jonot _x0041_', value: 3 },
]
const properties = {
  title: 'Tulokset & <muu>',
  creator: 'Suvanto',
  language: 'fi-FI',
  application: 'Microsoft Excel',
} as const

/** A workbook of one sheet with a chart on it. */
function charted(): Uint8Array {
  const pack = new Package(properties)
  const book = pack.main('/xl/workbook.xml', 'workbook')
  const sheet = pack.part('/xl/worksheets/sheet1.xml', 'worksheet')
  const drawing = pack.part('/xl/drawings/drawing1.xml', 'drawing')
  const chart = pack.part('/xl/charts/chart1.xml', 'chart')
  book.write(
    el(
      'workbook',
      { xmlns: spaces.s, ...declared('r') },
      el('sheets', {}, el('sheet', { name: 'Teemat', sheetId: 1, 'r:id': book.to('worksheet', sheet) })),
    ),
  )
  sheet.write(
    el(
      'worksheet',
      { xmlns: spaces.s, ...declared('r') },
      el('sheetData', {}, el('row', { r: 1 }, cellText('A1', 'Teema'))),
      el('drawing', { 'r:id': sheet.to('drawing', drawing) }),
    ),
  )
  drawing.write(anchored(drawing.to('chart', chart)))
  const what = { language: 'fi-FI', unit: 'Ääniä', bars, size: 10, labels: 0.4, colour: 'accent1' } as const
  const source = { sheet: "Teemat 'a'", labels: '$A$2:$A$3', values: '$B$2:$B$3', unit: '$B$1' }
  chart.write(chartXml(what, source, null))
  return pack.bytes()
}

const anchored = (id: string) =>
  el(
    'xdr:wsDr',
    declared('xdr', 'a'),
    el(
      'xdr:absoluteAnchor',
      {},
      el('xdr:pos', { x: 0, y: 0 }),
      el('xdr:ext', { cx: 4_000_000, cy: 2_000_000 }),
      el(
        'xdr:graphicFrame',
        { macro: '' },
        el(
          'xdr:nvGraphicFramePr',
          {},
          el('xdr:cNvPr', { id: 2, name: 'Kaavio', descr: 'Jonot' }),
          el('xdr:cNvGraphicFramePr'),
        ),
        el('xdr:xfrm', {}, el('a:off', { x: 0, y: 0 }), el('a:ext', { cx: 0, cy: 0 })),
        el(
          'a:graphic',
          {},
          el('a:graphicData', { uri: spaces.c }, el('c:chart', { ...declared('c', 'r'), 'r:id': id })),
        ),
      ),
      el('xdr:clientData'),
    ),
  )

const sheet = {
  name: 'Sheet1',
  title: 'Ääniä',
  language: 'fi-FI',
  heading: 'Ääniä',
  rows: bars,
}

test('R30: workbooks and charts are valid, sound packages, and the same each time', async () => {
  const files = [miniWorkbook(sheet), charted()]
  expect(files.map(packageFaults)).toEqual([[], []])
  expect(await Promise.all(files.map((file) => schemaFaults(file, 'xlsx')))).toEqual([[], []])
  expect([miniWorkbook(sheet), charted()]).toEqual(files)
}, 120_000)

test('R7: words in cells stay words', () => {
  const xml = strFromU8(unzipSync(miniWorkbook(sheet))['xl/worksheets/sheet1.xml']!)
  expect(xml).toContain('=HYPERLINK(&quot;x&quot;)&amp;&lt;b&gt;')
  expect(xml).toContain('Jonot _x005F_x0041_')
  expect(xml).not.toContain('<f>')
  expect(text('a\u0000\ud83d\ufffe<\u{1f600}')).toBe('a&lt;\u{1f600}')
})

test('R30: a package with an orphan, an empty part or two of one path is never written', () => {
  const made = () => {
    const pack = new Package(properties)
    const book = pack.main('/xl/workbook.xml', 'workbook')
    return { pack, book }
  }
  expect(() => made().pack.bytes()).toThrow('Nothing stands in /xl/workbook.xml')
  const { pack, book } = made()
  book.write(el('workbook'))
  const chart = embeddedChart(pack, 'ppt', 1, {
    ...{ language: 'fi-FI', unit: 'Ääniä', bars, size: 10, labels: 0.4, colour: 'accent1' },
  })
  expect(() => pack.bytes()).toThrow(`Nothing leads to ${chart.path}`)
  expect(() => pack.part(chart.path, 'chart')).toThrow('There are two of')
})

test('the package lint sees what the schema check does not', () => {
  const faults = packageFaults(brokenPackage())
  expect(faults).toEqual([
    'a content type for /ppt/ghost.xml, which is not there',
    'no content type for lost.xml',
    '_rels/.rels has two of rId1',
    '_rels/.rels leads to gone.xml, which is not there',
    'nothing leads to lost.xml',
  ])
})

function brokenPackage(): Uint8Array {
  const rel = (target: string) => `<Relationship Id="rId1" Type="t" Target="${target}"/>`
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${types}"><Default Extension="rels" ContentType="r"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/ppt/ghost.xml" ContentType="x"/><Override PartName="/there.xml" ContentType="x"/></Types>`,
    ),
    '_rels/.rels': strToU8(`<Relationships>${rel('there.xml')}${rel('gone.xml')}</Relationships>`),
    'there.xml': strToU8('<a/>'),
    'lost.xml': strToU8('<a/>'),
  })
}
