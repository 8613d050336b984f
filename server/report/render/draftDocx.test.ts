import { spawnSync } from 'node:child_process'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { plainLook } from '#shared/report/look.ts'
import type { Report } from '#shared/report/report.ts'
import { strategyWords } from '#shared/report/words/strategyWords.ts'
import { thorough } from '../../testing/thorough.ts'
import { packageFaults } from '../testing/lint/packageFaults.ts'
import { schemaFaults } from '../testing/lint/schemaFaults.ts'
import { wordFaults } from '../testing/lint/wordFaults.ts'
import { officeText } from '../testing/officeText.ts'
import { reportOf } from '../testing/reports.ts'
import { renderDraftDocx } from './draftDocx.ts'

const kinds = ['evening', 'nasty', 'empty'] as const
const reports = new Map<string, Report>()
const files = new Map<string, Uint8Array>()
const made = async (report: Report): Promise<Uint8Array> =>
  (await renderDraftDocx(report, { ...plainLook, logo: null }, () => undefined)).file as Uint8Array

beforeAll(async () => {
  for (const kind of kinds) {
    reports.set(kind, await reportOf(kind))
    files.set(kind, await made(reports.get(kind)!))
  }
})

const partOf = (file: Uint8Array, name: string): string => strFromU8(unzipSync(file)[name]!)
const without = (xml: string, ...names: string[]): string =>
  names.reduce(
    (rest, name) => rest.replace(new RegExp(`<w:${name} [^>]*[^/]>.*?</w:${name}>`, 'gs'), ''),
    xml,
  )
const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:br\/>|<w:(?:t|delText)(?: [^>]*)?>([^<]*)</g)]
    .map(([, words]) => words ?? '\n')
    .join('')
    .replaceAll(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity]!)

/** The strategy's paragraphs in the file once somebody has accepted, or rejected, every change. */
function decided(file: Uint8Array, how: 'accept' | 'reject'): string[] {
  const gone = how === 'accept' ? ['del', 'moveFrom'] : ['ins', 'moveTo']
  const mark = new RegExp(`<w:(?:${gone.join('|')}) [^>]*/>`)
  return partOf(file, 'word/document.xml')
    .split('</w:p>')
    .filter((paragraph) => /<w:pStyle w:val="(?:Normal|Heading3)"\/>/.test(paragraph))
    .flatMap((paragraph) => {
      const [properties = '', ...rest] = paragraph.split('</w:pPr>')
      const words = wordsOf(without(rest.join('</w:pPr>'), ...gone))
      return mark.test(properties) && words === '' ? [] : [words]
    })
}

const has = (program: string) => spawnSync(program, ['--version']).error === undefined
const isOf = (line: string, text: string | null) => text !== null && line.endsWith(text)

describe('the consolidated draft for Word', () => {
  it('T28 is valid by the Open XML SDK and whole as a package, whatever people wrote', async () => {
    // Half a second each: the nasty one has all that the evening has.
    const read = thorough ? ['evening', 'nasty', 'empty'] : ['nasty']
    const faults = await Promise.all(read.map((kind) => schemaFaults(files.get(kind)!, 'docx')))
    expect(faults.flat()).toEqual([])
    expect([...files.values()].map(packageFaults)).toEqual([[], [], []])
  }, 30_000)

  it.each(kinds)('T28 can be read by those who do not see it: %s', (kind) => {
    expect(wordFaults(files.get(kind)!)).toEqual([])
  })

  it.each(['evening', 'nasty'])(
    'T28 accepted it says what the draft says, rejected what is now: %s',
    (kind) => {
      const elements = reports.get(kind)!.strategy!.elements
      const line = (code: string | null, text: string) =>
        `${code === null ? '' : `${code} `}${text}`.replaceAll(/\r\n?/g, '\n')
      const now = elements.filter(({ was }) => was !== null).toSorted((a, b) => a.was! - b.was!)
      const then = elements.filter(({ after }) => after !== null)
      expect(decided(files.get(kind)!, 'reject')).toEqual(now.map(({ code, before }) => line(code, before!)))
      expect(decided(files.get(kind)!, 'accept')).toEqual(then.map(({ code, after }) => line(code, after!)))
    },
  )

  // Four seconds of LibreOffice: the reading above says the same every day.
  it.runIf(thorough && has('soffice'))(
    'T28 LibreOffice has the changes as changes',
    () => {
      const elements = reports.get('evening')!.strategy!.elements
      const { accepted, rejected } = officeText(files.get('evening')!)
      const read = (lines: readonly string[]) =>
        lines.filter((line) => elements.some(({ before, after }) => isOf(line, before) || isOf(line, after)))
      expect(read(accepted)).toEqual(decided(files.get('evening')!, 'accept'))
      expect(read(rejected)).toEqual(decided(files.get('evening')!, 'reject'))
    },
    120_000,
  )

  it('T28 every change is by the amendments that it comes from, at the time of the report', () => {
    const { strategy, madeAt } = reports.get('evening')!
    const body = partOf(files.get('evening')!, 'word/document.xml')
    const changes = [...body.matchAll(/<w:(?:ins|del|moveFrom|moveTo) ([^>]*)>/g)].map(([, told]) => told!)
    const told = changes.map((each) => /w:author="Talkoot: ehdotus (\d+)" w:date="([^"]*)"/.exec(each))
    const changing = strategy!.elements
      .filter(({ is }) => is !== 'kept')
      .flatMap(({ by }) => by)
      .filter((number) => strategy!.amendments.find((each) => each.number === number)!.kind !== 'raise')
    expect(new Set(told.map((each) => Number(each?.[1])))).toEqual(new Set(changing))
    expect(new Set(told.map((each) => each?.[2]))).toEqual(new Set([`${madeAt.slice(0, 19)}Z`]))
    const ids = changes.map((each) => /w:id="(\d+)"/.exec(each)?.[1])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('T28 a comment beside each element tells what its amendments stand on', () => {
    const { strategy } = reports.get('evening')!
    const comments = partOf(files.get('evening')!, 'word/comments.xml')
    const body = partOf(files.get('evening')!, 'word/document.xml')
    const said = wordsOf(comments)
    for (const { by } of strategy!.elements)
      for (const number of by) {
        const { rationale, sources } = strategy!.amendments.find((each) => each.number === number)!
        expect(said).toContain(`${strategyWords.fi.amendment(number)}:`)
        expect(said).toContain(rationale)
        for (const ref of sources.refs) expect(said).toContain(ref)
      }
    const ids = (xml: string, name: string) =>
      [...xml.matchAll(new RegExp(`<w:${name} w:id="(\\d+)"`, 'g'))].map(([, id]) => id)
    for (const name of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
      expect(ids(body, name)).toEqual(ids(comments, 'comment'))
  })

  it('R43 is the same to the byte for the same report', async () => {
    expect(Buffer.from(await made(reports.get('evening')!)).equals(files.get('evening')!)).toBe(true)
  })
})
