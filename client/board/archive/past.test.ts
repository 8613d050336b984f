import { cleanup, fireEvent, screen } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import type { PersonId } from '#shared/ids.ts'
import type { RewindPreview, RewindWish } from '#shared/workshop/history.ts'
import { noteWith } from '../../engine/testing/notes.ts'
import { renderBoard } from '../testing/renderBoard.ts'
import { type Look, lookFrom } from './past.ts'
import PastBoard from './PastBoard.vue'
import { boardThen, markedNotes } from './pastPicture.ts'
import type { BoardHistory } from './useHistory.ts'

afterEach(cleanup)

const bo = 'bo' as PersonId
const notes = [
  noteWith('a', { text: 'Jonot pois', at: [0, 0], number: 1 }),
  noteWith('b', { text: 'Roska', at: [300, 0], number: 2 }),
  noteWith('c', { text: 'Neuvola', at: [0, 300], number: 3, archived: { by: null, at: 5 } }),
  noteWith('d', { text: 'Ennallaan', at: [300, 300], number: 4 }),
]
const then: RewindPreview['then'] = {
  notes: [
    { ...notes[0]!, text: 'Jonot' },
    { ...notes[1]!, archived: { by: null, at: 9 } },
    { ...notes[2]!, archived: null },
  ],
  ...{ themes: [], shapes: [], gone: [] },
}
const preview: RewindPreview = {
  tally: { returns: 1, goes: 1, moved: 0, worded: 1, changed: 0, themes: 0, shapes: 0, remarks: 0 },
  ...{ whose: [{ person: bo, notes: 1 }], stay: 2, typed: 1, then },
}

/** A time line whose answers are at hand, and what was asked of it. */
function around(answer: RewindPreview) {
  const asked: RewindWish[] = []
  const put: Look[] = []
  const history = {
    ...{ sending: ref(false), nameOf: () => 'Bo', momentOf: () => '14.28', whatOf: () => 'Muutti tekstiä' },
    look: async (wish: RewindWish) => (asked.push(wish), answer),
  } as unknown as BoardHistory
  const line = { entry: 3, at: 5, by: bo, what: 'note', did: 'worded', words: 'Jonot pois' } as never
  const look = lookFrom(line, bo)
  const rendered = renderBoard(
    defineComponent({
      setup: () => () => h(PastBoard, { history, look, onPut: (each: Look) => put.push(each) }),
    }),
    { notes },
  )
  return { asked, put, board: rendered.board }
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

it('B22 what putting back does is said and drawn before anything moves, note by note, and only then done', async () => {
  const { asked, put, board } = around(preview)
  await screen.findByText('1 lappu palaa taululle')
  expect(screen.getAllByRole('listitem').map((each) => each.textContent)).toEqual([
    '1 lappu palaa taululle',
    '1 lappu siirtyy poistettuihin',
    '1 lappu saa takaisin sanansa',
    'A1 · Saa takaisin sanansaJonot pois Jonot',
    '−2 · Siirtyy poistettuihinRoska',
    '+3 · PalaaNeuvola',
  ])
  const drawn = () => document.querySelector('svg[aria-labelledby]')!.textContent
  expect([
    drawn().includes('Jonot pois'),
    drawn().includes('Neuvola'),
    drawn().includes('Ennallaan'),
  ]).toEqual([false, true, true])
  await fireEvent.click(screen.getByRole('radio', { name: 'Nyt' }))
  expect([drawn().includes('Jonot pois'), drawn().includes('Neuvola')]).toEqual([true, false])
  screen.getByText(/Kenen lappuja: Bo 1/)
  screen.getByText(/kirjoitetaan juuri nyt/)
  expect([put, board.engine.port.snapshot().notes]).toEqual([[], notes])
  await fireEvent.click(screen.getByLabelText('Myös hänen omat lappunsa'))
  await press('Peru nämä')
  const only = (own: boolean) => ({ is: 'person', person: bo, own })
  expect(asked.map((wish) => wish.only)).toEqual([only(false), only(true)])
  expect(put.map(({ wish }) => wish.only)).toEqual([only(true)])
})

it('B22 where there is nothing to put back, that is said and nothing can be done', async () => {
  const tally = { ...preview.tally, returns: 0, goes: 0, worded: 0 }
  const { put } = around({ ...preview, tally, whose: [], stay: 0, typed: 0, then: { ...then, notes: [] } })
  expect((await screen.findAllByText('Täällä ei ole mitään palautettavaa.')).length).toBeGreaterThan(0)
  await press('Peru nämä')
  expect([put, document.querySelector('svg[aria-labelledby]')]).toEqual([[], null])
})

it('B22 the board as it was holds what came back and not what went, and marks what says most of a note', () => {
  const now = { meta: {} as never, notes, themes: [], shapes: [], remarks: [] }
  const gone = boardThen({ ...now, themes: [{ id: 't' } as never] }, { ...then, gone: ['t'] })
  expect([gone.notes.length, gone.themes]).toEqual([4, []])
  const moved = {
    ...then,
    notes: [
      { ...notes[3]!, at: [9, 9] as [number, number] },
      { ...notes[0]!, locked: true },
    ],
  }
  expect(markedNotes(now, moved).map(({ mark }) => mark)).toEqual(['moved', 'changed'])
})
