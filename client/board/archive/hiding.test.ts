import { cleanup, screen } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import type { NoteId, PersonKey } from '#shared/ids.ts'
import { noteWith } from '../../engine/testing/notes.ts'
import { useToasts } from '../../ui/useToasts.ts'
import HiddenNotes from '../../workshop/HiddenNotes.vue'
import { workshopView } from '../../workshop/testing/views.ts'
import { useBoardContext } from '../boardContext.ts'
import { renderBoard } from '../testing/renderBoard.ts'
import { useBoardCommands } from '../palette/useBoardCommands.ts'
import { useHiddenNews } from './useHiddenNews.ts'
import { useHiding } from './useHiding.ts'

afterEach(cleanup)

const page = defineComponent({
  setup() {
    const board = useBoardContext()
    useHiding(board)
    useHiddenNews(board)
    const { commands } = useBoardCommands(board, () => 'canvas')
    return () =>
      h(
        'p',
        commands(({ name }) => name === 'hide-notes').map(({ title, key }) => `${title} ${key}`),
      )
  },
})

it('B20 hiding is offered to who facilitates, by key, menu and palette alike, and to nobody else', () => {
  const offered = [true, false].map((tends) => {
    const { board } = renderBoard(page, { notes: [noteWith('a')], setting: { tends } })
    board.engine.select({ notes: new Set(['a' as NoteId]), focus: null })
    const text = document.querySelector('p')?.textContent
    const may = board.can('hide-notes')
    cleanup()
    return [text, may]
  })
  expect(offered).toEqual([
    ['Piilota osallistujilta Shift+Delete', true],
    ['', 'forbidden'],
  ])
})

it('G6 G7 hiding is offered to whoever is made to lead while the board is open, and not any more when that ends', async () => {
  const { board } = renderBoard(page, { notes: [noteWith('a')] })
  board.engine.select({ notes: new Set(['a' as NoteId]), focus: null })
  const said = async (tends: boolean) => {
    board.engine.rule({ ...board.engine.setting, tends })
    await nextTick()
    return document.querySelector('p')?.textContent
  }
  expect([await said(true), await said(false)]).toEqual(['Piilota osallistujilta Shift+Delete', ''])
})

it('B20 the writer is told that nothing is lost, until it is shown again; others are told nothing', async () => {
  const me = 'key-me' as PersonKey
  const { toasts } = useToasts()
  const notes = [
    noteWith('mine', { by: me, text: 'Oma' }),
    noteWith('other', { by: 'x' as PersonKey, text: 'Muun' }),
  ]
  const { remote } = renderBoard(page, { notes, setting: { me } })
  const hide = (id: string, text: string) =>
    remote([{ op: 'note/hide', id: id as NoteId, text, image: null, at: 1 }])
  hide('other', 'Muun')
  hide('mine', 'Oma')
  await expect
    .poll(() => toasts.value.map(({ text }) => text))
    .toEqual(['Ohjaaja piilotti lappusi toistaiseksi. Sanasi ovat tallessa.'])
  remote([{ op: 'note/show', id: 'mine' as NoteId, text: 'Oma', image: null }])
  await expect.poll(() => toasts.value.map(({ text }) => text)).toEqual(['Lappusi on taas näkyvissä.'])
})

it('B20 each hidden note has its way back in the hall', () => {
  const hidden = [{ id: 'a' as NoteId, kind: 'free' as const, number: 4, at: 0, text: 'Erään asia' }]
  renderBoard(HiddenNotes, { props: { view: { ...workshopView([], null), hidden } } })
  expect(screen.getByRole('button', { name: 'Palauta näkyviin: Erään asia' })).toBeTruthy()
})
