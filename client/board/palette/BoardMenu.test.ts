import { cleanup, fireEvent, screen } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import type { NoteId } from '#shared/ids.ts'
import { selectOnly } from '../../engine/selection.ts'
import { noteWith } from '../../engine/testing/notes.ts'
import { renderBoard } from '../testing/renderBoard.ts'
import BoardMenu from './BoardMenu.vue'
import type { At } from './useBoardCommands.ts'

const id = (name: string) => name as NoteId
const notes = [noteWith('a', { number: 1, text: 'Jonot' }), noteWith('b', { number: 2, text: 'Puhelin' })]

/** A table with two notes to press on; the empty table lies at 300, 200. */
async function table(setting: Parameters<typeof renderBoard>[1] = {}) {
  const rendered = renderBoard(
    defineComponent(() => {
      const scope = ref<HTMLElement | null>(null)
      const noteAt = ({ target }: Event) =>
        ((target as HTMLElement).closest<HTMLElement>('[data-note]')?.dataset['note'] ??
          null) as NoteId | null
      return () => [
        h('div', { ref: scope, role: 'application', tabindex: 0 }, [
          ...notes.map((note) => h('p', { 'data-note': note.id, tabindex: -1 }, note.text)),
        ]),
        h(BoardMenu, {
          scope: scope.value,
          face: 'canvas',
          noteAt,
          placeAt: (): At => ({ 'add-note': { at: [300, 200] } }),
        }),
      ]
    }),
    { notes, ...setting },
  )
  await nextTick()
  return rendered
}
const settled = async () => {
  for (let i = 0; i < 4; i += 1) await nextTick()
}
const items = () =>
  screen.getAllByRole('menuitem').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())

afterEach(cleanup)

describe('the context menu', () => {
  it('on a note that is not selected is about that note alone', async () => {
    const { board } = await table()
    board.engine.select(selectOnly(id('b')))
    await fireEvent.contextMenu(screen.getByText('Jonot'), { button: 2, clientX: 10, clientY: 10 })
    await settled()
    expect(screen.getByRole('menu', { name: 'Lapun toiminnot' })).toBeTruthy()
    await fireEvent.click(screen.getByRole('menuitem', { name: /^Poista/ }))
    await settled()
    expect([...board.notes.value.keys()]).toEqual(['b'])
  })

  it('on a selected note is about all that are selected', async () => {
    const { board } = await table()
    board.engine.select({ notes: new Set([id('a'), id('b')]), focus: id('a') })
    await fireEvent.contextMenu(screen.getByText('Puhelin'), { button: 2 })
    await settled()
    await fireEvent.click(screen.getByRole('menuitem', { name: /^Poista/ }))
    await settled()
    expect(board.notes.value.size).toBe(0)
  })

  it('on the empty table writes where it was opened', async () => {
    const { board } = await table({ notes: [] })
    await fireEvent.contextMenu(screen.getByRole('application'), { button: 2 })
    await settled()
    expect(screen.getByRole('menu', { name: 'Taulun toiminnot' })).toBeTruthy()
    await fireEvent.click(screen.getByRole('menuitem', { name: /^Uusi lappu/ }))
    await settled()
    expect([...board.notes.value.values()].map(({ at }) => at)).toEqual([[216, 146]])
  })

  it('opens with Shift+F10 and the menu key on what has the focus, and gives the focus back', async () => {
    const { board } = await table()
    const note = screen.getByText('Jonot')
    for (const key of [{ key: 'F10', shiftKey: true }, { key: 'ContextMenu' }]) {
      note.focus()
      await fireEvent.keyDown(note, key)
      await settled()
      expect([...board.selection.value.notes]).toEqual(['a'])
      await fireEvent.keyDown(screen.getByRole('menu'), { key: 'Escape' })
      await settled()
      expect(document.activeElement).toBe(note)
    }
  })

  it('says why something cannot be done, and stays open', async () => {
    await table()
    await fireEvent.contextMenu(screen.getByRole('application'), { button: 2 })
    await settled()
    const undo = screen.getByRole('menuitem', { name: /^Kumoa/ })
    expect([undo.getAttribute('aria-disabled'), undo.textContent]).toEqual([
      'true',
      expect.stringContaining('Kumottavaa ei ole.'),
    ])
    await fireEvent.click(undo)
    await settled()
    expect(screen.getByRole('menu')).toBeTruthy()
  })

  it('is not for a finger, whose long press lifts, and holds nothing a reader could not do', async () => {
    await table({ setting: { writes: 'forbidden' } })
    const touched = new MouseEvent('contextmenu', { bubbles: true, cancelable: true })
    Object.defineProperty(touched, 'pointerType', { value: 'touch' })
    screen.getByText('Jonot').dispatchEvent(touched)
    await settled()
    expect([touched.defaultPrevented, screen.queryByRole('menu')]).toEqual([true, null])
    await fireEvent.contextMenu(screen.getByRole('application'), { button: 2 })
    await settled()
    expect(items().filter((item) => /Uusi lappu|Kumoa|Liitä/.test(item))).toEqual([])
  })
})
