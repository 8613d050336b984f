import { cleanup, render, screen, within } from '@testing-library/vue'
import { defineComponent, h } from 'vue'
import { afterEach, expect, it } from 'vitest'
import { report as reportShape } from '#shared/report/report.ts'
import ReportDocument from './ReportDocument.vue'
import { contextOf, provideReport } from './reportContext.ts'
import { aReport } from './testing/aReport.ts'

afterEach(cleanup)

it('R10 compares tables in a table with words for the spread; what comes next and whom to ask stand around the method', () => {
  const report = reportShape.parse({
    ...aReport(),
    across: {
      by: 'body',
      columns: [
        { id: 'Valtuusto', name: 'Valtuusto', notes: 3 },
        { id: null, name: 'Ei toimielintä', notes: 2 },
      ],
      rows: [
        {
          ...{ theme: 't-A', anchor: 'teema-1-1-a', letter: 'A', title: 'Hoitoon pääsy', question: '1.1' },
          ...{ cells: [2, 0], spread: 'one' },
        },
      ],
      findings: ['Vain yksi toimielin nosti esiin teeman.'],
      rule: 'Näin vertailu luetaan.',
    },
    closing: { next: 'Hallitus 3.12.\n\nValtuusto 12.12.', contact: 'Kirjaamo' },
  })
  render(
    defineComponent({
      setup() {
        const context = contextOf(report, () => undefined)
        provideReport(() => context)
        return () => h(ReportDocument)
      },
    }),
  )
  const across = screen.getByRole('region', { name: 'Toimielinten vertailu' })
  const rows = within(across).getAllByRole('row')
  expect(
    rows.map((row) => [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim())),
  ).toEqual([
    ['Teema', 'Valtuusto', 'Ei toimielintä', 'Esillä'],
    ['A Hoitoon pääsy 1.1', '2', '0', 'yhdellä'],
    ['Lappuja', '3', '2', ''],
  ])
  const next = screen.getByRole('region', { name: 'Seuraavat askeleet' })
  expect(
    within(next)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['Hallitus 3.12.', 'Valtuusto 12.12.'])
  const order = screen.getAllByRole('heading', { level: 3 }).map(({ id }) => id)
  expect(order.slice(-5)).toEqual(['vertailu', 'jatko', 'menetelma', 'yhteys', 'laput'])
})
