import { cleanup, fireEvent, render, screen, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { computed, defineComponent, h, nextTick, ref, shallowRef } from 'vue'
import type { Note } from '#shared/board/note.ts'
import type { BoardId, NoteId, ThemeId } from '#shared/ids.ts'
import { amended } from '#shared/themes/amended.ts'
import type { Amendment } from '#shared/themes/amending.ts'
import { aProposal, aProposedTheme } from '#shared/testing/proposals.ts'
import type { ProposedTheme } from '#shared/themes/clustering.ts'
import { noteWith } from '../engine/testing/notes.ts'
import ProposalList from './ProposalList.vue'
import { readProposal } from './proposals.ts'

const texts: Record<string, string> = {
  a1: 'Jonot lyhyemmiksi ja heti',
  a2: 'Puhelimeen vastataan',
  a3: 'Kortare köer till vården för alla',
  a4: 'Hoitoon ilman jonoa',
  b1: 'Mittareita vähemmän',
  b2: 'Luvut näkyviin',
}
const notes: Note[] = Object.entries(texts).map(([id, text], index) =>
  noteWith(id, {
    text,
    number: index + 1,
    source: { board: 'w.a.g.g1' as BoardId, note: id as NoteId },
  }),
)
const theme = (id: string, title: string, noteIds: string[], more: Partial<ProposedTheme> = {}) =>
  aProposedTheme(id, noteIds, { title, summary: [], ...more })
const first = aProposal([
  theme('A', 'Hoitoon pääsy', ['a1', 'a2', 'a3', 'a4'], {
    borderline: [
      { id: 'a2', other: 'B' },
      { id: 'a3', other: null },
    ],
    parts: [
      { title: 'Puhelin', noteIds: ['a1', 'a2'] },
      { title: 'Jonot', noteIds: ['a3', 'a4'] },
    ],
    summary: ['a3', 'a1'],
  }),
  theme('B', 'Mittarit', ['b1', 'b2']),
])

/** The list over a proposal that is amended as the server amends it. */
async function list() {
  const proposal = shallowRef(first)
  const opened = ref<string | null>(null)
  const accepted: string[] = []
  const board = { notes, themes: [], shapes: [] }
  async function amend(amendment: Amendment): Promise<boolean> {
    const next = amended(proposal.value, amendment)
    if (next) proposal.value = next
    return next !== null
  }
  const Panel = defineComponent(() => {
    const reading = computed(() => readProposal(proposal.value, board))
    return () =>
      h(ProposalList, {
        ...{ proposal: proposal.value, reading: reading.value, board, elements: [], looked: null, amend },
        ...{ accept: async (id: string) => accepted.push(id) > 0, partName: () => null },
        ...{ busy: false, reason: null, opened: opened.value },
        'onUpdate:opened': (id: string | null) => (opened.value = id),
      })
  })
  render(Panel)
  await settle()
  return { proposal, opened, accepted, amend }
}

/** A change, what it makes of the page, and where the keyboard goes then. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) await nextTick()
}
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await fireEvent.keyDown(document.activeElement ?? document.body, { key })
    await settle()
  }
}
const lines = () => screen.getAllByRole('button', { expanded: false })
const focused = () => document.activeElement?.textContent?.trim()
const question = () => document.querySelector('.border')?.textContent ?? null

afterEach(cleanup)

describe('the list of proposed themes', () => {
  it('C69 is one Tab stop, and the arrows go from line to line', async () => {
    await list()
    expect(lines().map(({ tabIndex }) => tabIndex)).toEqual([0, -1])
    lines()[0]?.focus()
    await press('ArrowDown', 'ArrowDown')
    expect(lines().map((line) => [line.tabIndex, line === document.activeElement])).toEqual([
      [-1, false],
      [0, true],
    ])
    await press('Home')
    expect(document.activeElement).toBe(lines()[0])
  })

  it('C65 quotes notes of the opened one alone, each in its own language (C67)', async () => {
    await list()
    expect(document.querySelector('.quote')).toBe(null)
    await fireEvent.click(lines()[0]!)
    await settle()
    const quotes = within(screen.getByRole('list', { name: 'Lappuja teemasta' })).getAllByRole('button')
    expect(quotes.map((quote) => quote.querySelector('.text')?.getAttribute('lang'))).toEqual(['sv', 'fi'])
  })

  it('C66 asks of one note at a time by keys, and an answer may be given anew', async () => {
    const { proposal } = await list()
    lines()[0]?.focus()
    await press('b')
    expect(proposal.value.placed).toEqual(['a2'])
    expect(question()).toContain('Lappu 3 on rajalla')
    await press('e')
    expect([proposal.value.unassigned, question()]).toEqual([
      ['a3'],
      expect.stringContaining('Lappu 3 ei kuulu tähän.'),
    ])
    await fireEvent.click(screen.getByRole('button', { name: 'Vastaa uudelleen' }))
    await fireEvent.click(screen.getByRole('button', { name: 'Kuuluu' }))
    await settle()
    expect([proposal.value.unassigned, proposal.value.themes[0]?.noteIds.toSorted()]).toEqual([
      [],
      ['a1', 'a2', 'a3', 'a4'],
    ])
  })

  it('C69 names by F2 and gives the keyboard back; Esc leaves the name as it was', async () => {
    const { proposal } = await list()
    lines()[1]?.focus()
    await press('F2')
    const field = screen.getByLabelText<HTMLInputElement>('Teeman nimi')
    expect(document.activeElement).toBe(field)
    await fireEvent.update(field, 'Luvut esiin')
    await fireEvent.submit(field.form!)
    await settle()
    expect([proposal.value.themes[1]?.title, focused()]).toEqual(['Luvut esiin', 'Nimeä'])
    await press('F2')
    await fireEvent.update(screen.getByLabelText('Teeman nimi'), 'Jotain muuta')
    await press('Escape')
    expect([proposal.value.themes[1]?.title, focused()]).toEqual(['Luvut esiin', 'Nimeä'])
  })

  it('C69 another’s change takes neither the keyboard nor what is being typed', async () => {
    const { amend } = await list()
    lines()[0]?.focus()
    await press('F2')
    const field = screen.getByLabelText<HTMLInputElement>('Teeman nimi')
    await fireEvent.update(field, 'Kesken')
    await amend({ change: 'name', theme: first.themes[1]!.id as never, title: 'Toisen nimi' })
    await settle()
    expect([document.activeElement === field, field.value]).toEqual([true, 'Kesken'])
    expect(lines().map((line) => line.querySelector('.title')?.textContent)).toEqual(['Toisen nimi, '])
  })

  it('C69 goes on with the first part when a split leaves nothing, and accepts by a key', async () => {
    const { proposal, opened, accepted } = await list()
    lines()[0]?.focus()
    await press('d')
    expect(proposal.value.themes.map(({ title }) => title)).toEqual(['Puhelin', 'Jonot', 'Mittarit'])
    expect([opened.value, document.activeElement?.getAttribute('aria-expanded')]).toEqual([
      proposal.value.themes[0]?.id,
      'true',
    ])
    await press('a')
    expect(accepted).toEqual([proposal.value.themes[0]?.id])
  })

  it('C68 a name that is being written goes on with the theme that others merged its own into', async () => {
    const { opened, amend } = await list()
    lines()[1]!.focus()
    await press('F2')
    await fireEvent.update(screen.getByLabelText('Teeman nimi'), 'Luvut, joita seurataan')
    await amend({ change: 'merge', theme: 'B' as ThemeId, into: 'A' as ThemeId })
    await settle()
    const field = screen.getByLabelText<HTMLInputElement>('Teeman nimi')
    expect([opened.value, field.value, document.activeElement]).toEqual([
      'A',
      'Luvut, joita seurataan',
      field,
    ])
  })
})
