import { cleanup, fireEvent, screen, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import type { Tool } from '../../engine/actions/action.ts'
import { useKeyMap } from '../../ui/useKeyMap.ts'
import { useBoardContext } from '../boardContext.ts'
import { renderBoard } from '../testing/renderBoard.ts'
import ToolRail from './ToolRail.vue'
import { useCanvasTools } from '../canvas/useCanvasTools.ts'

/** The rail beside a canvas that takes tools in hand. */
const rail = (on: Parameters<typeof renderBoard>[1] = {}) =>
  renderBoard(
    defineComponent(() => {
      const tool = ref<Tool>('select')
      useCanvasTools(useBoardContext(), tool)
      return () =>
        h(ToolRail, { modelValue: tool.value, 'onUpdate:modelValue': (to: Tool) => (tool.value = to) })
    }),
    on,
  )
const button = (name: string) =>
  within(screen.getByRole('toolbar', { name: 'Työkalut' })).queryByRole('button', { name })

afterEach(() => {
  useKeyMap().reset()
  cleanup()
})

describe('the rail', () => {
  it('takes a tool in hand and says which one it is', async () => {
    rail()
    await fireEvent.click(button('Käsi')!)
    expect(['Valitse', 'Käsi'].map((name) => button(name)?.getAttribute('aria-pressed'))).toEqual([
      'false',
      'true',
    ])
  })

  it('keeps what cannot be done yet, with the reason, and does it once it can be', async () => {
    const { board } = rail()
    const undo = button('Kumoa')!
    const why = () => document.getElementById(undo.getAttribute('aria-describedby') ?? '')?.textContent
    expect([undo.getAttribute('aria-disabled'), why()]).toEqual(['true', 'Kumottavaa ei ole.'])
    board.act('add-note', { text: 'Jonot', quiet: true })
    await nextTick()
    expect(undo.getAttribute('aria-disabled')).toBeNull()
    await fireEvent.click(undo)
    expect(board.notes.value.size).toBe(0)
  })

  it('tells the keys that work, the person’s own', async () => {
    useKeyMap().change({ 'add-note': ['Ctrl+Shift+M'] })
    rail()
    expect(button('Lappu')?.getAttribute('aria-keyshortcuts')).toBe('Control+Shift+M')
  })

  it('has no tools for writing where one only looks', () => {
    rail({ setting: { writes: 'forbidden' } })
    expect(['Lappu', 'Kumoa', 'Uudelleen', 'Arkisto', 'Käsi'].filter(button)).toEqual(['Käsi'])
  })
})
