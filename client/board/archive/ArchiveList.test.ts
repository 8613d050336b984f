import { cleanup, fireEvent, screen } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import type { ImageId } from '#shared/ids.ts'
import { noteWith } from '../../engine/testing/notes.ts'
import ArchiveList from './ArchiveList.vue'
import { renderBoard } from '../testing/renderBoard.ts'

afterEach(cleanup)

it('gives removed notes back, latest first, a picture by its words, and keeps the keyboard in the list', async () => {
  const image = { id: 'p' as ImageId, width: 4, height: 3, alt: 'Laituri' }
  const { board } = renderBoard(ArchiveList, {
    notes: [
      noteWith('a', { text: 'Ensin', archived: { by: null, at: 1 } }),
      noteWith('b', { text: '', image, archived: { by: null, at: 2 } }),
      noteWith('c', { text: ' ', archived: { by: null, at: 3 } }),
      noteWith('d', { text: 'Viimeksi', archived: { by: null, at: 4 } }),
    ],
  })
  const ways = () => screen.queryAllByRole('button').map((button) => button.getAttribute('aria-label'))
  expect(ways()).toEqual(['Palauta lappu: Viimeksi', 'Palauta lappu: Laituri', 'Palauta lappu: Ensin'])
  screen.getByRole('button', { name: 'Palauta lappu: Laituri' }).focus()
  await fireEvent.click(screen.getByRole('button', { name: 'Palauta lappu: Laituri' }))
  await Promise.resolve()
  expect([
    [...board.engine.content.notes.keys()],
    document.activeElement?.getAttribute('aria-label'),
  ]).toEqual([['b'], 'Palauta lappu: Ensin'])
})
