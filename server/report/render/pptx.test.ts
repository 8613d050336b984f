import { thorough } from '../../testing/thorough.ts'
import { strFromU8, unzipSync, zipSync as zip } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { plainLook } from '#shared/report/look.ts'
import { cloudSvg } from '../pictures/cloud.ts'
import { pngOf } from '../pictures/png.ts'
import { packageFaults } from '../testing/lint/packageFaults.ts'
import { schemaFaults } from '../testing/lint/schemaFaults.ts'
import { slideFaults } from '../testing/lint/slideFaults.ts'
import { nastyTexts, reportKinds, reportOf } from '../testing/reports.ts'
import { paragraphXml } from './pptx/text.ts'
import { renderPptx } from './pptx.ts'
import type { Dress } from './renderer.ts'

const plain: Dress = { ...plainLook, logo: null }
const words = [{ word: 'Suvanto', notes: 3 }]
const county: Dress = {
  name: 'Suvannon hyvinvointialue',
  accent: '#7a1f5c',
  second: '#1c6b3a',
  fonts: { head: 'Georgia', body: 'Verdana' },
  logo: {
    ...{ id: 'logo', type: 'image/png', width: 300, height: 100, alt: 'Suvannon tunnus' },
    bytes: pngOf(cloudSvg(words, { width: 300, height: 100, accent: '#7a1f5c' })),
  },
  file: null,
}

const cases = [
  ...reportKinds.map((kind) => ({ kind, language: 'fi' as const, dress: plain })),
  { kind: 'evening' as const, language: 'sv' as const, dress: county },
  { kind: 'evening' as const, language: 'en' as const, dress: county },
]
const decks = new Map<string, Uint8Array>()
const nameOf = ({ kind, language }: (typeof cases)[number]) => `${kind} ${language}`

beforeAll(async () => {
  for (const each of cases) decks.set(nameOf(each), await made(each))
})

async function made({ kind, language, dress }: (typeof cases)[number]): Promise<Uint8Array> {
  const { file } = await renderPptx(await reportOf(kind, language), dress, () => {})
  return file as Uint8Array
}

const deckOf = (name: string): Uint8Array => decks.get(name) ?? new Uint8Array()
const partOf = (name: string, path: string): string =>
  strFromU8(unzipSync(deckOf(name))[path] ?? new Uint8Array())
const slides = (name: string): string[] =>
  Object.keys(unzipSync(deckOf(name)))
    .filter((path) => path.startsWith('ppt/slides/slide'))
    .map((path) => partOf(name, path))

/** A process each: the one of all kinds of parts stands for both of its kind. */
test('R32: decks are valid by Microsoft’s Open XML SDK', async () => {
  const faults = await Promise.all(
    cases
      .slice(1, 5)
      .filter(({ kind }) => kind !== 'thousand' || thorough)
      .map((each) => schemaFaults(deckOf(nameOf(each)), 'pptx')),
  )
  expect(faults.flat()).toEqual([])
}, 120_000)

test.each(cases.map(nameOf))('R30, R33: %s is a sound package and accessible', (name) => {
  expect(packageFaults(deckOf(name))).toEqual([])
  expect(slideFaults(deckOf(name))).toEqual([])
})

test('R4: the same report and dress give the same bytes', async () => {
  for (const each of cases.slice(0, 3)) expect(await made(each)).toEqual(deckOf(nameOf(each)))
})

test('R34: tables and charts are native, the chart with its figures inside; the cloud is a picture with all its words', () => {
  const files = unzipSync(deckOf('thousand fi'))
  const pictures = Object.keys(files).filter((path) => /media\/cloud/.test(path))
  expect(pictures.map((path) => path.replace(/\d+/, '')).toSorted()).toEqual([
    'ppt/media/cloud.png',
    'ppt/media/cloud.svg',
  ])
  const sheets = Object.keys(files).filter((path) => path.startsWith('ppt/embeddings/'))
  const sheet = unzipSync(files[sheets[0]!]!)['xl/worksheets/sheet1.xml']!
  expect(strFromU8(sheet)).toContain('A Hoitoon pääsy</t></is></c><c r="B2"><v>6</v>')
  const chart = files['ppt/charts/chart' + /\d+/.exec(sheets[0]!)![0] + '.xml']!
  expect(strFromU8(chart)).toContain('<c:lang val="fi-FI"/>')
  expect(slides('thousand fi').join()).toMatch(
    /descr="Sanapilvi\. Yleisimmät sanat: ajatus 1.000, ikäihmisille 200/,
  )
})

