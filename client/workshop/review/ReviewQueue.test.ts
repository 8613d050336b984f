import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, expect, it } from 'vitest'
import { nextTick } from 'vue'
import type { NoteId } from '#shared/ids.ts'
import type { ReviewEntry } from '#shared/workshop/review.ts'
import { activityView, workshopView } from '../testing/views.ts'
import { useWorkshopStore } from '../workshopStore.ts'
import ReviewQueue from './ReviewQueue.vue'

afterEach(cleanup)

const entry = (id: string, text: string, more: Partial<ReviewEntry> = {}): ReviewEntry => ({
  ...{
    note: id as NoteId,
    mark: `mark-${id}`,
    text,
    kind: 'free',
    number: null,
    question: null,
    image: null,
  },
  ...{ group: 'g1' as ReviewEntry['group'], writer: 'Aino', at: 0, held: null },
  ...more,
})

/** The queue over a line that keeps what it is told; notes that are let through or held back leave it as on the server. */
async function open() {
  const pinia = createPinia()
  setActivePinia(pinia)
  const store = useWorkshopStore()
  let notes = [entry('a', 'Ensimmäinen'), entry('b', 'Toinen'), entry('c', 'Kolmas')]
  const said: unknown[] = []
  store.send = (async (name: string, input: { notes: { note: NoteId; mark: string }[]; reason?: string }) => {
    if (name === 'review:read') return { ok: true, value: { notes } }
    said.push([name, input.notes.map(({ note, mark }) => `${note} ${mark}`), input.reason])
    notes = notes.filter(({ note }) => !input.notes.some((each) => each.note === note))
    return { ok: true, value: { done: input.notes.length, changed: 0 } }
  }) as unknown as typeof store.send
  const activity = activityView('Missio', 'brainstorm', { review: true, unshown: { waiting: 3, held: 0 } })
  render(ReviewQueue, {
    props: { view: workshopView([activity], 'Missio') },
    global: { plugins: [pinia] },
  })
  await screen.findByText('Ensimmäinen')
  const key = async (key: string) => {
    await fireEvent.keyDown(document.activeElement!, { key })
    for (let i = 0; i < 8; i += 1) await nextTick()
  }
  const here = () => document.activeElement?.closest('li')?.querySelector('.text')?.textContent
  return { said, key, here }
}

it('H3 H5 the keyboard goes from note to note, lets one through and goes on to the next', async () => {
  const { said, key, here } = await open()
  screen.getByRole<HTMLInputElement>('checkbox', { name: 'Valitse lappu: Ensimmäinen' }).focus()
  await key('ArrowDown')
  expect(here()).toBe('Toinen')
  await key('Enter')
  expect([said, here()]).toEqual([[['review:pass', ['b mark-b'], undefined]], 'Kolmas'])
  // One stop for Tab: of the buttons only those of the note at hand.
  const stops = screen.getAllByRole('button').filter(({ tabIndex }) => tabIndex === 0)
  expect(stops.map((each) => each.getAttribute('aria-label') ?? each.textContent?.trim())).toEqual([
    'Päästä kaikki 2 läpi',
    'Päästä läpi: Kolmas',
    'Jätä julkaisematta: Kolmas',
  ])
})

it('H4 a selected few are let through together, and one is held back with a reason', async () => {
  const { said } = await open()
  for (const name of ['Ensimmäinen', 'Kolmas'])
    await fireEvent.click(screen.getByRole('checkbox', { name: `Valitse lappu: ${name}` }))
  await fireEvent.click(screen.getByRole('button', { name: 'Päästä 2 valittua läpi' }))
  await fireEvent.click(await screen.findByRole('button', { name: 'Jätä julkaisematta: Toinen' }))
  await import('../../ui/DialogPanel.vue')
  await fireEvent.update(await screen.findByLabelText(/Syy kirjoittajalle/), ' Nimi ')
  await fireEvent.click(screen.getByRole('button', { name: 'Jätä julkaisematta' }))
  expect(said).toEqual([
    ['review:pass', ['a mark-a', 'c mark-c'], undefined],
    ['review:hold', ['b mark-b'], 'Nimi'],
  ])
  expect(await screen.findByText('Mikään lappu ei odota tarkistusta.')).toBeTruthy()
})
