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
    const picture = screen.getByRole('group', { name: 'Sanapilvi: Mikä onnistui?' })
    const about = document.getElementById(picture.getAttribute('aria-describedby')!)
    expect(about?.textContent).toMatch(/jono 2, palkka 1/)
    await fireEvent.click(screen.getByRole('radio', { name: 'Taulukko' }))
    const rows = within(screen.getByRole('table', { name: 'Sanat: 1.1' })).getAllByRole('rowheader')
    expect(rows.map((row) => row.textContent)).toEqual(['jono', 'palkka'])
  })

  it('C76 leads from a word of the picture, and of the table, to its notes: by mouse, and by one Tab stop and arrows', async () => {
    const report = aReport()
    const [question] = report.activities[0]!.questions
    question!.words.push({ word: 'hoito', notes: 2, refs: ['1', '3'] })
    const asked = showDocument(report)
    const words = within(screen.getByRole('group', { name: /Sanapilvi/ })).getAllByRole('button')
    expect(words.map((word) => [word.getAttribute('aria-label'), word.getAttribute('tabindex')])).toEqual([
      ['hoito, 2\u00a0lappua', '0'],
      ['jono, 2\u00a0lappua', '-1'],
      ['palkka, 1\u00a0lappu', '-1'],
    ])
    await fireEvent.click(words[1]!)
    words[0]!.focus()
    await fireEvent.keyDown(words[0]!, { key: 'ArrowRight' })
    expect(document.activeElement).toBe(words[1])
    await fireEvent.keyDown(words[1]!, { key: 'Enter' })
    await fireEvent.click(screen.getByRole('radio', { name: 'Taulukko' }))
    await fireEvent.click(screen.getByRole('button', { name: 'palkka, näytä laput' }))
    expect(asked).toEqual([
      { refs: ['1', '2'], of: 'jono' },
      { refs: ['1', '2'], of: 'jono' },
      { refs: ['4'], of: 'palkka' },
    ])
  })

  it('C73 shows a pair in its theme, both notes side by side; C74 a stack leads to its other notes', () => {
    const report = aReport()
    report.activities[0]!.questions[0]!.themes[0]!.pairs = [{ one: '1', other: '2', word: 'riippuu' }]
    report.notes[0]!.same = ['3']
    report.notes[2]!.under = '1'
    showDocument(report)
    const theme = screen.getByRole('article', { name: 'A Hoitoon pääsy' })
    const plain = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim()
    expect([
      plain(theme.querySelector('.pairs .versus')),
      [...theme.querySelectorAll('.pairs .text')].map(plain),
      [...theme.querySelectorAll('.same')].map(plain),
      plain(document.querySelector('#lappu-3 .same')),
      plain(document.querySelector('#lappu-2 .opposed')),
    ]).toEqual([
      'toisaalta (riippuu)',
      ['Jono lyheni', 'Köerna blev kortare'],
      ['Sama ajatus myös: 3', 'Sama ajatus myös: 3'],
      'Sama ajatus kuin: 1',
      'Toisaalta-pari:1',
    ])
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
