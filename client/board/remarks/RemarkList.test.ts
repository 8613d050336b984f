import { cleanup, fireEvent, screen, within } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import { nextTick } from 'vue'
import type { NoteId, PersonKey } from '#shared/ids.ts'
import { aRemark } from '#shared/testing/boards.ts'
import { noteWith } from '../../engine/testing/notes.ts'
import { renderBoard } from '../testing/renderBoard.ts'
import RemarkList from './RemarkList.vue'

afterEach(cleanup)

const me = 'me' as PersonKey
const note = 'a' as NoteId

function open(setting: Parameters<typeof renderBoard>[1] = {}) {
  return renderBoard(RemarkList, {
    notes: [noteWith('a', { text: 'Bussit' })],
    props: { note },
    setting: { me, remarks: true },
    ...setting,
  })
}

it('B16 comments are written, told apart, and only one’s own can be taken away', async () => {
  const { remote, board } = open()
  remote([
    {
      op: 'remark/add',
      remark: aRemark('r1', 'a', { by: 'other' as PersonKey, says: { is: 'comment', text: 'Myös junat' } }),
    },
  ])
  await fireEvent.update(screen.getByLabelText('Kirjoita kommentti'), 'Ja polut')
  await fireEvent.click(screen.getByRole('button', { name: 'Lähetä kommentti' }))
  await nextTick()
  const items = screen.getAllByRole('listitem')
  expect(items.map((item) => item.querySelector('.words')!.textContent)).toEqual(['Myös junat', 'Ja polut'])
  expect(within(items[0]!).queryByRole('button')).toBe(null)
  await fireEvent.click(within(items[1]!).getByRole('button', { name: 'Poista oma kommentti' }))
  expect(board.engine.content.remarks.of(note).map(({ id }) => id)).toEqual(['r1'])
})

it('a sign counts people and is taken back by the same button', async () => {
  const { remote } = open()
  const agree = { is: 'reaction', sign: 'agree' } as const
  remote([{ op: 'remark/add', remark: aRemark('r1', 'a', { by: 'other' as PersonKey, says: agree }) }])
  const button = screen.getByRole('button', { name: /Samaa mieltä/ })
  await fireEvent.click(button)
  await nextTick()
  expect([button.getAttribute('aria-pressed'), button.textContent]).toEqual([
    'true',
    expect.stringContaining('2 henkilöä'),
  ])
  await fireEvent.click(button)
  await nextTick()
  expect([button.getAttribute('aria-pressed'), button.textContent]).toEqual([
    'false',
    expect.stringContaining('1 henkilö'),
  ])
})

it('where there are no remarks it says so and offers no field', () => {
  open({ setting: { me, remarks: false } })
  expect(screen.getByText('Tässä osiossa lappuja ei kommentoida.')).toBeTruthy()
  expect(screen.queryByLabelText('Kirjoita kommentti')).toBe(null)
})
