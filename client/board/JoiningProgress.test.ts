import { cleanup, screen } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import { nextTick } from 'vue'
import JoiningProgress from './JoiningProgress.vue'
import { renderBoard } from './testing/renderBoard.ts'

afterEach(cleanup)

it('a large board shows how much of it has come; a small one shows nothing', async () => {
  const { become } = renderBoard(JoiningProgress)
  become('joining', 'saved')
  await nextTick()
  expect(screen.queryByRole('progressbar')).toBe(null)
  become('joining', 'saved', 0.4)
  await nextTick()
  const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Tuodaan lappuja…' })
  expect([bar.value, screen.getByText(/^40\s%$/).textContent]).toEqual([0.4, expect.any(String)])
  become('live')
  await nextTick()
  expect(screen.queryByRole('progressbar')).toBe(null)
})
