import { cleanup, screen } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import type { NoteId, PersonKey } from '#shared/ids.ts'
import { noteWith } from '../../engine/testing/notes.ts'
import { useToasts } from '../../ui/useToasts.ts'
import { useHiddenNews } from '../archive/useHiddenNews.ts'
import { useBoardContext } from '../boardContext.ts'
import CaptureNotes from '../capture/CaptureNotes.vue'
import { renderBoard } from '../testing/renderBoard.ts'

afterEach(cleanup)

const me = 'key-me' as PersonKey
const held = (text: string, reason: string) => ({ at: 1, reason, text, image: null })
const page = defineComponent({
  setup() {
    useHiddenNews(useBoardContext())
    return () => h(CaptureNotes, { editing: null })
  },
})

it('H4 each own note says whether it waits or is held back and why, until it says something else', async () => {
  const notes = [
    noteWith('a', { by: me, text: 'Uusi' }),
    noteWith('b', { by: me, text: 'Nimi', held: held('Nimi', 'Ei nimiä') }),
    noteWith('c', { by: me, text: 'Muutettu', held: held('Nimi', 'Ei nimiä') }),
  ]
  renderBoard(page, { notes, setting: { me }, kind: 'personal', reviewed: true })
  await screen.findAllByText('Odottaa tarkistusta')
  const said = Object.fromEntries(
    screen.getAllByRole('listitem').map((row) => {
      const state = row.querySelector('.review')?.textContent?.trim()
      return [
        row
          .querySelector('.text')
          ?.textContent?.replace(state ?? '', '')
          .trim(),
        state,
      ]
    }),
  )
  expect(said).toEqual({
    Uusi: 'Odottaa tarkistusta',
    Nimi: 'Ei julkaistu: Ei nimiä',
    Muutettu: 'Odottaa tarkistusta',
  })
  cleanup()
  renderBoard(page, { notes, setting: { me }, kind: 'personal' })
  expect(document.querySelectorAll('.review')).toHaveLength(0)
})

it('H4 H5 the writer is told when a note is held back, and when it is on the table’s board', () => {
  const { toasts } = useToasts()
  const notes = ['a', 'b'].map((id) => noteWith(id, { by: me, text: `Lappu ${id}` }))
  const { remote } = renderBoard(page, { notes, setting: { me }, kind: 'personal', reviewed: true })
  remote([{ op: 'note/hold', id: 'a' as NoteId, held: held('Lappu a', '') }])
  remote([{ op: 'note/hide', id: 'b' as NoteId, text: 'Lappu b', image: null, at: 1 }])
  expect(toasts.value.map(({ text }) => text)).toEqual([
    'Ohjaaja ei julkaissut lappuasi. Syy on lapun alla.',
    'Lappusi näkyy nyt pöydän taululla.',
  ])
})
