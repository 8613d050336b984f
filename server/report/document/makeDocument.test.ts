import { describe, expect, it } from 'vitest'
import { elementName } from '#shared/report/lookup.ts'
import type { Report } from '#shared/report/report.ts'
import { wordsOf } from '#shared/report/words.ts'
import { renderHtml } from '../render/html.ts'
import { renderMarkdown } from '../render/markdown.ts'
import { selectReport } from '../select.ts'
import { reportKinds, reportOf } from '../testing/reports.ts'
import type { Part, Runs } from './document.ts'
import { makeDocument } from './makeDocument.ts'

const plain = (runs: Runs): string => runs.map(({ text }) => text).join('')

function wordsIn(part: Part): string[] {
  switch (part.is) {
    case 'heading':
    case 'text':
      return [plain(part.runs)]
    case 'list':
      return part.items.map(plain)
    case 'quote':
      return [part.mark ?? '', plain(part.runs), plain(part.about)]
    case 'table':
      return [
        part.caption,
        ...part.columns.map(({ title }) => title),
        ...part.rows.flatMap((row) => row.map(({ runs }) => plain(runs))),
      ]
    case 'chart':
      return [part.caption, part.alt]
    case 'cloud':
      return [part.caption, part.alt]
    case 'break':
      return []
  }
}

/** All that a document says, one space between words. */
function saidIn(report: Report): string {
  const { cover, contents, parts } = makeDocument(report)
  const front = [cover.over, cover.title, cover.host, cover.date ?? '', cover.status, cover.made, contents]
  return [...front, ...cover.figures.flatMap(({ value, label }) => [value, label]), ...parts.flatMap(wordsIn)]
    .join(' ')
    .replaceAll(/\s+/g, ' ')
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
}

/** What a reader of the page sees, piece by piece; what is only drawn or only heard is left out. */
const seenIn = (html: string): string[] =>
  html
    .replace(/^.*<main>/s, '')
    .replaceAll(/<span class="hidden">.*?<\/span>/g, '')
    .replaceAll(/<span[^>]* aria-hidden="true">.*?<\/span>/g, '')
    .split(/<[^>]+>/)
    .map((piece) => piece.replaceAll(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity]!))
    .map((piece) => piece.replaceAll(/\s+/g, ' ').trim())
    // Figures beside each other are parted by other signs there.
    .flatMap((piece) => piece.split(/ · |^\(|\)$/))
    .filter((piece) => piece.length > 1)

const headingsOf = (report: Report) =>
  makeDocument(report).parts.flatMap((part) => (part.is === 'heading' ? [part] : []))

describe('the written report', () => {
  it.each(reportKinds)('skips no level, names each place once and fills every row: %s', async (kind) => {
    const report = await reportOf(kind)
    const { parts } = makeDocument(report)
    const levels = headingsOf(report).map(({ level }) => level)
    const cells = parts.flatMap((part) => (part.is === 'table' ? part.rows.flat() : []))
    const places = [...headingsOf(report).map(({ id }) => id), ...cells.flatMap(({ id }) => id ?? [])]
    const tables = parts.flatMap((part) => (part.is === 'table' ? [part] : []))
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([])
    expect(places.filter((id, i) => places.indexOf(id) !== i)).toEqual([])
    expect(tables.filter(({ rows, columns }) => rows.some((row) => row.length !== columns.length))).toEqual(
      [],
    )
    for (const { columns } of tables) {
      expect(columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
      expect(Math.min(...columns.map(({ share }) => share))).toBeGreaterThan(0.02)
    }
  })

  it.each(['evening', 'nasty', 'thousand'] as const)('R40 says all that the page says: %s', async (kind) => {
    const report = await reportOf(kind)
    const said = saidIn(report)
    const seen = [...new Set(seenIn(renderHtml(report)))]
    expect(seen.length).toBeGreaterThan(150)
    expect(seen.filter((piece) => !said.includes(piece))).toEqual([])
  })

  it.each(['fi', 'sv', 'en'] as const)(
    'R40 keeps the order of the page and of Markdown in %s',
    async (language) => {
      const report = await reportOf('evening', language)
      const own = headingsOf(report).map(({ id }) => id)
      for (const text of [renderHtml(report), renderMarkdown(report)]) {
        const theirs = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)
        const shared = own.filter((id) => theirs.includes(id))
        expect(theirs.filter((id) => shared.includes(id))).toEqual(shared)
        expect(shared.length).toBeGreaterThan(25)
      }
    },
  )

  it('R9 names every element of the strategy that nobody wrote about', async () => {
    const report = await reportOf('evening')
    const changes = report.activities.flatMap(({ questions }) =>
      questions.flatMap((each) => each.changes ?? []),
    )
    const silent = changes.flatMap(({ rows }) => rows.filter(({ reach }) => reach.notes === 0))
    const said = saidIn(report)
    expect(silent).toHaveLength(11)
    for (const { element } of silent)
      expect(said).toContain(`${elementName(element!)} ${wordsOf('fi').silentElement}`)
  })

  it('stands each proposal word for word beside the present text', async () => {
    const { parts } = makeDocument(await reportOf('evening'))
    const [table] = parts.flatMap((part) =>
      part.is === 'table' && part.caption.startsWith('Ennen ja jälkeen') ? [part] : [],
    )
    expect(table!.rows.map((row) => row.map(({ runs }) => plain(runs)))[1]).toEqual([
      '15',
      '1.2 Ajan saa kahdessa viikossa',
      'Kirjataan päivät, ei lupausta',
      'Muuta',
      'Lahti',
      '4',
    ])
  })

  it('R46 marks both sides of a pair, and each names the other', async () => {
    const { parts } = makeDocument(await reportOf('evening'))
    const marked = parts.flatMap((part) =>
      part.is === 'quote' && part.mark !== null
        ? [[part.mark, plain(part.about).replace(/^Lappu (\d+).*Lappu (\d+).*$/, '$1–$2')]]
        : [],
    )
    expect(marked).toEqual(
      ['14–16', '16–14', '23–24', '24–23', '22–24', '24–22'].map((pair) => ['Eriävä näkemys', pair]),
    )
  })

  it('R44 has numbers of notes but no annex where it was left out', async () => {
    const chosen = { questions: null, notes: false, names: false }
    const { parts } = makeDocument(selectReport(await reportOf('evening'), chosen))
    const cells = parts.flatMap((part) => (part.is === 'table' ? part.rows.flat() : []))
    expect(cells.filter(({ id }) => id?.startsWith('lappu-'))).toEqual([])
    expect(parts.flatMap(wordsIn).filter((said) => said.includes('Ei pöytää'))).toEqual([])
  })

  it('lists notes that no text speaks of with their reasons, and by number alone without', async () => {
    const report = await reportOf('thousand')
    const [first, second] = report.coverage!.unspoken
    const unspoken = report.coverage!.unspoken.with(0, { ref: first!.ref, reason: 'Sama kuin pöydän oma' })
    const { parts } = makeDocument({ ...report, coverage: { ...report.coverage!, unspoken } })
    const at = parts.findIndex(
      (part) => part.is === 'table' && part.caption === 'Laput, joista teksti ei puhu',
    )
    const [table, rest] = parts.slice(at, at + 2).map(wordsIn)
    expect(table!.slice(-3)).toEqual([first!.ref, expect.any(String), 'Sama kuin pöydän oma'])
    expect(rest![0]).toContain(`Syytä ei ole kirjattu: ${second!.ref}, `)
  })
})
