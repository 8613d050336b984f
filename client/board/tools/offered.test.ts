import { cleanup, screen } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import type { PersonKey } from '#shared/ids.ts'
import { deskWords } from '../../i18n/i18n.ts'
import ComposerPicture from '../images/ComposerPicture.vue'
import { renderBoard } from '../testing/renderBoard.ts'
import ToolRail from './ToolRail.vue'

afterEach(cleanup)

const notesOnly = { shapes: 'no-shapes', pictures: 'no-pictures', me: 'x' as PersonKey } as const

it('L6 tools that a part has not got stay in their place and say why they rest', async () => {
  await deskWords()
  const { board } = renderBoard(ToolRail, { props: { modelValue: 'select' } })
  const why = () => document.querySelector('[data-command="add-text"] [hidden]')?.textContent
  expect(why()).toBeUndefined()
  board.engine.rule(notesOnly)
  await expect.poll(why).toBe('Tässä osiossa osallistujilla ei ole kehyksiä, viivoja eikä tekstejä.')
})

it('L6 the sheet of a phone offers no pictures where there are none', () => {
  const offered = (setting: object) => {
    renderBoard(ComposerPicture, { setting, props: { modelValue: null, note: undefined } })
    const { length } = screen.queryAllByRole('button')
    cleanup()
    return length > 0
  }
  expect([offered({}), offered(notesOnly)]).toEqual([true, false])
})
