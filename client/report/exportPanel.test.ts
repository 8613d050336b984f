import { cleanup, render, screen } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import ExportPanel from './ExportPanel.vue'

afterEach(cleanup)

it.each([
  [true, ['html', 'md', 'csv', 'ballots', 'json']],
  [false, ['html', 'md', 'csv', 'json']],
])('V15 the ballots are to be had as a table once a vote has closed: %s', (voted, formats) => {
  render(ExportPanel, {
    props: { workshop: 'w1', madeAt: null, loading: false, empty: false, voted, language: 'sv' },
  })
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(
    formats.map((format) => `/api/workshops/w1/report.${format}?language=sv`),
  )
})
