import { thorough } from '../../testing/thorough.ts'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { plainLook } from '#shared/report/look.ts'
import type { Report } from '#shared/report/report.ts'
import type { Language } from '#shared/workshop/workshop.ts'
import { pngOf } from '../pictures/png.ts'
import { zipped } from '../ooxml/zip.ts'
import { selectReport } from '../select.ts'
import { packageFaults } from '../testing/lint/packageFaults.ts'
import { schemaFaults } from '../testing/lint/schemaFaults.ts'
import { wordFaults } from '../testing/lint/wordFaults.ts'
import { reportKinds, type ReportKind, reportOf } from '../testing/reports.ts'
import { renderDocx } from './docx.ts'
import type { Dress } from './renderer.ts'

const plain: Dress = { ...plainLook, logo: null }
const picture = pngOf('<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"></svg>')
const county: Dress = {
  ...plainLook,
  name: 'Suvannon hyvinvointialue',
  accent: '#7a1f5c',
  second: '#1f5c7a',
  fonts: { head: 'Georgia', body: 'Verdana' },
  logo: { id: 'l1', type: 'image/png', width: 80, height: 40, alt: 'Suvannon vaakuna', bytes: picture },
}

async function wordOf(report: Report, dress = plain): Promise<Uint8Array> {
  const { file } = await renderDocx(report, dress, () => undefined)
  return file as Uint8Array
}
const partOf = (file: Uint8Array, name: string): string => strFromU8(unzipSync(file)[name]!)
const bodyOf = (file: Uint8Array): string => partOf(file, 'word/document.xml')
const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
/** What a reader sees of the body, paragraphs on lines of their own. */
const wordsOf = (file: Uint8Array): string =>
  bodyOf(file)
    .replaceAll(/<\/w:p>|<w:br\/>/g, '\n')
    .replaceAll(/<w:instrText[^>]*>[^<]*<\/w:instrText>|<[^>]+>/g, '')
    .replaceAll(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity]!)

const files = new Map<ReportKind, Uint8Array>()
beforeAll(async () => {
  for (const kind of reportKinds) files.set(kind, await wordOf(await reportOf(kind)))
})

