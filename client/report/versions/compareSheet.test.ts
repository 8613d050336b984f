import { cleanup, render, screen, within } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import { aReport } from '../testing/aReport.ts'
import CompareSheet from './CompareSheet.vue'

afterEach(cleanup)

it('R86 two versions are read side by side: figures, themes, words of notes, and what hears the difference', () => {
  const [from, to] = [aReport(), aReport()]
  to.figures = { ...to.figures, writers: 6, notes: 6 }
  to.notes[0] = { ...to.notes[0]!, text: 'Jono lyheni puoleen' }
  to.notes.push({ ...to.notes[4]!, ref: '6', id: 'n6', text: 'Uusi ajatus' })
  to.activities[0]!.questions[0]!.themes[3]!.title = 'Tilat ja laitteet'
  render(CompareSheet, { props: { from, to, names: { from: '1. Valtuustolle', to: 'Nyt' } } })
  const rows = within(screen.getByRole('table')).getAllByRole('row')
  const plain = (element: Element) => element.textContent?.replace(/\s+/g, ' ').trim()
  expect([
    plain(screen.getByRole('heading', { level: 2 })),
    rows.slice(1).map(plain),
    screen.getAllByRole('listitem').map(plain),
    document.querySelector('ins')?.textContent,
  ]).toEqual([
    'Mikä muuttui: 1. Valtuustolle → Nyt',
    ['lappua56', 'kirjoittajia56'],
    ['D”Tilat” on nyt ”Tilat ja laitteet”', '6Uusi ajatus', '1Jono lyheni lisätty: puoleen teksti'],
    'lisätty: puoleen',
  ])
})