test('R35: each note keeps its own language and direction', () => {
  const evening = slides('evening fi').join()
  expect(/lang="([^"]+)"[^>]*\/><a:t>Ett mål om förebyggande arbete/.exec(evening)?.[1]).toBe('sv-FI')
  const title =
    /lang="([^"]+)"[^>]*>(?:<a:solidFill>.{0,60}<\/a:solidFill><\/a:rPr>)?<a:t>Työpaikka, jossa viihdytään/
  expect(title.exec(slides('evening en').join())?.[1]).toBe('fi-FI')
  const arabic = paragraphXml({ line: [{ text: nastyTexts[1], lang: null }], letters: { size: 18 } }, 'fi')
  expect(arabic).toMatch(/^<a:p><a:pPr algn="r" rtl="1">/)
  expect(arabic).toContain('<a:rPr lang="ar-SA" sz="1800" dirty="0"/><a:t>نريد خدمات')
  const chinese = paragraphXml({ line: [{ text: nastyTexts[2], lang: null }], letters: { size: 18 } }, 'fi')
  expect(chinese).toContain('<a:rPr lang="zh-CN" sz="1800" dirty="0"/><a:t>我们')
})

test('R7: what people wrote is text and nothing else', () => {
  const nasty = slides('nasty fi').join()
  expect(nasty.includes('=HYPERLINK(&quot;http://paha.example&quot;;&quot;napsauta&quot;)')).toBe(true)
  expect(/hlinkClick|<script/.exec(nasty)).toBeNull()
  for (const [path, bytes] of Object.entries(unzipSync(deckOf('nasty fi'))))
    if (path.endsWith('.rels')) expect(strFromU8(bytes)).not.toContain('External')
})

test('R36: theme, logo, sections and speaker notes are the county’s and the workshop’s', () => {
  const theme = partOf('evening sv', 'ppt/theme/theme1.xml')
  for (const own of ['7A1F5C', '1C6B3A', 'Georgia', 'Verdana']) expect(theme).toContain(own)
  expect(partOf('evening sv', 'ppt/slideLayouts/slideLayout1.xml')).toContain('descr="Suvannon tunnus"')
  const root = partOf('evening fi', 'ppt/presentation.xml')
  expect([...root.matchAll(/<p14:section name="([^"]+)"/g)].map(([, section]) => section)).toEqual([
    'Aluksi',
    '1.1 Mikä on kauden suurin onnistuminen?',
    '2.1 Miten tavoitteita pitäisi muuttaa?',
    '2 Tavoitteet',
    '3.1 Miten päätöksenteko kytkeytyy strategiaan?',
    '3.2 Mitä palvelustrategiassa pitää kehittää?',
    '3.3 Laput, joihin ei valittu kysymystä',
    '4.1 Mitä uudessa strategiassa pitää ottaa huomioon?',
    'Muutokset strategiaan',
    'Lopuksi',
  ])
  const notes = Object.keys(unzipSync(deckOf('thousand fi'))).filter((path) => path.includes('notesSlides/n'))
  const spoken = notes.map((path) => partOf('thousand fi', path)).join()
  expect(/ikäihmisille<\/a:t>.{0,80} 200.\/.1.000 \(1, 6, 11, 16/.exec(spoken)).not.toBeNull()
  expect(spoken.includes('Lappujen numerot: 1, 2, 3, 4, 5, 6, 7')).toBe(true)
})

test('R33: the lint sees a deck that lost its titles, words, heads and languages', () => {
  const files = unzipSync(deckOf('evening fi'))
  const broken = Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => {
      const text = path.startsWith('ppt/slides/slide') ? strFromU8(bytes) : null
      if (text === null) return [path, bytes]
      const worse = text
        .replace('type="title"', 'type="body" idx="20"')
        .replaceAll(/ descr="[^"]+"/g, '')
        .replaceAll(' firstRow="1"', '')
        .replace(/ lang="fi-FI"/, '')
        .replace(/<a:off x="609600" y="1651000"\/>/, '<a:off x="609600" y="9651000"/>')
      return [path, new TextEncoder().encode(worse)]
    }),
  )
  const kinds = new Set(
    slideFaults(zip(broken)).map((fault) =>
      fault
        .replace(/^[^:]+: /, '')
        .split(' ')
        .slice(0, 4)
        .join(' '),
    ),
  )
  for (const fault of ['no title', 'a graphic without alt', 'a table without a', 'no language on "31'])
    expect([...kinds]).toContain(fault)
  expect([...kinds].some((fault) => fault.includes('outside') || fault.includes('is outside'))).toBe(true)
})