describe('the written report for Word', () => {
  it('R41 is valid by the Open XML SDK, whatever people wrote and however it is dressed', async () => {
    const dressed = await wordOf(await reportOf('evening', 'sv'), county)
    // A thousand rows are four seconds' work for the SDK, and of the kinds that the others have.
    const read = [...files].flatMap(([kind, file]) => (kind === 'thousand' && !thorough ? [] : [file]))
    const faults = await Promise.all([...read, dressed].map((file) => schemaFaults(file, 'docx')))
    expect(faults.flat()).toEqual([])
    expect([...files.values(), dressed].map(packageFaults)).toEqual([[], [], [], [], []])
  }, 90_000)

  it.each(reportKinds)('R42 can be read by those who do not see it: %s', (kind) => {
    expect(wordFaults(files.get(kind)!)).toEqual([])
  })

  it('R42 the lint sees what is missing', () => {
    const broken = (change: (xml: string) => string): string[] => {
      const parts = unzipSync(files.get('evening')!)
      const body = change(strFromU8(parts['word/document.xml']!))
      return wordFaults(zipped({ ...parts, 'word/document.xml': strToU8(body) }))
    }
    expect([
      broken((xml) => xml.replace('<w:tblHeader/>', ''))[0],
      broken((xml) => xml.replace(/<w:tblCaption w:val="[^"]*"/, '<w:tblCaption w:val=""'))[0],
      broken((xml) => xml.replace('"Heading1"', '"Heading2"'))[0],
      broken((xml) => xml.replace(/ descr="[^"]*"/, ' descr=""'))[0],
      broken((xml) => xml.replace(/<w:lang [^>]*\/>/, ''))[0],
      broken((xml) => xml.replace('w:name="lappu_1"', 'w:name="muualla"'))[0],
    ]).toEqual([
      'no header row in Työpaja lukuina',
      'a table without a caption',
      'heading 2 after 0: Pääkohdat',
      'no words for the drawing Ääniä teemoittain, 1.1',
      'no language for Työpajan tulokset',
      'lappu_1 is nowhere',
    ])
  })

  it('R43 is the same to the byte for the same report', async () => {
    const again = await wordOf(await reportOf('evening'))
    expect(Buffer.from(again).equals(files.get('evening')!)).toBe(true)
  })

  it.each(['evening', 'nasty', 'thousand'] as const)('R40 has every note and finding: %s', async (kind) => {
    const report = await reportOf(kind)
    const words = wordsOf(files.get(kind)!)
    const said = [
      ...report.notes.map(({ text }) => text),
      ...report.findings.map(({ text }) => text),
      ...report.method.map(({ text }) => text),
      ...report.activities.flatMap(({ questions }) => questions.flatMap(({ order }) => order.rule)),
    ]
    expect(said.filter((text) => !words.includes(text))).toEqual([])
  })

  it('R7 what people wrote is text and nothing else', () => {
    const body = bodyOf(files.get('nasty')!)
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(body).toContain(']]&gt;&lt;/w:t&gt;&lt;/a:t&gt;&lt;w:p/&gt;')
    const fields = [...body.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, field]) => field!.trim())
    expect(fields.filter((field) => !/^(TOC \\o &quot;1-2&quot; \\h|PAGEREF \w+ \\h)$/.test(field))).toEqual(
      [],
    )
    expect(partOf(files.get('nasty')!, 'word/_rels/document.xml.rels')).not.toContain('External')
    expect(body).not.toContain('w:val="Slot')
  })

  it('reads Arabic from right to left, Chinese as Chinese and each note in its language', () => {
    const nasty = bodyOf(files.get('nasty')!)
    expect(nasty).toMatch(
      /<w:bidi\/><\/w:pPr><w:r><w:rPr><w:rtl\/><w:lang w:val="fi-FI" w:bidi="ar-SA"\/><\/w:rPr><w:t xml:space="preserve">نريد/,
    )
    expect(nasty).toMatch(
      /<w:lang w:val="fi-FI" w:eastAsia="zh-CN"\/><\/w:rPr><w:t xml:space="preserve">我们/,
    )
    expect(bodyOf(files.get('evening')!)).toMatch(
      /<w:lang w:val="sv-FI"\/><\/w:rPr><w:t xml:space="preserve">Köerna till tandvården/,
    )
  })

  it('R45 says on every page that nobody has read it through, and at the text itself', async () => {
    const report = await reportOf('evening')
    const mark = report.activities[0]!.questions[0]!.summary!.mark!
    const footers = (file: Uint8Array) =>
      Object.keys(unzipSync(file))
        .filter((name) => /footer\d/.test(name))
        .filter((name) => partOf(file, name).includes(mark)).length
    const approved: Report = {
      ...report,
      activities: report.activities.map((activity) => ({
        ...activity,
        questions: activity.questions.map((question) => ({
          ...question,
          summary: question.summary && { ...question.summary, mark: null },
        })),
      })),
    }
    const clean = await wordOf(approved)
    expect(footers(files.get('evening')!)).toBe(1)
    expect(wordsOf(files.get('evening')!)).toContain(
      `${mark}\n${report.activities[0]!.questions[0]!.summary!.sentences[0]!.clauses[0]!.text.slice(0, 12)}`,
    )
    expect(footers(clean)).toBe(0)
    expect(wordsOf(clean)).not.toContain(mark)
  })

  it('R44 leads from a note’s number to its row, and nowhere without the annex', async () => {
    const chosen = { questions: null, notes: false, names: true, language: 'fi' as Language }
    const short = await wordOf(selectReport(await reportOf('evening'), chosen))
    expect(bodyOf(files.get('evening')!)).toContain('<w:hyperlink w:anchor="lappu_4" w:history="1">')
    expect(bodyOf(short)).not.toContain('lappu_')
    expect(wordFaults(short)).toEqual([])
  })

  it('is dressed as the county is', async () => {
    const file = await wordOf(await reportOf('evening', 'en'), county)
    const theme = partOf(file, 'word/theme/theme1.xml')
    expect(theme).toMatch(/<a:accent1><a:srgbClr val="7a1f5c"/i)
    expect(theme).toContain('Georgia')
    expect(bodyOf(file)).toContain('descr="Suvannon vaakuna"')
    expect(partOf(file, 'docProps/core.xml')).toContain('<dc:language>en-GB</dc:language>')
    expect(wordFaults(file)).toEqual([])
  })
})
