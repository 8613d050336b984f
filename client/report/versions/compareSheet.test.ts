import { cleanup, render, screen, within } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import type { ReportAmendment, ReportElement } from '#shared/report/strategy.ts'
import { aReport } from '../testing/aReport.ts'
import CompareSheet from './CompareSheet.vue'

afterEach(cleanup)

const aProposal: ReportAmendment = {
  ...{ number: 4, anchor: 'ehdotus-4', kind: 'reword', targets: ['e1'], under: 'e1', before: 'Apu löytyy' },
  ...{ after: 'Apu löytyy ajoissa', segments: [], place: null, rationale: '', evidence: [], group: null },
  sources: { refs: [], themes: [] },
  support: { people: 3, tables: 1, groups: [], byHand: [], earlier: 0 },
  ...{ reasons: [], pairs: [], against: [], status: 'open', because: '', into: null, adopted: null },
  ...{ outdated: false, writing: false },
}

it('R86 what became of proposals is read with figures and statuses, and words of the draft by words', () => {
  const [from, to] = [aReport(), aReport()]
  const about = { ...{ documents: [], findings: [], conflicts: [], asked: [], routes: [], evidence: [] } }
  const rest = { title: '', version: 1, mark: null, matrix: null, candidates: [], rules: [] }
  const ruled = { name: null, at: null, ruled: null }
  const element: ReportElement = {
    ...{ id: 'e1', anchor: 'kohta-1', kind: 'goal', code: '1', document: null, depth: 0, was: 0 },
    ...{ is: 'kept', before: 'Apu löytyy', after: 'Apu löytyy', segments: [], by: [], weight: null },
    ...{ amendments: [4], measures: [], measurability: null },
  }
  from.strategy = {
    ...{ ...about, ...rest, elements: [element], amendments: [aProposal] },
    draft: { status: 'draft', ...ruled },
  }
  const support = { ...aProposal.support, people: 5 }
  to.strategy = {
    ...{ ...about, ...rest, elements: [{ ...element, is: 'reworded', after: 'Apu löytyy ajoissa' }] },
    amendments: [{ ...aProposal, status: 'drafted', support }],
    draft: { status: 'proposed', ...ruled },
  }
  render(CompareSheet, { props: { from, to, names: { from: '1', to: 'Nyt' } } })
  const plain = (element: Element) => element.textContent?.replace(/\s+/g, ' ').trim()
  expect([
    plain(screen.getByRole('heading', { level: 3 })),
    screen.getAllByRole('listitem').map(plain),
    screen.getByText(/Luonnoksen tila/).textContent?.trim(),
  ]).toEqual([
    'Muutokset strategiaan',
    [
      '4Muuta: Apu löytyy ajoissatila: Avoin → Luonnoksessa, kannattajia: 3 → 5',
      '1Apu löytyy lisätty: ajoissa',
    ],
    'Luonnoksen tila: luonnos → esitys',
  ])
})

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
