import { cleanup, fireEvent, render, screen, within } from '@testing-library/vue'
import { defineComponent, h } from 'vue'
import { afterEach, describe, expect, it } from 'vitest'
import ReportDocument from './ReportDocument.vue'
import { contextOf, provideReport, type ReportContext } from './reportContext.ts'
import { aReport } from './testing/aReport.ts'

type Asked = Parameters<ReportContext['openSources']>[0]

function showDocument(report = aReport()) {
  const asked: Asked[] = []
  const page = defineComponent({
    setup() {
      const context = contextOf(report, (sources) => asked.push(sources))
      provideReport(() => context)
      return () => h(ReportDocument)
    },
  })
  render(page)
  return asked
}

afterEach(cleanup)

describe('the results on the page', () => {
  it('S27 say at their head that they are of a rehearsal, where they are', () => {
    const report = aReport()
    const rehearsal = 'Harjoituksen tulokset'
    showDocument({ ...report, workshop: { ...report.workshop, rehearsal } })
    expect(document.querySelector('h2 ~ .rehearsal')?.textContent?.trim()).toBe(rehearsal)
    cleanup()
    showDocument()
    expect(document.querySelector('.rehearsal')).toBeNull()
  })

  it('V3 shows a shared rank once, its themes under it, and names the tiers of successes', () => {
    showDocument()
    const ranks = [...document.querySelectorAll('.levels > li')].map((level) => [
      level.querySelector('.tier')?.textContent ?? null,
      level.querySelector('.rank')?.textContent,
      within(level as HTMLElement)
        .getAllByRole('link')
        .map((link) => link.textContent?.replace(/\s+/g, ' ').trim()),
    ])
    expect(ranks).toEqual([
      ['Eniten nostetut', '1.', ['A Hoitoon pääsy']],
      ['Toiseksi eniten', '2.', ['B Digiasiointi', 'C Palkat']],
      ['Muut nostetut', '–', ['D Tilat']],
    ])
  })

  it('R1 opens the notes behind a number, with their neighbours', async () => {
    const asked = showDocument()
    const article = screen.getByRole('article', { name: 'A Hoitoon pääsy' })
    await fireEvent.click(within(article).getByRole('button', { name: 'Lappu 2, Vapaa' }))
    expect(asked).toEqual([{ refs: ['1', '2'], of: 'A Hoitoon pääsy', at: '2' }])
  })

  it('shows the words as a picture that names them and as a table with all of them', async () => {
    showDocument()
    expect(screen.getByRole('img', { name: /Sanapilvi: Mikä onnistui\?.*jono 2, palkka 1/ })).toBeTruthy()
    await fireEvent.click(screen.getByRole('radio', { name: 'Taulukko' }))
    const rows = within(screen.getByRole('table', { name: 'Sanat: 1.1' })).getAllByRole('rowheader')
    expect(rows.map((row) => row.textContent)).toEqual(['jono', 'palkka'])
  })

  it('narrows the annex to what is looked for and says how many were found', async () => {
    showDocument()
    const annex = screen.getByRole('region', { name: 'Liite 1. Kaikki laput' })
    const shown = () =>
      within(annex)
        .queryAllByRole('rowheader')
        .map((head) => head.textContent)
    expect(shown()).toEqual(['1', '2', '3', '4', '5'])
    await fireEvent.update(within(annex).getByRole('searchbox'), 'jono')
    expect([shown(), within(annex).getByRole('status').textContent]).toEqual([['1'], '1 lappu löytyi'])
    await fireEvent.update(within(annex).getByRole('searchbox'), 'xyz')
    expect(shown()).toEqual([])
  })

  it('leads from every link to a place on the page, and marks notes in another language', () => {
    showDocument()
    const missing = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
      .map((link) => link.getAttribute('href')!.slice(1))
      .filter((id) => document.getElementById(id) === null)
    expect(missing).toEqual([])
    expect(screen.getAllByText('Köerna blev kortare').map((text) => text.getAttribute('lang'))).toEqual([
      'sv',
    ])
  })
})
