import { describe, expect, it } from 'vitest'
import { build } from '../build.ts'
import { gather } from '../gather.ts'
import { evening, options, readRuns } from '../testing/evening.ts'
import { renderCsv } from './csv.ts'
import { renderHtml } from './html.ts'
import { renderJson } from './json.ts'
import { renderMarkdown } from './markdown.ts'

/** The whole documents, as people get them. `npx vitest run -u` rewrites them after a change that is meant. */
const golden = (name: string) => `../testing/golden/${name}.golden`
const renderers = { md: renderMarkdown, html: renderHtml, csv: renderCsv, json: renderJson }

async function reportIn(language: 'fi' | 'sv' | 'en') {
  const { state, readBoard } = evening()
  return build(await gather(state, readBoard, readRuns), { ...options, language })
}

describe('a council’s evening', () => {
  it.each(Object.entries(renderers))('R4 is the same %s file to the byte', async (format, render) => {
    await expect(render(await reportIn('fi'))).toMatchFileSnapshot(golden(`evening.fi.${format}`))
    expect(render(await reportIn('fi'))).toBe(render(await reportIn('fi')))
  })

  it.each(['sv', 'en'] as const)('reads in %s', async (language) => {
    await expect(renderMarkdown(await reportIn(language))).toMatchFileSnapshot(
      golden(`evening.${language}.md`),
    )
  })

  it('leads from every link in the Markdown and the HTML to a place that is there', async () => {
    for (const language of ['fi', 'sv', 'en'] as const) {
      const report = await reportIn(language)
      const markdown = renderMarkdown(report)
      const html = renderHtml(report)
      const places = (text: string) => [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      const targets = [...markdown.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id)
      const hrefs = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id)
      expect(targets.filter((id) => !places(markdown).includes(id))).toEqual([])
      expect(hrefs.filter((id) => !places(html).includes(id))).toEqual([])
      expect(new Set(places(html)).size).toBe(places(html).length)
      expect(new Set(places(markdown)).size).toBe(places(markdown).length)
    }
  })

  it('R1 leads from each theme to each of its notes', async () => {
    const report = await reportIn('fi')
    const html = renderHtml(report)
    for (const theme of report.activities.flatMap(({ questions }) =>
      questions.flatMap(({ themes }) => themes),
    )) {
      const article = html.slice(html.indexOf(`<article class="theme" aria-labelledby="${theme.anchor}">`))
      const own = article.slice(0, article.indexOf('</article>'))
      expect(theme.notes.filter((ref) => !own.includes(`href="#lappu-${ref}"`))).toEqual([])
    }
  })

  it('needs nothing but itself: no script, no address to fetch, no style attribute', async () => {
    const html = renderHtml(await reportIn('fi'))
    expect(html.match(/<script|\son\w+=|\sstyle=|(src|href)="(?!#)|url\(/g)).toBeNull()
  })
})
