import { cleanup, fireEvent, screen } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import type { NoteId } from '#shared/ids.ts'
import { noteWith } from '../../engine/testing/notes.ts'
import { useToasts } from '../../ui/useToasts.ts'
import { useBoardContext } from '../boardContext.ts'
import { deedOf } from '../deeds.ts'
import { renderBoard } from '../testing/renderBoard.ts'
import { selectOnly } from '../../engine/selection.ts'
import NoteDeeds from './NoteDeeds.vue'
import { usePasting } from './usePasting.ts'

const { toasts, dismiss } = useToasts()
afterEach(() => {
  cleanup()
  for (const { id } of toasts.value) dismiss(id)
})

function open(notes = [noteWith('a', { at: [5_000, 5_000] })]) {
  let pasting: ReturnType<typeof usePasting> | null = null
  const Held = defineComponent(() => {
    pasting = usePasting(useBoardContext())
    return () => h(NoteDeeds)
  })
  const rendered = renderBoard(Held, { notes })
  const texts = () => [...rendered.board.engine.content.notes.values()].map(({ text }) => text)
  const take = (plain: string, html = '') => pasting!.take({ held: { own: '', html, plain }, files: [] })
  return { ...rendered, texts, take }
}
const button = (name: RegExp | string) => screen.getByRole('button', { name })
const table = (rows: number) => Array.from({ length: rows }, (_, i) => `S${i}\tT${i}`).join('\n')

describe('pasting', () => {
  it('makes a note of each cell, and offers the rows instead until something else is done', () => {
    const { texts, take, board } = open()
    expect(take('Jonot\tTalous', '<table>')).toBe(true)
    expect(texts()).toEqual(['Lappu a', 'Jonot', 'Talous'])
    expect(toasts.value.map(({ action }) => action?.label)).toEqual(['Tee riveistä laput'])
    toasts.value[0]!.action!.run()
    expect(texts()).toEqual(['Lappu a', 'Jonot · Talous'])
    board.act('select-all', null)
    board.act('archive', null)
    expect(toasts.value.filter(({ action }) => action?.label.startsWith('Tee '))).toEqual([])
  })

  it('asks before it adds more than fifty, and shows how they begin', async () => {
    const { texts, take, board } = open()
    take(table(51), '<table>')
    expect(texts()).toEqual(['Lappu a'])
    await screen.findByRole('alertdialog', { name: 'Lisätäänkö 102 lappua?' })
    expect(screen.getAllByRole('listitem').map((item) => item.textContent?.trim())).toEqual([
      'S0',
      'T0',
      'S1',
      'T1',
      'S2',
      'T2',
    ])
    await fireEvent.keyDown(screen.getByRole('radio', { name: 'Solusta' }), { key: 'ArrowRight' })
    await fireEvent.click(screen.getByRole('radio', { name: 'Rivistä' }))
    await fireEvent.click(button('Lisää 51 lappua'))
    expect([texts().length, texts()[1]]).toEqual([52, 'S0 · T0'])
    board.act('undo', null)
    expect(texts()).toEqual(['Lappu a'])
  })

  it('adds nothing when the answer is no, and says when there is nothing', async () => {
    const { texts, take } = open()
    take(table(51), '<table>')
    await screen.findByRole('alertdialog')
    await fireEvent.click(button('Peru'))
    expect([texts(), take('  ')]).toEqual([['Lappu a'], false])
  })
})

describe('splitting', () => {
  it('shows the parts, puts two together again, and makes notes of them', async () => {
    const text =
      'Jonot ovat liian pitkiä kaikkialla. Talous on kireämpi kuin koskaan. Henkilöstö uupuu työhönsä.'
    const { texts, board } = open([noteWith('a', { text })])
    board.engine.select(selectOnly('a' as NoteId))
    deedOf(board, 'split')!()
    await screen.findByRole('alertdialog', { name: 'Jaa lappu osiin' })
    await fireEvent.click(button('Yhdistä osat 1 ja 2'))
    await fireEvent.click(button('Tee 2 lappua'))
    expect(texts()).toEqual([
      'Jonot ovat liian pitkiä kaikkialla. Talous on kireämpi kuin koskaan.',
      'Henkilöstö uupuu työhönsä.',
    ])
  })
})
