import { cleanup, render, screen, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { type Receipt, receiptCodeOf, type ReceiptNote, receiptPath } from '#shared/receipt/receipt.ts'
import ReceiptBody from './ReceiptBody.vue'
import { receiptFile } from './receiptFile.ts'
import ReceiptLink from './ReceiptLink.vue'
import ReceiptPage from './ReceiptPage.vue'

afterEach(cleanup)

const note = (number: number, more: Partial<ReceiptNote>): ReceiptNote => ({
  ...{ number, text: `Ajatus ${number}`, picture: null, kind: 'free', question: null, results: [] },
  table: { name: 'Pöytä 1', place: 1, shape: 1, colour: 1 },
  fate: { is: 'at-table' },
  ...more,
})

const inTheme = { is: 'in-theme', letter: 'B', title: 'Jonot' } as const

const receipt: Receipt = {
  workshop: { name: 'Strategian eväät', host: 'Suvanto', startsAt: null },
  at: Date.UTC(2026, 8, 22, 9, 30),
  activities: [
    {
      title: 'Onnistumiset',
      hidden: false,
      votes: [{ is: 'closed', name: '', on: 'themes', options: 7, voters: 12, dots: 40 }],
      notes: [
        note(3, { fate: inTheme, results: [{ support: 9, rank: 2, tied: true }] }),
        note(4, { fate: inTheme, results: [{ support: 0, rank: null, tied: false }] }),
        note(5, {
          fate: { is: 'no-theme' },
          proposals: [
            { number: 2, title: 'Muuta 2.1: Jono puolittuu', status: 'later', because: 'Keväällä.' },
          ],
        }),
        note(6, { fate: { is: 'archived', by: 'facilitator' } }),
        note(7, { text: '', fate: { is: 'hidden' } }),
        note(8, { text: '', picture: 'Kuva jonosta', fate: inTheme }),
      ],
    },
    { title: 'Tyhjä osio', hidden: false, votes: [{ is: 'coming' }], notes: [] },
    { title: 'Missio', hidden: true, votes: [{ is: 'none' }], notes: [] },
  ],
}

/** Of each note: its heading, then term and words of what became of it. */
const told = () =>
  screen.getAllByRole('article').map((card) => [
    within(card).getByRole('heading').textContent,
    ...within(card)
      .getAllByRole('term')
      .map((term) => `${term.textContent}: ${term.nextElementSibling!.textContent}`),
  ])

describe('N1 the page of one’s own notes', () => {
  it('says of each note where it is, its support and its rank, or why not', () => {
    render(ReceiptBody, { props: { receipt } })
    expect(told()).toEqual([
      ['Lappu 3', 'Teema: BJonot', 'Kannatus: 9 ääntä', 'Sija: Jaettu 2. sija, kun vaihtoehtoja oli 7'],
      ['Lappu 4', 'Teema: BJonot', 'Kannatus: 0 ääntä', 'Sija: Ei sijaa, koska ääniä ei tullut'],
      [
        'Lappu 5',
        'Missä se on: Koottu yhteiselle taululle, mutta ei missään teemassa.',
        'Kannatus: Ei ollut äänestettävänä.',
        'Ehdotus 2: Ei nyt: Keväällä.\nMuuta 2.1: Jono puolittuu',
      ],
      ['Lappu 6', 'Missä se on: Ohjaaja poisti lapun taululta. Se on tallessa, mutta ei tuloksissa.'],
      ['Lappu 7', 'Missä se on: Ohjaaja on piilottanut lapun. Se voidaan palauttaa.'],
      ['Lappu 8', 'Teema: BJonot', 'Kannatus: Ei ollut äänestettävänä.'],
    ])
    expect(screen.getByText('Kuva jonosta')).toBeTruthy()
  })

  it('has headings in order, leaves out parts without own notes, and says why one is still hidden', () => {
    render(ReceiptBody, { props: { receipt, level: 3 } })
    const levels = screen.getAllByRole('heading').map((each) => [each.tagName, each.textContent])
    expect(levels.filter(([tag]) => tag === 'H3')).toEqual([
      ['H3', 'Onnistumiset'],
      ['H3', 'Missio'],
    ])
    expect(levels.filter(([tag]) => tag === 'H4')).toHaveLength(6)
    expect(screen.getByText('Yksin kirjoittamasi laput tulevat tähän, kun ne paljastetaan.')).toBeTruthy()
    expect(screen.getByText('Äänestettiin 7 teemasta. Äänestäjiä oli 12 ja ääniä 40.')).toBeTruthy()
  })

  it('says the same in the file, with the address', () => {
    const address = 'https://talkoot.example/receipt/w#c0de'
    expect(receiptFile(receipt, address, 'Tilanne 22.9.2026').split('\n').slice(0, 12)).toEqual([
      'Mitä lapuistani tuli',
      'Strategian eväät, Suvanto',
      'Tilanne 22.9.2026',
      '',
      'Onnistumiset',
      'Äänestettiin 7 teemasta. Äänestäjiä oli 12 ja ääniä\u00a040.',
      '',
      'Lappu 3, Pöytä 1',
      'Ajatus 3',
      'Teema: B Jonot',
      'Kannatus: 9 ääntä',
      'Sija: Jaettu 2. sija, kun vaihtoehtoja oli 7',
    ])
    expect(receiptFile(receipt, address, '')).toContain(`Oma linkkisi\n${address}\n`)
  })
})

describe('N3 the link', () => {
  it('holds the code in the fragment alone, and nothing else is taken for one', () => {
    expect(receiptPath('w', 'a_-9')).toBe('/receipt/w#a_-9')
    expect(receiptCodeOf('#a_-9')).toBe('a_-9')
    expect(
      ['', '#', '#a b', '#<b>', `#${'a'.repeat(101)}`].filter((each) => receiptCodeOf(each) !== null),
    ).toEqual([])
  })

  it('is told as a code for the eye, an address and three ways to keep it; there is nothing to save before it is read', () => {
    render(ReceiptLink, { props: { owner: { workshop: 'w', code: 'c0de' }, receipt: null } })
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe('QR-koodi, joka avaa omat lappusi')
    expect(screen.getByRole('link').getAttribute('href')).toBe(`${location.origin}/receipt/w#c0de`)
    const buttons = screen.getAllByRole('button')
    expect(
      buttons.map((each) => [
        each.querySelector('.words')!.textContent!.trim(),
        each.getAttribute('aria-disabled'),
      ]),
    ).toEqual([
      ['Kopioi linkki', null],
      ['Tallenna tiedostona', 'true'],
      ['Tulosta', null],
    ])
  })

  it('without a code is said not to open, and nothing is asked of the server', async () => {
    const router = createRouter({
      history: createMemoryHistory(),
      routes: [{ path: '/:rest(.*)*', component: ReceiptPage }],
    })
    await router.push('/receipt/w')
    render(ReceiptPage, { global: { plugins: [router] } })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Linkki ei avaudu')
    expect(screen.getByRole('alert').textContent).toContain('Linkissä on virhe')
    expect(document.title).toBe('Linkki ei avaudu – Talkoot')
  })
})
