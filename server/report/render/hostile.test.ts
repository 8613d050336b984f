import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Report, ReportSummary } from '#shared/report/report.ts'
import { build } from '../build.ts'
import { gather } from '../gather.ts'
import { clean } from '../sanitise.ts'
import { evening, options, readRuns } from '../testing/evening.ts'
import { renderCsv } from './csv.ts'
import { renderHtml } from './html.ts'
import { renderMarkdown } from './markdown.ts'
import { escaped } from './markdownText.ts'

/** The evening with the same text everywhere that people can write. */
async function reportWith(text: string): Promise<Report> {
  const { state, readBoard } = evening()
  const facts = await gather(state, readBoard, readRuns)
  const report = build(
    {
      ...facts,
      closing: { next: text, contact: text },
      workshop: { ...facts.workshop, name: text, host: text },
      groups: facts.groups.map((group) => ({ ...group, name: text, body: text })),
      baseline: {
        documents: [],
        title: text,
        elements: facts.baseline!.elements.map((element) => ({ ...element, text })),
      },
      activities: facts.activities.map((each) => ({
        ...each,
        activity: {
          ...each.activity,
          title: text,
          intro: text,
          questions: each.activity.questions.map((question) => ({ ...question, text })),
        },
        themes: each.themes.map((theme) => ({ ...theme, title: text })),
        notes: each.notes.map((note) => ({ ...note, text })),
        ballots: each.ballots.map(({ ballot, standings, list }) => ({
          ballot: { ...ballot, name: text, weights: [{ body: text, weight: 2 }] },
          standings: standings && {
            ...standings,
            ranked: standings.ranked.map((one) => ({ ...one, title: text })),
          },
          list,
        })),
      })),
    },
    { ...options, words: () => [{ word: text, notes: 1, noteIds: [] }] },
  )
  const said = clean(text).text
  // What a summary quotes depends on the notes' words; here it says the text and nothing else, wherever it can.
  const summary: ReportSummary = {
    sentences: [{ by: 'people', edited: true, clauses: [{ text: said, refs: ['1'] }] }],
    made: { by: 'model', model: said },
    approved: { name: said, at: '2026-09-22T17:14:00.000Z' },
    label: said,
    mark: said,
    struck: 1,
  }
  return {
    ...report,
    activities: report.activities.map((activity) => ({
      ...activity,
      questions: activity.questions.map((question) => ({ ...question, summary })),
    })),
    across: report.across && { ...report.across, findings: [said] },
    coverage: report.coverage && {
      ...report.coverage,
      ...{ questions: [], groups: [], themes: [], sample: null, below: true },
      unspoken: [{ ref: '1', reason: said }],
      reason: said,
    },
  }
}

/** Rows of a semicolon-separated file, read by the book (RFC 4180). */
function cellsOf(csv: string): string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let i = csv.startsWith('\ufeff') ? 1 : 0; i < csv.length; i++) {
    const character = csv[i]
    if (quoted && character === '"' && csv[i + 1] === '"') cell += csv[i++]
    else if (character === '"') quoted = !quoted
    else if (!quoted && (character === ';' || character === '\n')) {
      cells.push(cell.replace(/\r$/, ''))
      cell = ''
    } else cell += character
  }
  return cells
}

describe('R7 what people wrote', () => {
  it('is text in HTML: no tag, attribute or entity of it works', async () => {
    const html = renderHtml(
      await reportWith('<img src=x onerror=alert(1)>"\'&amp;</style><script>alert(2)</script>'),
    )
    expect(html).not.toMatch(/<img|<script|onerror=alert\(1\)>(?!")/)
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;amp;&lt;/style&gt;')
  })

  it('is text in Markdown: no markup, link, mention, table cell or HTML of it works', () => {
    expect(
      escaped(
        '# a\n- b\n1. c\n**d** _e_ `f` [g](http://h) <b>i</b> | j\n--- ~~k~~ $l$ @m #1 ![n](o) :p: www.q',
      ),
    ).toBe(
      [
        '\\# a',
        '\\- b',
        '1\\. c',
        '\\*\\*d\\*\\* \\_e\\_ \\`f\\` \\[g\\](http&#58;//h) &lt;b&gt;i&lt;/b&gt; \\| j',
        '\\--- \\~\\~k\\~\\~ \\$l\\$ \\@m \\#1 \\!\\[n\\](o) &#58;p: www&#46;q',
      ].join('<br>'),
    )
  })

  it('stays in its cell of a Markdown table, whatever it is', async () => {
    const report = await reportWith('a | b\n| c | d |\n\\| e')
    const rows = renderMarkdown(report)
      .split('\n')
      .filter((row) => row.startsWith('| <a id="lappu-1"'))
    expect(rows.map((row) => row.split(/(?<!\\)(?:\\\\)*\|/).length)).toEqual([7])
  })

  it('is text in a spreadsheet: a cell never begins like a formula', async () => {
    for (const text of ['=1+1', '+358 40', '-1', '@SUM(A1)', ' =1', '＝1', '"=1"', "=cmd|'/c calc'!A0"]) {
      const begun = cellsOf(renderCsv(await reportWith(text))).filter((cell) =>
        /^[\s"]*[=+\-@＝]/u.test(cell),
      )
      expect(begun, text).toEqual([])
    }
  })

  it('keeps its place in a spreadsheet with separators, quotes and line breaks in it', async () => {
    const cells = cellsOf(renderCsv(await reportWith('a;b "c"\nd')))
    expect(cells[20 + 1]).toBe('a;b "c"\nd')
    expect(cells.length % 20).toBe(0)
  })

  it('rules no direction and holds no control character, in any format', async () => {
    const report = await reportWith('a\u202eb\u2067c\u0000d\u0085e')
    const files = [renderHtml(report), renderMarkdown(report), renderCsv(report), JSON.stringify(report)]
    const unwanted = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu
    expect(files.map((file) => file.replace(/[\r\n]/g, '').match(unwanted))).toEqual([null, null, null, null])
  })

  it('never opens a tag in HTML, whatever comes', async () => {
    const tags = (html: string) => html.match(/<[a-z!/]/g)?.length
    // Which notes a summary quotes depends on what they say: signs alone are not quoted.
    const bare = (report: Report): Report => ({
      ...report,
      coverage: null,
      method: [],
      activities: report.activities.map((activity) => ({
        ...activity,
        questions: activity.questions.map((question) => ({ ...question, summary: null })),
      })),
    })
    const plain = tags(renderHtml(bare(await reportWith('sana'))))
    await fc.assert(
      fc.asyncProperty(
        fc.string({ minLength: 1, maxLength: 20, unit: fc.constantFrom(...'<>"\'&;=/a !-') }),
        async (text) => {
          fc.pre(text.trim() !== '')
          expect(tags(renderHtml(bare(await reportWith(text))))).toBe(plain)
        },
      ),
      { numRuns: 25 },
    )
  })
})
