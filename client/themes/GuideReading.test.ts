import { cleanup, render, screen, within } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import GuideReading from './asking/GuideReading.vue'
import { readGuideLines } from './guideLines.ts'

afterEach(cleanup)

it('C60 each line is shown as it is read, and its fault in words with its number', () => {
  render(GuideReading, { props: { lines: readGuideLines('Lautat: laituri, jono\n\nTorit\n: kala') } })
  const rows = [...screen.getByRole('region', { name: 'Näin rivit luetaan' }).querySelectorAll('ol > li')]
  expect(rows.map((row) => row.querySelector('b')?.textContent)).toEqual(['Lautat', 'Torit', undefined])
  expect(
    within(rows[0] as HTMLElement)
      .getAllByRole('listitem')
      .map((each) => each.textContent),
  ).toEqual(expect.arrayContaining(['laituri', 'jono']))
  expect(rows[1]!.textContent).toContain('ei sanoja, etsitään nimen sanoilla')
  expect(rows[2]!.querySelector('.fault')!.textContent.trim()).toBe(
    'Rivi 4: teeman nimi puuttuu kaksoispisteen edestä',
  )
})
